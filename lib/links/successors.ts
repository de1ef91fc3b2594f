import type { Library } from '../content/library';
import { type Anchors, findUnrecorded, type LiveSection, listLiveSections } from './anchors';
import { findToday } from './old-addresses';
import { countRarity, findTellingWords, type Rarity, type Remembered, scoreLikeness } from './similarity';

/**
 * From this likeness on a new section is taken for the successor of a lost one without asking, if no other comes
 * near. Measured on this site's 420 sections, a tenth of them renamed at a time and a tenth of these deleted: nothing
 * was taken wrongly; with every second word of the heading and 15 % of the text's words changed, 80 % were found.
 */
export const certainLikeness = 0.6;
/** How much less the second must be like it. */
const leastLead = 0.1;
/** Below this nothing is worth proposing. */
const plausibleLikeness = 0.25;
const mostProposed = 3;

export interface Candidate {
  section: LiveSection;
  score: number;
}

/** A published section, or with an empty id a page, to which no address leads any more. */
export interface Lost {
  address: string;
  id: string;
  heading: string;
  /** The most alike first, at most three. */
  candidates: Candidate[];
  /** The first candidate, where it is beyond doubt. */
  successor?: LiveSection;
}

type Comparable = LiveSection & { telling: string[] };

/** What is known of the sections of today: all of them, and which the list does not have. */
export interface Comparison {
  sections: Comparable[];
  isNew: ReadonlySet<LiveSection>;
  rarity: Rarity;
}

/** Prepares the sections of today for being compared with those of the list. */
export function compareWith(library: Library, anchors: Anchors): Comparison {
  const live = listLiveSections(library);
  const rarity = countRarity(live.flatMap(({ id, words }) => (id === '' ? [] : [words])));
  const sections = live.map((section) => ({ ...section, telling: findTellingWords(section.words, rarity) }));
  return { sections, isNew: new Set(findUnrecorded(anchors, sections)), rarity };
}

/**
 * The published pages and sections that are gone, with what may have taken their place. A section of a page that is
 * gone itself is not named: its page comes first.
 */
export function findLost(library: Library): Lost[] {
  const { anchors } = library;
  if (!anchors) return [];
  const gone = Object.entries(anchors).flatMap(([address, ids]) => {
    if (!findToday(library, address)) return [{ address, id: '', heading: ids['']?.[0] ?? address }];
    const lost = Object.entries(ids).filter(([id]) => id !== '' && !findToday(library, address, id));
    return lost.map(([id, [heading]]) => ({ address, id, heading }));
  });
  if (gone.length === 0) return [];
  const comparison = compareWith(library, anchors);
  const lost = gone.map((item): Lost => {
    const candidates =
      item.id === ''
        ? comparePages(anchors, item.address, comparison)
        : compareSections(library, anchors, item, comparison);
    return { ...item, candidates };
  });
  return chooseSuccessors(lost, comparison);
}

function compareSections(
  library: Library,
  anchors: Anchors,
  { address, id }: { address: string; id: string },
  { sections, rarity }: Comparison,
): Candidate[] {
  const remembered = remember(anchors[address]?.[id] ?? ['', '']);
  const home = findToday(library, address)?.address;
  const scored = sections.flatMap((section) => {
    const score = section.id === '' ? 0 : scoreLikeness(remembered, section, rarity);
    return score >= plausibleLikeness ? [{ section, score }] : [];
  });
  // Of equals the one on the same page.
  return scored.sort(
    (a, b) => b.score - a.score || Number(b.section.address === home) - Number(a.section.address === home),
  );
}

/** A page is like a lost one as far as the sections of the latter, each for itself, are found on it. */
function comparePages(anchors: Anchors, address: string, { sections, rarity }: Comparison): Candidate[] {
  const remembered = Object.entries(anchors[address] ?? {}).map(([id, entry]) => {
    return { isPage: id === '', ...remember(entry) };
  });
  const byPage = new Map<string, Comparable[]>();
  for (const section of sections)
    byPage.set(section.address, [...(byPage.get(section.address) ?? []), section]);
  const scored = [...byPage.values()].flatMap((own) => {
    const page = own.find(({ id }) => id === '');
    if (!page) return [];
    const best = remembered.map((old) =>
      Math.max(
        0,
        ...own
          .filter(({ id }) => (id === '') === old.isPage)
          .map((section) => scoreLikeness(old, section, rarity)),
      ),
    );
    const score = best.reduce((sum, value) => sum + value, 0) / Math.max(1, best.length);
    return score >= plausibleLikeness ? [{ section: page, score }] : [];
  });
  return scored.sort((a, b) => b.score - a.score);
}

/** An entry of the list, ready to be compared. */
function remember([heading, words]: [string, string]): Remembered {
  return { heading, telling: words.split(' ').filter(Boolean) };
}

/** Gives each new section to the lost one that is most like it; what is left in doubt has candidates only. */
function chooseSuccessors(lost: Lost[], { isNew }: Comparison): Lost[] {
  const taken = new Set<LiveSection>();
  const best = (item: Lost) => item.candidates[0]?.score ?? 0;
  const chosen = new Map<Lost, LiveSection>();
  for (const item of [...lost].sort((a, b) => best(b) - best(a))) {
    const [first, second] = item.candidates;
    if (!first || first.score < certainLikeness || !isNew.has(first.section) || taken.has(first.section))
      continue;
    if (second && isNew.has(second.section) && first.score - second.score < leastLead) continue;
    taken.add(first.section);
    chosen.set(item, first.section);
  }
  return lost.map((item) => {
    const successor = chosen.get(item);
    return {
      ...item,
      candidates: item.candidates.slice(0, mostProposed),
      ...(successor ? { successor } : {}),
    };
  });
}

/** The name of a lost section in a `was` note under a heading of the page at `onPage`. */
export function nameOldId(library: Library, { address, id }: Lost, onPage: string): string {
  return findToday(library, address)?.address === onPage ? id : `${address}#${id}`;
}

/** The list with all of today's sections; an entry whose text has changed beyond recognition is written anew. */
export function updateAnchors(library: Library): Anchors {
  const anchors = library.anchors ?? {};
  const { sections, rarity } = compareWith(library, anchors);
  const next: Anchors = Object.fromEntries(
    Object.entries(anchors).map(([address, ids]) => [address, { ...ids }]),
  );
  for (const section of sections) {
    const ids = next[section.address] ?? {};
    const known = ids[section.id];
    next[section.address] = ids;
    const likeness = known ? scoreLikeness(remember(known), section, rarity) : 0;
    if (!known || likeness < certainLikeness) ids[section.id] = [section.title, section.telling.join(' ')];
  }
  return next;
}
