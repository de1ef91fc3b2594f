import { stemmer } from 'stemmer';
import { editDistance } from '../edit-distance';
import { parseQuery, type Query, type QueryWord } from './query';
import type { TermEntry } from './shards';
import { filterTerm } from './slots';
import type { Searcher } from './source';
import { findSynonyms } from './synonyms';
import { weights } from './weights';
import { isStopWord, wordWeight } from './words';

/** How a term of the index came to stand for a word of the query. */
export type MatchKind = 'exact' | 'form' | 'prefix' | 'typo' | 'synonym' | 'joined';

/** A term that may stand for a word, and how much less it counts than the word itself. */
export interface Alternative {
  term: string;
  kind: MatchKind;
  weight: number;
  /** How rare it is among the sections: ln(1 + (N − n + ½) / (n + ½)). */
  rarity: number;
  entry: TermEntry;
}

/** A word of the query as search understands it. */
export interface Concept {
  word: string;
  alternatives: Alternative[];
  /** The pieces of a compound. Having all of them is less than having the compound. */
  parts: Concept[];
  /** 1, or less for words that only say how somebody asks. */
  weight: number;
  /** Not said but probably meant: helps a section, and is not missed where it lacks. */
  isBeside: boolean;
}

const mostCompletions = 60;
const mostForms = 400;

/**
 * The words after a single dash that the texts know as flags: in `cannot find -lcupti` nothing is to be left
 * out. Without their dashes.
 */
export async function findFlags(searcher: Searcher, text: string): Promise<Set<string>> {
  const candidates = parseQuery(text).without;
  const flags = candidates.map((word) => `-${word}`);
  await searcher.load(flags, []);
  return new Set(candidates.filter((_, i) => searcher.find(flags[i] ?? '') !== undefined));
}

/** Understands a query: loads what of the index it needs and finds, for each word, the terms that may stand for it. */
export async function understand(searcher: Searcher, query: Query): Promise<Concept[]> {
  const terms = query.words.map((word) => word.term);
  const synonyms = findSynonyms(terms, searcher.core.synonyms);
  const meant = [...synonyms.instead.values()].flat().concat(synonyms.besides);
  await searcher.load(
    [...termsOf(query), ...meant],
    [...query.words.flatMap(stretchesOf), ...meant.filter(isPlain).map(stemPrefix)],
  );
  const concepts = query.words.map((word, place): Concept => {
    const concept = toConcept(searcher, word);
    for (const term of synonyms.instead.get(place) ?? []) addForms(searcher, concept, term, 'synonym');
    for (const { term, first } of query.pairs)
      if (first === place || first === place - 1) add(searcher, concept, term, 'joined');
    return concept;
  });
  await correctSpelling(searcher, concepts);
  const besides = synonyms.besides.map((word): Concept => {
    const concept: Concept = { word, alternatives: [], parts: [], weight: weights.beside, isBeside: true };
    addForms(searcher, concept, word, 'synonym');
    return concept;
  });
  return [...concepts, ...besides];
}

function termsOf(query: Query): string[] {
  return [
    ...query.words.flatMap((word) => [word.term, ...word.parts]),
    ...query.pairs.map((pair) => pair.term),
    ...query.without,
    ...query.filters.map((filter) => filterTerm(filter.name, filter.value)),
  ];
}

/** The stretches of the vocabulary in which a word's other forms and completions stand. */
function stretchesOf({ term, parts, isLast }: QueryWord): string[] {
  const forms = [term, ...parts].filter(isPlain).map(stemPrefix);
  return isLast && term.length > 1 ? [...forms, term] : forms;
}

const isPlain = (term: string) => /^\p{L}{3,}$/u.test(term) && !isStopWord(term);

/** What all forms of a word begin with: its stem, less the letter that stemming may have changed. */
function stemPrefix(term: string): string {
  return stemmer(term).replace(/(?<=..)[iey]$/, '');
}

function toConcept(searcher: Searcher, { term, parts, isLast }: QueryWord): Concept {
  const concept: Concept = {
    word: term,
    alternatives: [],
    parts: parts.map((part) => {
      const piece: Concept = { word: part, alternatives: [], parts: [], weight: 1, isBeside: false };
      addForms(searcher, piece, part, 'exact');
      return piece;
    }),
    weight: /^\d{1,3}$/.test(term) ? weights.number : wordWeight(term),
    isBeside: false,
  };
  addForms(searcher, concept, term, 'exact');
  if (isLast && term.length > 1) {
    for (const longer of searcher.listPrefixed(term, mostCompletions)) {
      add(searcher, concept, longer, 'prefix', (term.length / longer.length) ** weights.prefixPower);
    }
  }
  return concept;
}

/** Adds a term and the other forms of the word: all terms with the same stem (Porter 1980). */
function addForms(searcher: Searcher, concept: Concept, term: string, kind: 'exact' | 'synonym' | 'typo') {
  add(searcher, concept, term, kind);
  if (!isPlain(term)) return;
  const stem = stemmer(term);
  for (const form of searcher.listPrefixed(stemPrefix(term), mostForms)) {
    if (form === term || form.length > term.length + 6 || !isPlain(form) || stemmer(form) !== stem) continue;
    add(searcher, concept, form, kind === 'exact' ? 'form' : kind, kind === 'exact' ? 1 : weights.kinds.form);
  }
}

function add(searcher: Searcher, concept: Concept, term: string, kind: MatchKind, share = 1) {
  const entry = searcher.find(term);
  if (!entry || concept.alternatives.some((known) => known.term === term)) return;
  const count = Math.max(entry.body.ids.length, entry.heading.ids.length);
  const rarity = Math.log(1 + (searcher.core.sections - count + 0.5) / (count + 0.5));
  concept.alternatives.push({ term, kind, weight: weights.kinds[kind] * share, rarity, entry });
}

/** Gives words and parts that stand nowhere the words nearest to them. Never those with digits: `90b` is not `90a`. */
async function correctSpelling(searcher: Searcher, concepts: readonly Concept[]) {
  const unknown = concepts
    .flatMap((concept) => (concept.parts.length > 0 ? concept.parts : [concept]))
    .filter(({ word, weight, alternatives }) => {
      return alternatives.length === 0 && weight === 1 && /^\p{L}{4,24}$/u.test(word);
    });
  if (unknown.length === 0) return;
  const words = await searcher.loadWords();
  const nearest = unknown.map((concept) => findNearWords(concept.word, words));
  await searcher.load(nearest.flat(), nearest.flat().map(stemPrefix));
  unknown.forEach((concept, i) => {
    for (const term of nearest[i] ?? []) addForms(searcher, concept, term, 'typo');
  });
}

/** The words within one edit, or if there are none, within two for words of seven letters and more. */
export function findNearWords(word: string, words: readonly string[]): string[] {
  const letters = letterSet(word);
  for (let limit = 1; limit <= (word.length >= 8 ? 2 : 1); limit++) {
    const near = words.filter(
      (known) =>
        Math.abs(known.length - word.length) <= limit &&
        countBits(letters ^ letterSet(known)) <= 2 * limit &&
        editDistance(word, known, limit) <= limit,
    );
    if (near.length > 0) return near;
  }
  return [];
}

/** Which letters a word has, as bits: words within n edits differ in at most 2n of them. */
function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
