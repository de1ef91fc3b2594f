import { dropsAddress } from '../routes';
import { type Evidence, type Folder, findDrops, type Library, type Page } from './library';

/** What an address of the content stands for. */
export type Place = { address: string; title: string; summary: string } & (
  | { kind: 'page'; page: Page }
  | { kind: 'folder'; folder: Folder }
  | { kind: 'drops'; folder: Folder }
  | { kind: 'evidence'; evidence: Evidence }
);

/** All addresses that `findPlace` knows: pages, folders without a front page of their own, evidence. */
export function listAddresses(library: Library): string[] {
  const addresses = [
    ...library.pageByAddress.keys(),
    ...library.folderByAddress.keys(),
    ...library.evidence.map((item) => item.address),
  ];
  return [...new Set(addresses)].filter((address) => address !== '/');
}

/** Finds what stands at an address; undefined when nothing does. A page comes before a folder. */
export function findPlace(library: Library, address: string): Place | undefined {
  const page = library.pageByAddress.get(address);
  if (page) return { kind: 'page', address, page, title: page.title, summary: page.summary };
  const evidence = library.evidence.find((item) => item.address === address);
  if (evidence) {
    const summary = `Experiments and measurements, ${evidence.data.measured}`;
    return { kind: 'evidence', address, evidence, title: evidence.data.title, summary };
  }
  const folder = library.folderByAddress.get(address);
  if (!folder || address === '/') return undefined;
  const isDrops = address === dropsAddress && findDrops(library).length > 0;
  return {
    kind: isDrops ? 'drops' : 'folder',
    address,
    folder,
    title: folder.title,
    summary: folder.summary,
  };
}
