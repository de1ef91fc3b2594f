import {
  compareAddress,
  diagnoseAddress,
  dropsAddress,
  gotchasAddress,
  searchAddress,
  toHref,
} from '../routes';
import type { Library } from './library';

export interface NavLink {
  href: string;
  label: string;
  isCurrent: boolean;
}

/** Where the head and the foot of a page lead, only to what this library has. */
export interface SiteLinks {
  bar: NavLink[];
  /** The outermost folders. */
  folders: NavLink[];
  hasDrops: boolean;
  /** What the site says of itself, where that is more than its name. */
  motto: string;
}

/** A phone shows no more folders than one can scroll through; the front page has all. */
const mostFolders = 12;

/** The links of the bar, the menu and the foot. `current` is the address of the page being shown. */
export function buildNav(library: Library, current: string): SiteLinks {
  const { name, headline } = library.site;
  return {
    bar: buildBar(library, current),
    folders: library.root.folders
      .filter((folder) => folder.address !== dropsAddress)
      .slice(0, mostFolders)
      .map(({ address, title }) => ({
        href: toHref(address),
        label: title,
        isCurrent: isBelow(current, address),
      })),
    hasDrops: library.pages.some((page) => page.drop),
    motto: headline === name ? '' : headline,
  };
}

function buildBar(library: Library, current: string): NavLink[] {
  const links: NavLink[] = [];
  const add = (address: string, label: string, isCurrent: boolean) =>
    links.push({ href: toHref(address), label, isCurrent });
  const files = library.root.folders.find((folder) => folder.address !== dropsAddress);
  if (files) {
    const others = ['/', compareAddress, gotchasAddress, diagnoseAddress, searchAddress];
    const isInFolder = !others.includes(current) && !isBelow(current, dropsAddress);
    add(files.address, 'Files', isInFolder);
  }
  const hasStrategies = library.pages.some((page) => page.strategy);
  if (hasStrategies) add(compareAddress, 'Compare', current === compareAddress);
  if (library.pages.some((page) => page.compiled.gotchas.length > 0)) {
    add(gotchasAddress, 'Gotchas', current === gotchasAddress);
    add(diagnoseAddress, 'Diagnose', current === diagnoseAddress);
  }
  if (library.folderByAddress.has(dropsAddress)) add(dropsAddress, 'Drops', isBelow(current, dropsAddress));
  return links;
}

function isBelow(address: string, ancestor: string): boolean {
  return address === ancestor || address.startsWith(`${ancestor}/`);
}
