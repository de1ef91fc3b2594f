import { tokenise } from '../search/encoder';
import { isStopWord } from '../search/words';

/** How often each word stands in a text. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Which words are rare: in how many texts each stands. */
export interface Rarity {
  texts: number;
  counts: ReadonlyMap<string, number>;
}

/** The whole words of a text as search folds them, without stop words, bare numbers and pairs of words. */
export function countWords(text: string): Vocabulary {
  const counts = new Map<string, number>();
  for (const { term, isPart, start, end } of tokenise(text)) {
    if (
      isPart ||
      /\s/.test(text.slice(start, end)) ||
      term.length < 3 ||
      term.length > 40 ||
      isStopWord(term) ||
      /^[\d.,]+$/.test(term)
    )
      continue;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** In how many of the texts each word stands. */
export function countRarity(texts: Iterable<Vocabulary>): Rarity {
  const counts = new Map<string, number>();
  let number = 0;
  for (const words of texts) {
    number += 1;
    for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { texts: number, counts };
}

function weightOf(word: string, { texts, counts }: Rarity): number {
  return Math.log(1 + texts / ((counts.get(word) ?? 0) + 1));
}

/** So many words are kept of a text; with more the lists grow and the scores hardly change. */
const mostWords = 10;

/** The words that tell a text from the others: the highest tf·idf (Spärck Jones 1972), then by the alphabet. */
export function findTellingWords(words: Vocabulary, rarity: Rarity): string[] {
  const scored = [...words].map(([word, count]) => ({
    word,
    score: (1 + Math.log(count)) * weightOf(word, rarity),
  }));
  scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
  return scored.slice(0, mostWords).map(({ word }) => word);
}

/** What is kept of a section that may go, and what a section of today shows. */
export interface Remembered {
  heading: string;
  telling: readonly string[];
}

/** A section of today, ready to be compared. */
export interface Comparable {
  title: string;
  words: Vocabulary;
  telling: readonly string[];
}

const headingShare = 0.35;

/**
 * How far a section of today looks like a remembered one, from 0 to 1: Dice's coefficient over the words of the
 * headings (Dice 1945), and over the texts the mean of containment and resemblance (Broder 1997): how many of the
 * remembered words the text still has, and how many are among those that tell it from others today. The first
 * survives an edit, the second keeps a long text, which has every word, from being taken for all others.
 * Words weigh by their rarity. Where there are no telling words the headings alone decide.
 */
export function scoreLikeness(remembered: Remembered, candidate: Comparable, rarity: Rarity): number {
  const heading = dice(headingWords(remembered.heading), headingWords(candidate.title));
  if (remembered.telling.length === 0) return heading;
  const telling = new Set(candidate.telling);
  let [all, contained, resembling] = [0, 0, 0];
  for (const word of remembered.telling) {
    const weight = weightOf(word, rarity);
    all += weight;
    if (candidate.words.has(word)) contained += weight;
    if (telling.has(word)) resembling += weight;
  }
  return headingShare * heading + (1 - headingShare) * ((contained + resembling) / (2 * all));
}

function headingWords(heading: string): Set<string> {
  return new Set(tokenise(heading).flatMap(({ term }) => (isStopWord(term) ? [] : term)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}
