import type { Metadata } from 'next';
import { DiagnosePanel } from '@/components/diagnose-panel';
import { Shell } from '@/components/shell';
import { loadLibrary } from '@/lib/content/load';
import { buildNav } from '@/lib/content/nav';
import { buildDiagnoseFile, findExample } from '@/lib/gotchas/diagnose-data';
import { listGotchas } from '@/lib/gotchas/gotcha';
import { previewBuiltIn } from '@/lib/links/place-previews';
import { diagnoseAddress, gotchasAddress } from '@/lib/routes';
import { toMetadata } from '../to-metadata';

export async function generateMetadata(): Promise<Metadata> {
  const library = await loadLibrary();
  return toMetadata(library.site, previewBuiltIn(library, diagnoseAddress));
}

export default async function DiagnosePage() {
  const library = await loadLibrary();
  const example = findExample(library);
  const count = listGotchas(library).length;
  return (
    <Shell siteName={library.site.name} links={buildNav(library, diagnoseAddress)}>
      <main id="main" tabIndex={-1} className="mx-auto max-w-[1360px] px-4 pt-8 pb-20 outline-none md:px-6">
        <h1 className="mb-1.5 font-bold text-2xl">What went wrong?</h1>
        <p className="mb-5 max-w-[65ch] text-ink-2">
          Paste a build or run log, or drop the file. <a href={gotchasAddress}>{count} known problems</a> are
          looked for in it.
        </p>
        <div className="needs-js">
          <DiagnosePanel dataFile={buildDiagnoseFile(library).name} {...(example ? { example } : {})} />
        </div>
        <p className="without-js">
          The log is looked through in your browser, which needs JavaScript. Without it, search{' '}
          <a href={gotchasAddress}>the list of all gotchas</a> for the line.
        </p>
      </main>
    </Shell>
  );
}
