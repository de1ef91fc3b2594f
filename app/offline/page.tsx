import type { Metadata } from 'next';
import { KeptPages } from '@/components/kept-pages';
import { Shell } from '@/components/shell';
import { loadLibrary } from '@/lib/content/load';
import { buildNav } from '@/lib/content/nav';

export const metadata: Metadata = { title: 'Without a network', robots: { index: false } };

export default async function OfflinePage() {
  const library = await loadLibrary();
  return (
    <Shell siteName={library.site.name} links={buildNav(library, '/')}>
      <main id="main" tabIndex={-1} className="mx-auto max-w-(--measure) px-4 pt-16 pb-20 outline-none">
        <h1 className="mb-3 font-bold text-3xl">This page is not on this device</h1>
        <p className="mb-6 text-ink-2">
          There is no network now, and the page was not read here before. These pages were, and are here:
        </p>
        <KeptPages />
      </main>
    </Shell>
  );
}
