import type { Index } from 'flexsearch';
import { editDistance } from '../edit-distance';
import { type Token, tokenise } from './encoder';
import { loadPostings, type SearchData, slotStrength } from './index-data';

/** A heading says more about its section than a word somewhere in the text. */
const headingWeight = 2.2;
/** A piece of a compound (`so` of `libcupti.so.12`) counts less than the whole. */
const partWeight = 0.3;
/** A word that only begins like the last one typed, that is spelt a little differently, or in another form. */
const prefixWeight = 0.7;
const typoWeight = 0.5;
const formWeight = 0.75;
/** How hard a section is held to having all the words: its score is multiplied by coverage to this power. */
const coveragePower = 2;
/** All words in the heading: people mostly know what the thing is called. */
const headingBonus = 1.5;
const mostExpansions = 40;
/** A hit this much weaker than the best shares a stray syllable with the query, and only distracts. */
const leastShare = 0.04;

export interface Searcher {
  data: SearchData;
  headings: Postings;
  bodies: Postings;
  /** All terms, sorted, for prefixes and typos. */
  vocabulary: string[];
}

interface Postings {
  /** For each score slot, the sections that have the term there. */
  find: (term: string) => readonly (readonly number[] | null | undefined)[] | undefined;
  terms: () => Iterable<string>;
}

export interface Hit {
  /** Index into the data's sections. */
  section: number;
  score: number;
  /** The index terms that matched, for marking. */
  terms: string[];
}

/** Makes search data searchable: from `buildSearchData`, or parsed from the file the browser fetched. */
export function openSearcher(data: SearchData): Searcher {
  const headings = readPostings(loadPostings(data.headings));
  const bodies = readPostings(loadPostings(data.bodies));
  const vocabulary = [...new Set([...headings.terms(), ...bodies.terms()])].sort();
  return { data, headings, bodies, vocabulary };
}

function readPostings(index: Index): Postings {
  // FlexSearch's types leave `map` out: it is Map<term, slots>, each slot a list of ids (src/index.js, 0.8).
  const { map } = index as unknown as { map: Map<string, (number[] | null | undefined)[]> };
  return { find: (term) => map.get(term), terms: () => map.keys() };
}

/** A term that may stand for a word of the query. A part stands for it only as far as it goes. */
interface Alternative {
  weight: number;
  isPart: boolean;
}

interface Word {
  alternatives: Map<string, Alternative>;
  /** Whether the word itself, or all of it in parts, occurs in the index. */
  isFound: boolean;
}

/**
 * Ranks sections for a query: FlexSearch's postings recall them, BM25 over two fields orders them
 * (Robertson & Zaragoza 2009, §3). Words may be missing: each missing one costs. The last word may be
 * unfinished; words that occur nowhere are taken with one or two typos, never those with digits.
 * Returns at most `limit` hits, best first; an empty query gives none.
 */
export function search(searcher: Searcher, query: string, limit: number): Hit[] {
  const words = readQuery(searcher, query);
  const scores = new Map<number, { score: number; matched: number; inHeading: number; terms: Set<string> }>();
  const weights = words.map((word) => wordWeight(searcher, word));
  words.forEach((word, w) => {
    for (const [section, match] of scoreWord(searcher, word)) {
      const so = scores.get(section) ?? { score: 0, matched: 0, inHeading: 0, terms: new Set<string>() };
      so.score += match.score;
      so.matched += (weights[w] ?? 0) * match.share;
      so.inHeading += match.isInHeading ? 1 : 0;
      for (const term of match.terms) so.terms.add(term);
      scores.set(section, so);
    }
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const hits = [...scores].map(([section, so]): Hit => {
    const coverage = total > 0 ? so.matched / total : 0;
    const bonus = so.inHeading === words.length ? headingBonus : 1;
    return { section, score: so.score * coverage ** coveragePower * bonus, terms: [...so.terms] };
  });
  hits.sort((a, b) => b.score - a.score || a.section - b.section);
  const least = (hits[0]?.score ?? 0) * leastShare;
  return hits.filter((hit) => hit.score >= least).slice(0, limit);
}

function readQuery(searcher: Searcher, query: string): Word[] {
  const tokens = tokenise(query);
  const byWord = new Map<number, Token[]>();
  for (const token of tokens) byWord.set(token.word, [...(byWord.get(token.word) ?? []), token]);
  const lastEnd = Math.max(0, ...tokens.map((token) => token.end));
  const isUnfinished = lastEnd === query.length;
  return [...byWord.values()].flatMap((terms) => {
    const isLast = isUnfinished && terms.some((token) => token.end === lastEnd);
    const word = toWord(searcher, terms, isLast);
    // "CUDA 12.4" is one more compound over two words. Where it does not occur, its words stand for it.
    const isPair =
      terms.length === 1 && terms[0] !== undefined && query.slice(terms[0].start, terms[0].end).includes(' ');
    return isPair && !word.isFound ? [] : [word];
  });
}

function toWord(searcher: Searcher, terms: readonly Token[], isLast: boolean): Word {
  const alternatives = new Map<string, Alternative>();
  const add = (term: string, weight: number, isPart = false) => {
    if (!isKnown(searcher, term)) return;
    const known = alternatives.get(term);
    if (!known || known.weight < weight) alternatives.set(term, { weight, isPart });
  };
  const whole = terms.find((token) => !token.isPart)?.term ?? '';
  for (const { term, isPart } of terms) add(term, isPart ? partWeight : 1, isPart);
  const isFound = alternatives.size > 0;
  for (const form of otherForms(whole)) add(form, formWeight);
  if (isLast && whole.length > 1) {
    for (const term of findPrefixed(searcher, whole))
      add(term, prefixWeight * (whole.length / term.length) ** 0.3);
  }
  if (alternatives.size === 0) for (const term of findMisspelt(searcher, whole)) add(term, typoWeight);
  return { alternatives, isFound: isFound || alternatives.size > 0 };
}

function isKnown(searcher: Searcher, term: string): boolean {
  return Boolean(searcher.bodies.find(term) ?? searcher.headings.find(term));
}

/** Singular and plural, and the commonest verb endings, both ways. */
function otherForms(word: string): string[] {
  if (!/^\p{L}{3,}$/u.test(word)) return [];
  const stems = [
    word.replace(/(?:es|s|ed|ing)$/, ''),
    word.replace(/s$/, ''),
    word.replace(/(?:ed|ing)$/, 'e'),
  ];
  const forms = [word, ...stems.filter((stem) => stem.length >= 3)];
  return forms.flatMap((form) => [form, `${form}s`, `${form}es`, `${form}ed`, `${form}ing`]);
}

function findPrefixed({ vocabulary }: Searcher, prefix: string): string[] {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; i < vocabulary.length && found.length < mostExpansions; i++) {
    const term = vocabulary[i] ?? '';
    if (!term.startsWith(prefix)) break;
    found.push(term);
  }
  return found;
}

function findMisspelt({ vocabulary }: Searcher, word: string): string[] {
  if (!/^[\p{L}-]{4,}$/u.test(word)) return [];
  const limit = word.length >= 8 ? 2 : 1;
  const near = vocabulary.flatMap((term) => {
    if (/\p{N}/u.test(term)) return [];
    const distance = editDistance(word, term, limit);
    return distance <= limit ? [{ term, distance }] : [];
  });
  const least = Math.min(...near.map((item) => item.distance));
  return near.filter((item) => item.distance === least).map((item) => item.term);
}

function inverseFrequency(searcher: Searcher, term: string): number {
  const count = (searcher.bodies.find(term) ?? []).reduce((sum, slot) => sum + (slot?.length ?? 0), 0);
  const total = searcher.data.sections.length;
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** How much a word of the query matters: the rarity of its commonest exact form. Unknown words matter as rare ones. */
function wordWeight(searcher: Searcher, word: Word): number {
  const rarities = [...word.alternatives].map(
    ([term, { weight }]) => weight * inverseFrequency(searcher, term),
  );
  return rarities.length > 0 ? Math.max(...rarities) : Math.log(1 + searcher.data.sections.length) / 2;
}

interface WordMatch {
  score: number;
  /** How much of the word is there, between 0 and 1. */
  share: number;
  isInHeading: boolean;
  terms: string[];
}

/** For each section, the best of the word's alternatives there, and a little for each further one. */
function scoreWord(searcher: Searcher, word: Word): Map<number, WordMatch> {
  const matches = new Map<number, WordMatch>();
  const shares = sharesOf(searcher, word);
  for (const [term, { weight }] of word.alternatives) {
    const rarity = inverseFrequency(searcher, term);
    const add = (postings: Postings, field: number, isInHeading: boolean) => {
      postings.find(term)?.forEach((slot, strength) => {
        for (const section of slot ?? []) {
          const score = weight * rarity * field * slotStrength(strength);
          const match = matches.get(section) ?? { score: 0, share: 0, isInHeading, terms: [] };
          match.score = Math.max(match.score, score) + 0.2 * Math.min(match.score, score);
          if (!match.terms.includes(term)) match.share = Math.min(1, match.share + (shares.get(term) ?? 0));
          match.isInHeading ||= isInHeading;
          match.terms.push(term);
          matches.set(section, match);
        }
      });
    };
    add(searcher.bodies, 1, false);
    add(searcher.headings, headingWeight, true);
  }
  return matches;
}

/** How much of the word each alternative is: all of it, or for a part its share of the parts' rarity. */
function sharesOf(searcher: Searcher, word: Word): Map<string, number> {
  const parts = [...word.alternatives].filter(([, { isPart }]) => isPart);
  const total = parts.reduce((sum, [term]) => sum + inverseFrequency(searcher, term), 0);
  // Where the whole word occurs somewhere, having only its parts is less than half of having it.
  const most = parts.length < word.alternatives.size ? 0.4 : 1;
  return new Map(
    [...word.alternatives].map(([term, { isPart }]) => [
      term,
      isPart && total > 0 ? (most * inverseFrequency(searcher, term)) / total : 1,
    ]),
  );
}
