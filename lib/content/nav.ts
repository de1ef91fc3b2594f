import {
  compareAddress,
  diagnoseAddress,
  dropsAddress,
  gotchasAddress,
  searchAddress,
  toHref,
} from '../routes';
import type { Library } from './library';

/** The links of the bar: only to what this library has. `current` is the address of the page being shown. */
export function buildNav(library: Library, current: string) {
  const links: { href: string; label: string; isCurrent: boolean }[] = [];
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
