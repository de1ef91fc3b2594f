import type { Folder, Library } from '@/lib/content/library';
import { buildTree } from '@/lib/content/tree';
import { buildJournal } from '@/lib/drops/journal';
import { dropsAtomAddress, dropsJsonAddress } from '@/lib/routes';
import { Breadcrumbs } from './breadcrumbs';
import { DropJournal } from './drop-journal';
import { PageList } from './page-list';
import { ReadingLayout } from './reading-layout';

/** The drops as a journal, newest first, the key insight of each in sight. */
export function DropsPage({ library, folder }: { library: Library; folder: Folder }) {
  const { drops, files } = buildJournal(library);
  const others = folder.pages.filter((page) => !page.drop);
  return (
    <ReadingLayout groups={buildTree(library, folder.path, folder.address)} current={folder.address}>
      <div className="mx-auto max-w-(--measure)">
        <Breadcrumbs trail={[]} here="Drops" />
        <h1 className="mt-2.5 mb-2.5 font-bold text-3xl max-md:text-2xl">Drops</h1>
        <p className="mb-7 text-ink-2">
          What was learnt, one insight at a time, newest first. Follow along:{' '}
          <a href={dropsAtomAddress} type="application/atom+xml">
            Atom
          </a>{' '}
          or{' '}
          <a href={dropsJsonAddress} type="application/feed+json">
            JSON Feed
          </a>
          .
        </p>
        <DropJournal drops={drops} files={files} />
        <PageList pages={others} />
      </div>
    </ReadingLayout>
  );
}
