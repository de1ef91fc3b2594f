import { Index } from 'flexsearch';
import { encode } from './encoder';
import type { PageRecord, Records } from './records';

/** BM25's parameters: how soon a repeated word stops counting, and how much long sections are discounted. */
const k1 = 1.2;
const b = 0.75;

/** FlexSearch keeps each posting in one of this many score slots; slot 0 is the strongest. */
export const slotCount = 9;

/** What the browser loads: the sections without their text, and the postings of both fields. Plain JSON. */
export interface SearchData {
  pages: PageRecord[];
  /** For each section: page, id, heading, trail, and the file that holds its text. */
  sections: [page: number, id: string, heading: string, trail: string[], textFile: number][];
  /** FlexSearch exports of the headings' and the bodies' postings: `[key, data]`. */
  headings: [key: string, data: string][];
  bodies: [key: string, data: string][];
  textFiles: string[];
}

/**
 * The postings of one field. The score slot of a posting is not FlexSearch's (where in the text the word
 * first stands) but BM25's term-frequency part, tf·(k1+1) / (tf + k1·(1−b+b·length/average)), in nine steps.
 * Robertson & Zaragoza 2009, §3.4. The ranking reads it back; see rank.ts.
 */
export function buildPostings(texts: readonly string[]): Index {
  const encoded = texts.map(encode);
  const average = encoded.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, texts.length);
  let current: Map<string, number> = new Map();
  const index = new Index({
    tokenize: 'strict',
    resolution: slotCount,
    fastupdate: false,
    encode: (text: string) => encoded[Number(text)] ?? [],
    score: (terms: string[], term: string) => {
      const tf = current.get(term) ?? 1;
      const strength = (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * terms.length) / Math.max(1, average)));
      return toSlot(strength);
    },
  });
  encoded.forEach((terms, n) => {
    current = countTerms(terms);
    // The index is given the number of the text, and `encode` above looks the terms up.
    index.add(n, String(n));
  });
  return index;
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function toSlot(strength: number): number {
  const share = Math.min(1, strength / (k1 + 1));
  return Math.min(slotCount - 1, Math.max(0, Math.round((1 - share) * (slotCount - 1))));
}

/** The strength that a slot stands for, between 0 and k1 + 1. */
export function slotStrength(slot: number): number {
  return (k1 + 1) * Math.max(0.06, 1 - slot / (slotCount - 1));
}

/** Takes an index apart into strings that `loadPostings` puts together again. */
export function exportPostings(index: Index): [string, string][] {
  const parts: [string, string][] = [];
  index.export((key: string, data: string) => {
    if (data !== undefined) parts.push([key, data]);
  });
  return parts;
}

/** The index that was exported. Only its postings are read; it cannot be searched by FlexSearch itself. */
export function loadPostings(parts: readonly [string, string][]): Index {
  const index = new Index({ tokenize: 'strict', resolution: slotCount, fastupdate: false, encode });
  for (const [key, data] of parts) index.import(key, data);
  return index;
}

/** Builds the data from records; `textFileOf` says in which of `textFiles` a section's text is kept. */
export function buildSearchData(
  records: Records,
  textFiles: string[],
  textFileOf: (section: number) => number,
): SearchData {
  const headings = records.sections.map((section) => {
    const title = records.pages[section.page]?.title ?? '';
    // Three times, because a word of the heading itself says more than one of the headings above it.
    const own = Array.from({ length: 3 }, () => section.heading);
    return [...own, ...section.trail, section.id === '' ? '' : title].join(' \n ');
  });
  return {
    pages: records.pages,
    sections: records.sections.map((s, n) => [s.page, s.id, s.heading, s.trail, textFileOf(n)]),
    headings: exportPostings(buildPostings(headings)),
    bodies: exportPostings(buildPostings(records.sections.map((section) => section.text))),
    textFiles,
  };
}
