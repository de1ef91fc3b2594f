import type { Metadata } from 'next';
import { Matrix } from '@/components/matrix/matrix';
import { Shell } from '@/components/shell';
import { loadLibrary } from '@/lib/content/load';
import { buildNav } from '@/lib/content/nav';
import { previewBuiltIn } from '@/lib/links/place-previews';
import { buildMatrix } from '@/lib/matrix/build';
import { compareAddress } from '@/lib/routes';
import { toMetadata } from '../to-metadata';

export async function generateMetadata(): Promise<Metadata> {
  const library = await loadLibrary();
  return toMetadata(library.site, previewBuiltIn(library, compareAddress));
}

export default async function ComparePage() {
  const library = await loadLibrary();
  const matrix = buildMatrix(library);
  return (
    <Shell siteName={library.site.name} links={buildNav(library, compareAddress)}>
      <main id="main" tabIndex={-1} className="mx-auto max-w-[1440px] px-4 pt-8 pb-20 outline-none md:px-6">
        <h1 className="mb-1.5 font-bold text-2xl">Ways to get CUDA, and CUPTI, into an image</h1>
        <p className="mb-6 max-w-[80ch] text-ink-2">
          Every figure says what kind it is: compressed is what a pull downloads, unpacked what it takes on
          disk, and the two are never compared. Measured and published figures can be checked at their source;
          reported and estimated ones are weaker. Unknown is not no.
        </p>
        {matrix.rows.length > 0 ? (
          <Matrix matrix={matrix} />
        ) : (
          <p>
            No file of this folder describes a strategy. One becomes a row here by the field "strategy" in its
            front matter.
          </p>
        )}
      </main>
    </Shell>
  );
}
