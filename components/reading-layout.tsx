import type { ReactNode } from 'react';
import type { TreeGroup } from '@/lib/content/tree';
import { FolderTree } from './folder-tree';

interface Props {
  groups: TreeGroup[];
  /** Address of the page shown. */
  current: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** Three columns on wide windows: the folder, the text, the outline. On narrow ones the folder is in the menu. */
export function ReadingLayout({ groups, current, aside, children }: Props) {
  return (
    <div className="mx-auto grid max-w-[1440px] grid-cols-1 lg:grid-cols-[256px_minmax(0,1fr)] xl:grid-cols-[256px_minmax(0,1fr)_232px]">
      <div className="no-print sticky top-(--header) hidden h-[calc(100vh-var(--header))] overflow-y-auto py-7 pr-3 pl-4 lg:block">
        <FolderTree groups={groups} current={current} />
      </div>
      <main
        id="main"
        tabIndex={-1}
        className="min-h-[calc(100vh-var(--header))] min-w-0 border-rule bg-panel px-4 pb-20 outline-none md:px-10 lg:border-x"
      >
        <details className="no-print without-js -mx-4 border-rule border-b px-4 md:-mx-10 md:px-10 lg:hidden">
          <summary className="flex min-h-11 cursor-pointer items-center font-medium text-ink-2 text-s">
            All pages
          </summary>
          <div className="pt-2 pb-4">
            <FolderTree groups={groups} current={current} />
          </div>
        </details>
        {children}
      </main>
      <aside className="no-print sticky top-(--header) hidden max-h-[calc(100vh-var(--header))] overflow-y-auto py-7 pr-4 pl-2 xl:block">
        {aside}
      </aside>
    </div>
  );
}
