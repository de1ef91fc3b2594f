import type { Anchors } from '../links/anchors';
import { buildOldAddresses, type OldAddresses } from '../links/old-addresses';
import type { Compiled } from '../markdown/compile';
import type { Problem } from '../problem';
import { contentAddress, isIndexName, reservedSegments } from '../routes';
import type {
  Criteria,
  Drop,
  EvidenceData,
  MeasureTable,
  Placeholder,
  Site,
  Strategy,
  SynonymEntry,
} from './schema';

export type PageKind = 'knowledge' | 'drop' | 'index' | 'plain';

/** One content file, understood. */
export interface Page {
  kind: PageKind;
  /** Path from the content folder, with `/`. */
  path: string;
  address: string;
  /** Path of the folder it stands in; empty for the content folder itself. */
  folder: string;
  /** The `NN` of `NN-slug.md`. */
  number?: string;
  title: string;
  summary: string;
  verified?: string;
  /** The day after which the page counts as old, where its author names one. */
  reviewBy?: string;
  appliesTo: string[];
  /** The words in which people ask for the page. */
  asked: string[];
  /** Paths or addresses that the file had before. */
  aliases: string[];
  strategy?: Strategy;
  baselines: Strategy[];
  /** What a reader may fill into the page's code. */
  placeholders: Placeholder[];
  drop?: Drop;
  compiled: Compiled;
  /** The file's line of each front matter field, by dotted path. */
  fieldLines: Record<string, number>;
  /** Lines of the file, front matter included, without the comments that readers do not see. */
  lines: number;
  words: number;
}

export interface Folder {
  path: string;
  address: string;
  title: string;
  summary: string;
  index?: Page;
  /** In the order in which they are read: strategies first, then by name. */
  pages: Page[];
  folders: Folder[];
}

export interface Evidence {
  name: string;
  path: string;
  address: string;
  data: EvidenceData;
  /** The file's line of each field, by dotted path; only of a file that holds addresses. */
  fieldLines?: Record<string, number>;
}

/** A file that a page links to or shows, other than a page. */
export interface Asset {
  path: string;
  address: string;
  /** Of an image: what it measures, in CSS pixels. */
  size?: { width: number; height: number };
}

/**
 * The content folder as plain data: all that pages, search and the matrix are views of.
 * `isForeign` is true for a folder that was not written for this site: problems there are warnings.
 */
export interface Library {
  isForeign: boolean;
  site: Site;
  /** What people say and what the pages say; see `search/synonyms.ts`. */
  synonyms: SynonymEntry[];
  /** The standards of `criteria.yaml`, where the folder has one. */
  criteria?: Criteria;
  /** What `npm run measure` measures: `measure.yaml`, where the folder has one. */
  measure?: MeasureTable;
  /** Every id that was ever published: `anchors.json`, where the folder has one. */
  anchors?: Anchors;
  /** Addresses of former times, and where they lead. */
  old: OldAddresses;
  root: Folder;
  /** Every page, in reading order. */
  pages: Page[];
  evidence: Evidence[];
  /** All paths that are no pages, whether linked or not. */
  otherPaths: ReadonlySet<string>;
  assets: ReadonlyMap<string, Asset>;
  pageByAddress: ReadonlyMap<string, Page>;
  pageByPath: ReadonlyMap<string, Page>;
  folderByAddress: ReadonlyMap<string, Folder>;
  folderByPath: ReadonlyMap<string, Folder>;
  problems: Problem[];
}

export type ParsedPage = Omit<Page, 'address'>;

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares file names as people do: `9-x` before `10-x`. */
export function compareNames(a: string, b: string): number {
  return byName.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Builds the library from parsed files. Addresses are given here, so that two files never share one. */
export function buildLibrary(input: {
  isForeign: boolean;
  site: Site;
  criteria?: Criteria;
  synonyms?: SynonymEntry[];
  measure?: MeasureTable;
  anchors?: Anchors;
  pages: ParsedPage[];
  evidence: Evidence[];
  otherPaths: string[];
  assets: Asset[];
  problems: Problem[];
}): Library {
  const parsed = [...input.pages].sort((a, b) => compareNames(a.path, b.path));
  const { pages, problems } = giveAddresses(parsed, input.evidence);
  const root = buildFolders(pages, input.site);
  const folders = flattenFolders(root);
  const live = {
    pageByAddress: new Map(pages.map((page) => [page.address, page])),
    folderByAddress: new Map(folders.map((folder) => [folder.address, folder])),
    evidence: input.evidence,
  };
  const { old, problems: clashes } = buildOldAddresses(pages, live);
  return {
    isForeign: input.isForeign,
    site: input.site,
    synonyms: input.synonyms ?? [],
    ...(input.criteria ? { criteria: input.criteria } : {}),
    ...(input.measure ? { measure: input.measure } : {}),
    ...(input.anchors ? { anchors: input.anchors } : {}),
    root,
    pages: folders.flatMap((folder) => [...(folder.index ? [folder.index] : []), ...folder.pages]),
    ...live,
    old,
    otherPaths: new Set(input.otherPaths),
    assets: new Map(input.assets.map((asset) => [asset.path, asset])),
    pageByPath: new Map(pages.map((page) => [page.path, page])),
    folderByPath: new Map(folders.map((folder) => [folder.path, folder])),
    // Two files of a foreign folder may well share a number; nobody promised a short form there.
    problems: [
      ...input.problems,
      ...problems,
      ...clashes.filter(({ rule }) => rule !== 'number' || !input.isForeign),
    ],
  };
}

function giveAddresses(parsed: ParsedPage[], evidence: Evidence[]): { pages: Page[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const taken = new Map<string, string>(evidence.map((item) => [item.address, item.path]));
  // A folder's address belongs to its front page, so these are given first, INDEX before README.
  const inOrder = [...parsed].sort((a, b) => rank(a) - rank(b));
  const pages = inOrder.map((page) => {
    const wanted = contentAddress(page.path);
    const isReserved = reservedSegments.includes(wanted.split('/')[1] ?? '') || wanted === '/';
    let address = wanted;
    for (let n = 2; taken.has(address) || (isReserved && address === wanted); n++) address = `${wanted}-${n}`;
    if (address !== wanted) {
      const holder = taken.get(wanted);
      problems.push({
        file: page.path,
        line: 1,
        rule: 'address',
        message: holder
          ? `The address ${wanted} is already taken by ${holder}.`
          : `The address ${wanted} is one that the site uses itself.`,
        tip: `Rename one of the files. Until then this page is at ${address}.`,
      });
    }
    taken.set(address, page.path);
    return { ...page, address };
  });
  return { pages, problems };
}

function rank(page: ParsedPage): number {
  if (page.kind !== 'index') return 2;
  return /index\.[a-z]+$/i.test(page.path) ? 0 : 1;
}

function buildFolders(pages: Page[], site: Site): Folder {
  const root: Folder = { path: '', address: '/', title: site.name, summary: '', pages: [], folders: [] };
  const all = new Map<string, Folder>([['', root]]);
  const open = (path: string): Folder => {
    const known = all.get(path);
    if (known) return known;
    const parent = open(path.split('/').slice(0, -1).join('/'));
    const title = humanise(path.split('/').at(-1) ?? path);
    const folder: Folder = {
      path,
      address: contentAddress(path),
      title,
      summary: '',
      pages: [],
      folders: [],
    };
    all.set(path, folder);
    parent.folders.push(folder);
    return folder;
  };
  for (const page of pages) {
    const folder = open(page.folder);
    if (page.kind === 'index' && !folder.index && page.address === folder.address) {
      folder.index = page;
      folder.title = page.title;
      folder.summary = page.summary;
    } else folder.pages.push(page);
  }
  for (const folder of all.values()) {
    folder.pages.sort(compareReading);
    folder.folders.sort((a, b) => compareNames(a.path, b.path));
  }
  return root;
}

/** Drops newest first; strategies before the rest; then by name. */
function compareReading(a: Page, b: Page): number {
  if (a.drop && b.drop) return b.drop.date.localeCompare(a.drop.date) || compareNames(a.path, b.path);
  return Number(Boolean(b.strategy)) - Number(Boolean(a.strategy)) || compareNames(a.path, b.path);
}

function flattenFolders(folder: Folder): Folder[] {
  return [folder, ...folder.folders.flatMap(flattenFolders)];
}

/** A title for what has none: `my-first_page` becomes "My first page". */
export function humanise(name: string): string {
  const words = name
    .replace(/\.(md|mdx|markdown)$/i, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export type DropPage = Page & { drop: Drop };

/** All drops, newest first. */
export function findDrops(library: Library): DropPage[] {
  const drops = library.pages.flatMap((page) => (page.drop ? [{ ...page, drop: page.drop }] : []));
  return drops.sort((a, b) => b.drop.date.localeCompare(a.drop.date) || compareNames(a.path, b.path));
}

/** The folders from the root down to the one the page stands in, without the root. */
export function findTrail(library: Library, folderPath: string): Folder[] {
  const segments = folderPath === '' ? [] : folderPath.split('/');
  return segments.flatMap((_, i) => library.folderByPath.get(segments.slice(0, i + 1).join('/')) ?? []);
}

/** The pages before and after one, within its outermost folder. */
export function findNeighbours(library: Library, page: Page): { previous?: Page; next?: Page } {
  const top = page.folder.split('/')[0];
  const near = library.pages.filter((other) => other.folder.split('/')[0] === top);
  const at = near.indexOf(page);
  const previous = at > 0 ? near[at - 1] : undefined;
  const next = at >= 0 ? near[at + 1] : undefined;
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}

/** Whether a file name says that it is an index. */
export function isIndexPath(path: string): boolean {
  return isIndexName((path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/i, ''));
}
