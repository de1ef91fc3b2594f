import { type Folder, findTrail, type Library, type Page } from './library';

export interface TreeItem {
  address: string;
  title: string;
  number?: string;
}

/** A headed list of the folder tree. `more` counts what was left out around the current page. */
export interface TreeGroup {
  title: string;
  address?: string;
  items: TreeItem[];
  more: number;
}

/** A list longer than this is cut around the current page: in a folder of 2,000 files nobody reads it all. */
const longestList = 60;

/**
 * What the folder tree shows beside a page: the pages of its folder (strategies apart from the rest, where
 * there are both), the folders in it, and the outermost folders of the site.
 */
export function buildTree(library: Library, folderPath: string, current: string): TreeGroup[] {
  const folder = library.folderByPath.get(folderPath) ?? library.root;
  const groups: TreeGroup[] = [];
  const strategies = folder.pages.filter((page) => page.strategy);
  const rest = folder.pages.filter((page) => !page.strategy);
  const own = { title: folder.path === '' ? 'Pages' : folder.title, address: folder.address };
  if (strategies.length > 0 && rest.length > 0) {
    groups.push(toGroup({ title: 'Strategies', address: folder.address }, strategies, current));
    groups.push(toGroup({ title: 'Background', address: folder.address }, rest, current));
  } else if (folder.pages.length > 0) groups.push(toGroup(own, folder.pages, current));
  if (folder.path !== '' && folder.folders.length > 0)
    groups.push(folderGroup(`In ${folder.title}`, folder.folders));
  const parent = findTrail(library, folder.path).at(-2);
  if (parent) groups.push(folderGroup(parent.title, parent.folders, parent.address));
  if (library.root.folders.length > 0) groups.push(folderGroup('Folders', library.root.folders, '/'));
  return groups;
}

function folderGroup(title: string, folders: Folder[], address?: string): TreeGroup {
  const items = folders.map((folder) => ({ address: folder.address, title: folder.title }));
  return {
    title,
    ...(address ? { address } : {}),
    items: items.slice(0, longestList),
    more: Math.max(0, items.length - longestList),
  };
}

function toGroup(head: { title: string; address: string }, pages: Page[], current: string): TreeGroup {
  const at = Math.max(
    0,
    pages.findIndex((page) => page.address === current),
  );
  const start = Math.max(0, Math.min(at - longestList / 2, pages.length - longestList));
  const shown = pages.slice(start, start + longestList);
  const items = shown.map(({ address, title, number }) => ({
    address,
    title,
    ...(number ? { number } : {}),
  }));
  return { ...head, items, more: pages.length - shown.length };
}
