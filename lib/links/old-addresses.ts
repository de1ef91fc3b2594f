import type { Evidence, Folder, Library, Page } from '../content/library';
import { findId } from '../markdown/links';
import type { Problem } from '../problem';
import { builtInAddresses, contentAddress, reservedSegments } from '../routes';

/** A place on the site today. An empty id is the page itself. */
export interface Spot {
  address: string;
  id: string;
}

/** Addresses that were published once and that no page has today, and where each leads. */
export interface OldAddresses {
  /** Addresses of pages, from `aliases` and from `was: /page`. */
  pages: ReadonlyMap<string, Spot>;
  /** `address#id` of sections that stand on another page today. */
  moved: ReadonlyMap<string, Spot>;
  /** `/cuda/22`: the number of a file, where no other file of its folder has it. */
  short: ReadonlyMap<string, Spot>;
}

/** What is live: the part of a library that says which addresses and ids there are. */
export interface Live {
  pageByAddress: ReadonlyMap<string, Page>;
  folderByAddress: ReadonlyMap<string, Folder>;
  evidence: readonly Evidence[];
}

interface Claim {
  page: Page;
  line: number;
  spot: Spot;
}

/**
 * Gathers the old addresses of all pages, and says which claims clash: with what is live, with each other, or
 * with what the site itself uses. A claim that clashes counts for nothing, so an old address never leads in a circle.
 */
export function buildOldAddresses(
  pages: readonly Page[],
  live: Live,
): { old: OldAddresses; problems: Problem[] } {
  const problems: Problem[] = [];
  const found: Record<'pages' | 'moved', Map<string, Claim>> = { pages: new Map(), moved: new Map() };
  for (const { kind, key, claim } of pages.flatMap(listClaims)) {
    const first = found[kind].get(key);
    const clash = first ? clashWith(key, first) : findClash(kind, key, claim, live);
    if (clash) problems.push({ file: claim.page.path, line: claim.line, ...clash });
    else found[kind].set(key, claim);
  }
  const toSpots = (claims: Map<string, Claim>) => new Map([...claims].map(([key, { spot }]) => [key, spot]));
  const short = findShortForms(pages, (address) => isLive(live, address) || found.pages.has(address));
  return {
    old: { pages: toSpots(found.pages), moved: toSpots(found.moved), short: short.spots },
    problems: [...problems, ...short.problems],
  };
}

type ListedClaim = { kind: 'pages' | 'moved'; key: string; claim: Claim };

function listClaims(page: Page): ListedClaim[] {
  const whole = { address: page.address, id: '' };
  const aliases = page.aliases.map((alias, i): ListedClaim => {
    const line = page.fieldLines[`aliases.${i}`] ?? page.fieldLines.aliases ?? 1;
    return { kind: 'pages', key: contentAddress(alias), claim: { page, line, spot: whole } };
  });
  const sections = page.compiled.oldIds.flatMap(({ page: written, id, to, line }): ListedClaim[] => {
    if (written === undefined) return [];
    const address = contentAddress(written);
    const claim = { page, line, spot: { address: page.address, id: to } };
    return [
      id === '' ? { kind: 'pages', key: address, claim } : { kind: 'moved', key: `${address}#${id}`, claim },
    ];
  });
  return [...aliases, ...sections];
}

function clashWith(key: string, { page, line }: Claim): Omit<Problem, 'file' | 'line'> {
  return {
    rule: 'alias',
    message: `The old address ${key} leads to ${page.path} already (line ${line}).`,
    tip: 'An old address leads to one place: take one of the two away.',
  };
}

function findClash(
  kind: 'pages' | 'moved',
  key: string,
  { page }: Claim,
  live: Live,
): Omit<Problem, 'file' | 'line'> | undefined {
  const [address = '', id = ''] = key.split('#');
  if (reservedSegments.includes(address.split('/')[1] ?? '') || address === '/') {
    return {
      rule: 'alias',
      message: `The site itself uses ${address}.`,
      tip: 'Only an address that a file of this folder had can be an old one.',
    };
  }
  if (kind === 'pages' && isLive(live, address)) {
    const isOwn = address === page.address;
    return {
      rule: 'alias',
      message: isOwn ? `${address} is this page's own address.` : `${address} is a page of today.`,
      tip: `Take it away${isOwn ? '' : ', or rename that file'}: a link to ${address} would lead in a circle.`,
    };
  }
  if (kind === 'moved' && address === page.address) {
    return { rule: 'was', message: `#${id} was on this very page.`, tip: `Write \`was: ${id}\`.` };
  }
  const there = live.pageByAddress.get(address);
  if (kind === 'moved' && there && findId(there.compiled.ids, id) !== undefined) {
    return {
      rule: 'was',
      message: `${address} has #${id} today, so links to it need no other place.`,
      tip: 'Take the note away, or rename that heading.',
    };
  }
  return undefined;
}

/** Whether a page, folder, evidence file or a page of the site itself stands at an address. */
export function isLive(live: Live, address: string): boolean {
  return (
    builtInAddresses.includes(address) ||
    live.pageByAddress.has(address) ||
    live.folderByAddress.has(address) ||
    live.evidence.some((item) => item.address === address)
  );
}

function findShortForms(pages: readonly Page[], isTaken: (address: string) => boolean) {
  const byShort = new Map<string, Page[]>();
  for (const page of pages) {
    if (!page.number) continue;
    const short = `${contentAddress(page.folder)}/${page.number}`;
    byShort.set(short, [...(byShort.get(short) ?? []), page]);
  }
  const spots = new Map<string, Spot>();
  const problems: Problem[] = [];
  for (const [short, [first, ...others]] of byShort) {
    if (!first || isTaken(short)) continue;
    if (others.length === 0) spots.set(short, { address: first.address, id: '' });
    problems.push(
      ...others.map((page) => ({
        file: page.path,
        line: 1,
        rule: 'number',
        message: `${first.path} has the number ${page.number} too, so ${short} leads to neither.`,
        tip: 'Give one of the files another number.',
      })),
    );
  }
  return { spots, problems };
}

/**
 * Where an address that the site has or once had leads today: a page, a section by its present or an old id, a short
 * form, an old file name, or the path of a section (`/page/id`). Undefined when it leads nowhere.
 */
export function findToday(library: Live & { old: OldAddresses }, address: string, id = ''): Spot | undefined {
  if (isLive(library, address)) return id === '' ? { address, id } : findSectionToday(library, address, id);
  const moved = library.old.moved.get(`${address}#${id}`);
  if (moved) return moved;
  const whole = library.old.pages.get(address) ?? library.old.short.get(address);
  if (whole)
    return id === '' ? whole : (findToday(library, whole.address, id) ?? (whole.id ? whole : undefined));
  const slash = address.lastIndexOf('/');
  const [above, last] = [address.slice(0, slash), address.slice(slash + 1)];
  return above !== '' && id === '' ? findToday(library, above, last) : undefined;
}

/** The page that a path from the content folder names: its path of today, or one of its `aliases`. */
export function findNamedPage(library: Library, path: string): Page | undefined {
  const today = library.old.pages.get(contentAddress(path));
  return library.pageByPath.get(path) ?? (today && library.pageByAddress.get(today.address));
}

function findSectionToday(
  library: Live & { old: OldAddresses },
  address: string,
  id: string,
): Spot | undefined {
  const page = library.pageByAddress.get(address);
  const live = page ? findId(page.compiled.ids, id) : undefined;
  const old = page?.compiled.oldIds.find((entry) => entry.page === undefined && entry.id === id);
  // The element that stands for an old id is among the page's ids as well.
  if (old && live !== undefined && !page?.compiled.sections.some((section) => section.id === id))
    return { address, id: old.to };
  if (live !== undefined) return { address, id: live };
  const evidence = library.evidence.find((item) => item.address === address);
  const experiment = evidence?.data.experiments.find((item) => item.id === id || item.was?.includes(id));
  return experiment ? { address, id: experiment.id } : library.old.moved.get(`${address}#${id}`);
}
