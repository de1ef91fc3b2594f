import type { Metadata } from 'next';
import type { Site } from '@/lib/content/schema';
import { type Preview, toTags } from '@/lib/links/preview';
import { toAbsolute } from '@/lib/routes';

/** Says a preview in Next's way. Next writes Open Graph with `property` and all else, Twitter's too, with `name`. */
export function toMetadata(site: Site, preview: Preview): Metadata {
  const tags = new Map(toTags(site, preview).map(({ name, content }) => [name, content]));
  const labels = [...tags].filter(([name]) => /^twitter:(label|data)\d$/.test(name));
  const { title, description, type } = preview;
  const image = {
    url: tags.get('og:image') ?? '',
    type: tags.get('og:image:type') ?? '',
    width: Number(tags.get('og:image:width')),
    height: Number(tags.get('og:image:height')),
    alt: tags.get('og:image:alt') ?? '',
  };
  return {
    // The home page is the site; its title stands without the site's name behind it.
    title: preview.address === '/' ? { absolute: title } : title,
    description,
    alternates: { canonical: toAbsolute(site.url, preview.canonical) },
    openGraph: {
      siteName: site.name,
      type,
      title,
      description,
      url: toAbsolute(site.url, preview.address),
      images: [image],
    },
    twitter: {
      card: 'summary_large_image',
      title: tags.get('twitter:title') ?? title,
      description,
      images: [{ url: image.url, alt: image.alt }],
    },
    other: Object.fromEntries(labels),
  };
}
