import { type Folder, findDrops, type Library } from '@/lib/content/library';
import { buildTree } from '@/lib/content/tree';
import { formatDay } from '@/lib/format';
import { toHref } from '@/lib/routes';
import { Breadcrumbs } from './breadcrumbs';
import { PageList } from './page-list';
import { ReadingLayout } from './reading-layout';

/** The drops as a journal, newest first, the key insight of each in sight. */
export function DropsPage({ library, folder }: { library: Library; folder: Folder }) {
  const drops = findDrops(library);
  const others = folder.pages.filter((page) => !page.drop);
  return (
    <ReadingLayout groups={buildTree(library, folder.path, folder.address)} current={folder.address}>
      <div className="mx-auto max-w-(--measure)">
        <Breadcrumbs trail={[]} here="Drops" />
        <h1 className="mt-2.5 mb-6 font-bold text-3xl max-md:text-2xl">Drops</h1>
        {drops.map((page) => (
          <article key={page.address} className="border-rule border-t py-5">
            <p className="text-ink-3 text-xs">
              {formatDay(page.drop.date)}
              {page.drop.corrected && ` · corrected ${formatDay(page.drop.corrected)}`}
            </p>
            <h2 className="mt-1 font-semibold text-xl">
              <a href={toHref(page.address)} className="no-underline hover:underline">
                {page.title}
              </a>
            </h2>
            <p className="mt-1 text-ink-2">{page.drop.key_insight}</p>
          </article>
        ))}
        <PageList pages={others} />
      </div>
    </ReadingLayout>
  );
}
