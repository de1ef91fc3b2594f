import { fold } from './encoder';
import { type Alternative, type Concept, findFlags, understand } from './expand';
import { filterTerm, slotStrength } from './postings';
import { parseQuery, type Query } from './query';
import type { Searcher } from './source';
import { weights } from './weights';

/** What a word gave to a section's score. */
export interface WordScore {
  word: string;
  term: string;
  kind: Alternative['kind'];
  score: number;
}

export interface Hit {
  section: number;
  score: number;
  /** The index terms that matched, for marking. */
  terms: string[];
  /** How the score came about, for `?debug`. */
  words: WordScore[];
  parts: { coverage: number; heading: number; page: number };
}

/** What one word of a query gave, for all sections at once. */
interface Tally {
  score: Float64Array;
  /** How much of the word is there, between 0 and 1. */
  share: Float32Array;
  /** Where the word stands in the heading: how many words that heading has. Else 0. */
  heading: Uint8Array;
}

/**
 * Ranks sections for a query: FlexSearch's postings recall them, BM25F orders them (Robertson & Zaragoza
 * 2009, §3.6), and having all words, words in the heading and what the rest of the page says weigh in.
 * The last word may be unfinished; words that stand nowhere are taken with one or two typos. Phrases,
 * exclusions and filters are held to. Returns at most `limit` hits, best first; an empty query gives none.
 */
export async function search(searcher: Searcher, text: string, limit: number): Promise<Hit[]> {
  const query = parseQuery(text, await findFlags(searcher, text));
  const concepts = await understand(searcher, query);
  const isAllowed = toFilter(searcher, query);
  const ranked = rank(searcher, concepts, query).filter((hit) => isAllowed(hit.section));
  const kept = await holdToPhrases(searcher, query, ranked);
  const least = (kept[0]?.score ?? 0) * weights.least;
  const best = kept.filter((hit) => hit.score >= least).slice(0, limit);
  return best.map((hit) => ({ ...hit, ...explain(hit.section, concepts) }));
}

type RankedSection = Pick<Hit, 'section' | 'score' | 'parts'>;

function rank(searcher: Searcher, concepts: readonly Concept[], query: Query): RankedSection[] {
  const tallies = concepts.map((concept) => tallyConcept(concept, searcher.core.sections));
  const importances = concepts.map(importance);
  const total = importances.reduce((sum, weight) => sum + weight, 0);
  const counted = concepts.map((concept) => !concept.isBeside && concept.weight >= 0.5);
  const countedWords = counted.filter(Boolean).length;
  const power = countedWords > weights.longQuery ? weights.longCoveragePower : weights.coveragePower;
  const ranked: RankedSection[] = [];
  eachPage(searcher, (first, end) => {
    const best = tallies.map(({ score }) => Math.max(...score.subarray(first, end)));
    for (let section = first; section < end; section++) {
      let [own, page, covered, inHeading, headingLength] = [0, 0, 0, 0, 0];
      tallies.forEach(({ score, share, heading }, c) => {
        own += score[section] ?? 0;
        page += (best[c] ?? 0) - (score[section] ?? 0);
        covered += (importances[c] ?? 0) * (share[section] ?? 0);
        if (!counted[c] || !heading[section]) return;
        inHeading++;
        headingLength = heading[section] ?? 0;
      });
      if (own <= 0) continue;
      const coverage = total > 0 ? covered / total : 1;
      const isNamed = inHeading > 0 && inHeading === countedWords;
      const exactness = isNamed ? Math.min(1, inHeading / headingLength) : 0;
      const heading = isNamed ? 1 + weights.named + weights.namedExactly * exactness ** 2 : 1;
      const score = (own + weights.page * page) * coverage ** power * heading;
      ranked.push({ section, score, parts: { coverage, heading, page: weights.page * page } });
    }
  });
  // Filters alone list what they leave, in reading order.
  if (concepts.length === 0 && query.filters.length > 0)
    for (let section = 0; section < searcher.core.sections; section++)
      ranked.push({ section, score: 1, parts: { coverage: 1, heading: 1, page: 0 } });
  return ranked.sort((a, b) => b.score - a.score || a.section - b.section);
}

/** How much a word matters to a section's having all words: the rarity of its commonest good alternative. */
function importance({ alternatives, parts, weight, isBeside }: Concept): number {
  if (isBeside) return 0;
  const rarities = [...alternatives, ...parts.flatMap((part) => part.alternatives)].map(
    (alternative) => alternative.weight * alternative.rarity,
  );
  return rarities.length > 0 ? weight * Math.max(...rarities) : 0;
}

function eachPage(searcher: Searcher, visit: (first: number, end: number) => void) {
  let first = 0;
  for (const length of searcher.core.pageLengths) {
    visit(first, first + length);
    first += length;
  }
}

/** For each section, the best of the word's alternatives there, and a little for each further one; or its parts. */
function tallyConcept(concept: Concept, size: number): Tally {
  const score = new Float64Array(size);
  const share = new Float32Array(size);
  const heading = new Uint8Array(size);
  const rarity = Math.min(...concept.alternatives.map((alternative) => alternative.rarity));
  for (const { weight, entry, rarity: own, kind } of concept.alternatives) {
    // Forms and completions of a common word are no rarer than the word.
    const rare = kind === 'exact' || kind === 'joined' ? own : rarity;
    entry.body.ids.forEach((section, i) => {
      const value = weight * rare * slotStrength(entry.body.slots[i] ?? 0);
      const known = score[section] ?? 0;
      score[section] = Math.max(known, value) + weights.further * Math.min(known, value);
      share[section] = Math.max(share[section] ?? 0, kind === 'synonym' ? weights.synonymShare : 1);
    });
    entry.heading.ids.forEach((section, i) => {
      if (kind !== 'synonym') heading[section] = (entry.heading.slots[i] ?? 0) + 1;
    });
  }
  if (concept.parts.length > 0) addParts(concept, size, { score, share, heading });
  for (let i = 0; i < size; i++) score[i] = (score[i] ?? 0) * concept.weight;
  return { score, share, heading };
}

function addParts(concept: Concept, size: number, { score, share }: Tally) {
  const parts = concept.parts.map((part) => tallyConcept(part, size));
  const importances = concept.parts.map(importance);
  const total = importances.reduce((sum, weight) => sum + weight, 0);
  // Where the whole word occurs somewhere, having only its parts is less than half of having it.
  const most = concept.alternatives.length > 0 ? weights.pieces : 1;
  for (let section = 0; section < size; section++) {
    let value = 0;
    let covered = 0;
    parts.forEach((part, p) => {
      value += part.score[section] ?? 0;
      covered += (importances[p] ?? 0) * (part.share[section] ?? 0);
    });
    score[section] = Math.max(score[section] ?? 0, most * value);
    if (total > 0) share[section] = Math.max(share[section] ?? 0, (most * covered) / total);
  }
}

/** Which sections `in:`, `type:` and `-word` leave: all of the names, any of a name's values. */
function toFilter(searcher: Searcher, query: Query): (section: number) => boolean {
  const sets = (['in', 'type'] as const).flatMap((name) => {
    const own = query.filters.filter((filter) => filter.name === name);
    if (own.length === 0) return [];
    return [new Set(own.flatMap(({ value }) => searcher.find(filterTerm(name, value))?.body.ids ?? []))];
  });
  const without = new Set(
    query.without.flatMap((term) => {
      const entry = searcher.find(term);
      return entry ? [...entry.body.ids, ...entry.heading.ids] : [];
    }),
  );
  return (section) => !without.has(section) && sets.every((set) => set.has(section));
}

/** Phrases are looked for in this many of the best sections. */
const mostPhraseTexts = 120;

/** Keeps the sections that have each phrase to the letter (but for case and white space), and no excluded one. */
async function holdToPhrases(searcher: Searcher, query: Query, ranked: RankedSection[]) {
  if (query.phrases.length + query.withoutPhrases.length === 0) return ranked;
  const best = ranked.slice(0, mostPhraseTexts);
  const sections = best.map((hit) => hit.section);
  const [cards, texts] = await Promise.all([searcher.loadCards(sections), searcher.loadTexts(sections)]);
  const flat = (text: string) => fold(text).replace(/\s+/g, ' ');
  return best.filter(({ section }) => {
    const text = flat(`${cards.get(section)?.heading ?? ''}\n${texts.get(section) ?? ''}`);
    const has = (phrase: string) => text.includes(flat(phrase).trim());
    return query.phrases.every(has) && !query.withoutPhrases.some(has);
  });
}

/** The terms that matched in a section, and what each word of the query gave. */
function explain(section: number, concepts: readonly Concept[]): Pick<Hit, 'terms' | 'words'> {
  const terms = new Set<string>();
  const words = concepts.flatMap((concept): WordScore[] => {
    const found = [concept, ...concept.parts].flatMap(({ alternatives }) =>
      alternatives.flatMap(({ term, kind, weight, rarity, entry }) => {
        const at = placeOf(entry.body.ids, section);
        const isThere = entry.body.ids[at] === section;
        if (isThere || entry.heading.ids[placeOf(entry.heading.ids, section)] === section) terms.add(term);
        const score = isThere
          ? concept.weight * weight * rarity * slotStrength(entry.body.slots[at] ?? 0)
          : 0;
        return score > 0 ? [{ word: concept.word, term, kind, score }] : [];
      }),
    );
    return found.sort((a, b) => b.score - a.score).slice(0, 1);
  });
  return { terms: [...terms], words };
}

function placeOf(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
