import { NearestPages } from '@/components/nearest-pages';
import { SearchButton } from '@/components/search-button';
import { Shell } from '@/components/shell';
import { loadLibrary } from '@/lib/content/load';
import { buildNav } from '@/lib/content/nav';
import { searchAddress } from '@/lib/routes';

export const metadata = { title: 'Not found' };

export default async function NotFound() {
  const library = await loadLibrary();
  return (
    <Shell siteName={library.site.name} links={buildNav(library, '')}>
      <main id="main" tabIndex={-1} className="mx-auto max-w-(--measure) px-4 pt-16 pb-20 outline-none">
        <h1 className="mb-3 font-bold text-3xl">There is no page at this address</h1>
        <p className="mb-6 text-ink-2">
          It may have been renamed, or the link was cut short. Search for what you expected to find, or start
          from the <a href="/">front page</a>.
        </p>
        <SearchButton variant="home" />
        <noscript>
          <p className="mt-6">
            <a href={searchAddress}>Search</a> needs JavaScript; the <a href="/">front page</a> lists
            everything.
          </p>
        </noscript>
        <NearestPages />
      </main>
    </Shell>
  );
}
