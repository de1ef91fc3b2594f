import type { Metadata } from 'next';
import { SearchPage } from '@/components/search-page';
import { Shell } from '@/components/shell';
import { loadLibrary } from '@/lib/content/load';
import { buildNav } from '@/lib/content/nav';
import { previewBuiltIn } from '@/lib/links/place-previews';
import { searchAddress } from '@/lib/routes';
import { toMetadata } from '../to-metadata';

export async function generateMetadata(): Promise<Metadata> {
  const library = await loadLibrary();
  return { ...toMetadata(library.site, previewBuiltIn(library, searchAddress)), robots: { index: false } };
}

export default async function Search() {
  const library = await loadLibrary();
  return (
    <Shell siteName={library.site.name} links={buildNav(library, searchAddress)}>
      <main id="main" tabIndex={-1} className="mx-auto max-w-[76rem] px-4 pt-8 pb-20 outline-none md:px-6">
        <h1 className="mb-4 font-bold text-2xl">Search</h1>
        <p className="without-js mb-4">
          Search runs in your browser and needs JavaScript. Without it, the <a href="/">front page</a> lists
          every folder, and each folder its pages.
        </p>
        <SearchPage />
      </main>
    </Shell>
  );
}
