import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { DocumentPage } from '@/components/document-page';
import { DropsPage } from '@/components/drops-page';
import { EvidencePage } from '@/components/evidence-page';
import { FolderPage } from '@/components/folder-page';
import { Shell } from '@/components/shell';
import { loadLibrary } from '@/lib/content/load';
import { buildNav } from '@/lib/content/nav';
import { findPlace, listAddresses } from '@/lib/content/places';
import { previewPlace } from '@/lib/links/place-previews';
import { listLandings } from '@/lib/links/section-previews';
import { toMetadata } from '../to-metadata';

export const dynamicParams = false;

const isDevelopment = process.env.NODE_ENV === 'development';

interface Props {
  params: Promise<{ slug: string[] }>;
}

export async function generateStaticParams() {
  const library = await loadLibrary();
  // In the finished site these are documents that the build writes.
  const own = isDevelopment ? listLandings(library).map(({ preview }) => preview.address) : [];
  return [...listAddresses(library), ...own].map((address) => ({ slug: address.slice(1).split('/') }));
}

async function findRequested({ params }: Props) {
  const { slug } = await params;
  const address = `/${slug.map(decodeURIComponent).join('/')}`;
  const library = await loadLibrary();
  return { library, address, place: findPlace(library, address) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { library, place } = await findRequested(props);
  return place ? toMetadata(library.site, previewPlace(library, place)) : {};
}

export default async function Page(props: Props) {
  const { library, address, place } = await findRequested(props);
  if (!place) {
    const goal = isDevelopment && listLandings(library).find(({ preview }) => preview.address === address);
    if (goal) redirect(goal.landing.href);
    notFound();
  }
  return (
    <Shell siteName={library.site.name} links={buildNav(library, place.address)}>
      {place.kind === 'page' && <DocumentPage library={library} page={place.page} />}
      {place.kind === 'folder' && <FolderPage library={library} folder={place.folder} />}
      {place.kind === 'drops' && <DropsPage library={library} folder={place.folder} />}
      {place.kind === 'evidence' && <EvidencePage library={library} evidence={place.evidence} />}
    </Shell>
  );
}
