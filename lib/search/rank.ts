import { fold } from './encoder';
import { type Alternative, type Concept, findFlags, understand } from './expand';
import { parseQuery, type Query } from './query';
import { lowerBound } from './shards';
import { filterTerm, slotStrength } from './slots';
import type { Searcher } from './source';
import { importance, type Tally, tallyConcepts } from './tally';
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
  const size = searcher.core.sections;
  // Filters alone list what they leave, in reading order.
  if (concepts.length === 0)
    return query.filters.length === 0
      ? []
      : Array.from({ length: size }, (_, section) => ({
          section,
          score: 1,
          parts: { coverage: 1, heading: 1, page: 0 },
        }));
  const importances = concepts.map(importance);
  const total = importances.reduce((sum, weight) => sum + weight, 0);
  const counted = concepts.map((concept) => !concept.isBeside && concept.weight >= 0.5);
  const countedWords = counted.filter(Boolean).length;
  const power = countedWords > weights.longQuery ? weights.longCoveragePower : weights.coveragePower;
  const pages = pagesOf(searcher);
  const sums = addTallies(tallyConcepts(concepts, size), importances, counted, pages);
  const ranked = sums.touched.flatMap((section): RankedSection[] => {
    const own = sums.score[section] ?? 0;
    if (own <= 0) return [];
    const coverage = total > 0 ? (sums.covered[section] ?? 0) / total : 1;
    const inHeading = sums.inHeading[section] ?? 0;
    const isNamed = inHeading > 0 && inHeading === countedWords;
    const exactness = isNamed ? Math.min(1, inHeading / (sums.headingLength[section] ?? 1)) : 0;
    const heading = isNamed ? 1 + weights.named + weights.namedExactly * exactness ** 2 : 1;
    const page = weights.page * ((sums.pageScore.get(pages[section] ?? 0) ?? 0) - own);
    return [
      { section, score: (own + page) * coverage ** power * heading, parts: { coverage, heading, page } },
    ];
  });
  return ranked.sort((a, b) => b.score - a.score || a.section - b.section);
}

/** Adds the words up by section, and by page the best that each word does there. */
function addTallies(
  tallies: readonly Tally[],
  importances: readonly number[],
  counted: readonly boolean[],
  pages: Int32Array,
) {
  const size = pages.length;
  const score = new Float64Array(size);
  const covered = new Float64Array(size);
  const inHeading = new Uint8Array(size);
  const headingLength = new Uint8Array(size);
  const pageScore = new Map<number, number>();
  const touched = new Set<number>();
  tallies.forEach((tally, c) => {
    const best = new Map<number, number>();
    tally.ids.forEach((section, i) => {
      touched.add(section);
      const own = tally.score[i] ?? 0;
      score[section] = (score[section] ?? 0) + own;
      covered[section] = (covered[section] ?? 0) + (importances[c] ?? 0) * (tally.share[i] ?? 0);
      const page = pages[section] ?? 0;
      if (own > (best.get(page) ?? 0)) best.set(page, own);
      const length = tally.heading[i] ?? 0;
      if (!counted[c] || length === 0) return;
      inHeading[section] = (inHeading[section] ?? 0) + 1;
      headingLength[section] = length;
    });
    for (const [page, own] of best) pageScore.set(page, (pageScore.get(page) ?? 0) + own);
  });
  return { touched: [...touched], score, covered, inHeading, headingLength, pageScore };
}

const pagesBySearcher = new WeakMap<Searcher, Int32Array>();

/** For each section, the number of its page. */
function pagesOf(searcher: Searcher): Int32Array {
  const known = pagesBySearcher.get(searcher);
  if (known) return known;
  const pages = Int32Array.from(
    searcher.core.pageLengths.flatMap((length, page) => Array.from({ length }, () => page)),
  );
  pagesBySearcher.set(searcher, pages);
  return pages;
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
  // "is" is marked only where the query has nothing better.
  const strongest = Math.max(...concepts.map((concept) => concept.weight));
  const isTelling = (concept: Concept) => concept.weight > 0.2 || concept.weight === strongest;
  const words = concepts.flatMap((concept): WordScore[] => {
    const found = [concept, ...concept.parts].flatMap(({ alternatives }) =>
      alternatives.flatMap(({ term, kind, weight, rarity, entry }) => {
        const at = lowerBound(entry.body.ids, section);
        const isThere = entry.body.ids[at] === section;
        if (
          isTelling(concept) &&
          (isThere || entry.heading.ids[lowerBound(entry.heading.ids, section)] === section)
        )
          terms.add(term);
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
