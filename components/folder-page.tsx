import { type Folder, findTrail, type Library } from '@/lib/content/library';
import { buildTree } from '@/lib/content/tree';
import { toHref } from '@/lib/routes';
import { Breadcrumbs } from './breadcrumbs';
import { PageList } from './page-list';
import { ReadingLayout } from './reading-layout';

/** The front page of a folder that has no INDEX.md: what is in it. */
export function FolderPage({ library, folder }: { library: Library; folder: Folder }) {
  return (
    <ReadingLayout groups={buildTree(library, folder.path, folder.address)} current={folder.address}>
      <div className="mx-auto max-w-(--measure)">
        <Breadcrumbs trail={findTrail(library, folder.path).slice(0, -1)} here={folder.title} />
        <h1 className="mt-2.5 mb-6 font-bold text-3xl max-md:text-2xl">{folder.title}</h1>
        <FolderList folders={folder.folders} />
        <PageList pages={folder.pages} />
      </div>
    </ReadingLayout>
  );
}

/** Folders as links with how much is in them. */
export function FolderList({ folders }: { folders: Folder[] }) {
  if (folders.length === 0) return null;
  return (
    <ul className="mb-6">
      {folders.map((folder) => (
        <li key={folder.path} className="border-rule border-t py-3">
          <a href={toHref(folder.address)} className="font-medium no-underline hover:underline">
            {folder.title}
          </a>
          <span className="ml-2 text-ink-3 text-xs">
            {folder.pages.length + folder.folders.length} inside
          </span>
          {folder.summary && <p className="mt-0.5 text-ink-2 text-s">{folder.summary}</p>}
        </li>
      ))}
    </ul>
  );
}
