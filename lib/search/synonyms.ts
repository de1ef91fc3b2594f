import { stemmer } from 'stemmer';
import type { SynonymEntry } from '../content/schema';
import { encode } from './encoder';
import { isStopWord } from './words';

/**
 * What people say, and what the pages say: `[from, to]`, each a list of phrases, each phrase a list of terms.
 * Plain data; a group of equals is written as one list whose members stand for each other.
 */
export interface SynonymGroup {
  from: string[][];
  to: string[][];
}

/** Prepares the entries of a synonym file for `findSynonyms`. */
export function toSynonymGroups(entries: readonly SynonymEntry[]): SynonymGroup[] {
  return entries.map((entry) =>
    'same' in entry
      ? { from: entry.same.map(encodePhrase), to: entry.same.map(encodePhrase) }
      : { from: entry.asked.map(encodePhrase), to: entry.means.map(encodePhrase) },
  );
}

function encodePhrase(phrase: string): string[] {
  return encode(phrase).filter((term) => !isStopWord(term));
}

export interface Synonyms {
  /** For a word of the query, by place: single terms that may stand for it. */
  instead: Map<number, string[]>;
  /** Terms that the query did not say and probably means. */
  besides: string[];
}

/**
 * What a query's words may also mean. A group applies where one of its phrases stands in the query, word for
 * word but for endings; stop words between do not matter.
 */
export function findSynonyms(terms: readonly string[], groups: readonly SynonymGroup[]): Synonyms {
  const said = terms.flatMap((term, place) => (isStopWord(term) ? [] : [{ stem: stemmer(term), place }]));
  const instead = new Map<number, string[]>();
  const besides = new Set<string>();
  for (const { from, to } of groups) {
    for (const phrase of from) {
      const at = findPhrase(said, phrase.map(stemmer));
      if (at < 0) continue;
      for (const meaning of to) {
        if (meaning === phrase || meaning.join(' ') === phrase.join(' ')) continue;
        const [only] = meaning;
        // One term stands for each word of what was said: "graphics card" is there where `gpu` is.
        const places = said.slice(at, at + phrase.length).map(({ place }) => place);
        if (meaning.length === 1 && only)
          for (const place of places) instead.set(place, [...(instead.get(place) ?? []), only]);
        else for (const term of meaning) if (!terms.includes(term)) besides.add(term);
      }
    }
  }
  return { instead, besides: [...besides] };
}

function findPhrase(said: readonly { stem: string }[], phrase: readonly string[]): number {
  if (phrase.length === 0) return -1;
  return said.findIndex((_, i) => phrase.every((stem, j) => said[i + j]?.stem === stem));
}
