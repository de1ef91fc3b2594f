import type { Metadata } from 'next';
import { HomePage } from '@/components/home-page';
import { Shell } from '@/components/shell';
import { loadLibrary } from '@/lib/content/load';
import { buildNav } from '@/lib/content/nav';
import { previewHome } from '@/lib/links/place-previews';
import { toMetadata } from './to-metadata';

export async function generateMetadata(): Promise<Metadata> {
  const library = await loadLibrary();
  return toMetadata(library.site, previewHome(library));
}

export default async function Home() {
  const library = await loadLibrary();
  return (
    <Shell siteName={library.site.name} links={buildNav(library, '/')}>
      <HomePage library={library} />
    </Shell>
  );
}
