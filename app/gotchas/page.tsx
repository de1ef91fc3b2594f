import type { Metadata } from 'next';
import { GotchaFilter } from '@/components/gotcha-filter';
import { GotchaList } from '@/components/gotcha-list';
import { LinkPreviews } from '@/components/link-previews';
import { Shell } from '@/components/shell';
import { loadLibrary } from '@/lib/content/load';
import { buildNav } from '@/lib/content/nav';
import { listValues, toFacts } from '@/lib/gotchas/filter';
import { listGotchas } from '@/lib/gotchas/gotcha';
import { previewBuiltIn } from '@/lib/links/place-previews';
import { diagnoseAddress, gotchasAddress } from '@/lib/routes';
import { toMetadata } from '../to-metadata';

export async function generateMetadata(): Promise<Metadata> {
  const library = await loadLibrary();
  return toMetadata(library.site, previewBuiltIn(library, gotchasAddress));
}

export default async function GotchasPage() {
  const library = await loadLibrary();
  const gotchas = listGotchas(library);
  const items = Object.fromEntries(gotchas.map((gotcha) => [gotcha.key, toFacts(gotcha)]));
  const values = listValues(Object.values(items), Object.keys(library.site.tools));
  return (
    <Shell siteName={library.site.name} links={buildNav(library, gotchasAddress)}>
      <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-8 pb-20 outline-none md:px-6">
        <h1 className="mb-1.5 font-bold text-2xl">Gotchas</h1>
        <p className="mb-6 max-w-[65ch] text-ink-2">
          {gotchas.length > 0 ? (
            <>
              {gotchas.length} known problems, each with the line it prints, its cause, its fix and its
              source. With a log at hand, <a href={diagnoseAddress}>paste it</a> and see which it is.
            </>
          ) : (
            'No page of this folder tells of a problem. A heading that begins with “Gotcha:” does.'
          )}
        </p>
        {gotchas.length > 0 && (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 lg:grid-cols-[12rem_minmax(0,1fr)]">
            <GotchaFilter values={values} items={items} />
            <div>
              <GotchaList gotchas={gotchas} />
            </div>
          </div>
        )}
      </main>
      <LinkPreviews />
    </Shell>
  );
}
