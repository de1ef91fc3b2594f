import { Index } from 'flexsearch';
import { tokenise } from './encoder';
import type { Records, SectionRecord } from './records';
import { filterTerm, slotCount, toSlot } from './slots';
import { weights } from './weights';
import { isStopWord } from './words';

/** The id of the section that footnotes make; see markdown/boxes.ts. */
const sourcesId = 'sources';

type Field = keyof typeof weights.fields;

const readField: Record<Field, (section: SectionRecord, pageTitle: string) => string> = {
  heading: (section) => section.heading,
  asked: (section) => section.asked.join('\n'),
  trail: (section, title) => [...section.trail, section.id === '' ? '' : title].join('\n'),
  text: (section) => section.text,
  code: (section) => section.code,
};
const fields: Field[] = ['heading', 'asked', 'trail', 'text', 'code'];

/**
 * FlexSearch's index of all sections. The score slot of a posting is not FlexSearch's (where in the text
 * the word first stands) but BM25F's term-frequency part in sixteen steps: with x the word's frequency
 * over all fields, weighted and length-normalised by field, x·(k1+1) / (x + k1).
 * Robertson & Zaragoza 2009, §3.6. Filters are terms too, in slot 0.
 */
export function indexSections(records: Records): Index {
  const frequencies = weighFields(records);
  return buildIndex(
    frequencies.map((terms, n) => [...terms.keys(), ...filtersOf(records, n)]),
    (n, term) => {
      const x = frequencies[n]?.get(term);
      return x === undefined ? 0 : toSlot((x * (weights.k1 + 1)) / (x + weights.k1));
    },
  );
}

/**
 * FlexSearch's index of the headings: which sections have a word there. The slot says how many words the
 * heading has, from one (0), so that a heading that is exactly the query can be told from one that has more.
 */
export function indexHeadings(records: Records): Index {
  const headings = records.sections.map((section) => tokenise(section.heading));
  const lengths = headings.map((tokens) => new Set(tokens.map((token) => token.word)).size);
  return buildIndex(
    headings.map((tokens) => [...new Set(tokens.map((token) => token.term))]),
    (n) => Math.min(slotCount, lengths[n] ?? 1) - 1,
  );
}

function buildIndex(terms: readonly string[][], slotOf: (text: number, term: string) => number): Index {
  let current = 0;
  const index = new Index({
    tokenize: 'strict',
    resolution: slotCount,
    fastupdate: false,
    // The index is given the number of the text; its terms are looked up.
    encode: (text: string) => terms[Number(text)] ?? [],
    score: (_: string[], term: string) => slotOf(current, term),
  });
  for (const n of terms.keys()) {
    current = n;
    index.add(n, String(n));
  }
  return index;
}

/** For each section and term the frequency x of BM25F. */
function weighFields(records: Records): Map<string, number>[] {
  const weighted = records.sections.map(() => new Map<string, number>());
  for (const field of fields) {
    const { weight, b } = weights.fields[field];
    const tokens = records.sections.map((section) =>
      tokenise(readField[field](section, records.pages[section.page]?.title ?? '')),
    );
    const lengths = tokens.map((found) => found.filter((token) => !token.isPart).length);
    const filled = lengths.filter((length) => length > 0).length;
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, filled);
    tokens.forEach((found, n) => {
      const terms = weighted[n];
      const sources = records.sections[n]?.id === sourcesId ? weights.sources : 1;
      const norm = 1 - b + (b * (lengths[n] ?? 0)) / Math.max(1, average);
      for (const { term, isPart } of found) {
        if (isStopWord(term)) continue;
        const share = (sources * weight * (isPart ? weights.part : 1)) / norm;
        terms?.set(term, (terms.get(term) ?? 0) + share);
      }
    });
  }
  return weighted;
}

function filtersOf(records: Records, n: number): string[] {
  const section = records.sections[n];
  const page = section && records.pages[section.page];
  if (!section || !page) return [];
  const steps = page.folder.split('/').filter(Boolean);
  const folders = steps.map((_, i) => filterTerm('in', steps.slice(0, i + 1).join('/')));
  const kinds = new Set<string>([section.kind, ...(section.id === '' ? ['page'] : [])]);
  return [...folders, ...[...kinds].map((kind) => filterTerm('type', kind))];
}

/** The postings of an index as they stand in it: for each term, the sections in each score slot. */
export function readPostings(index: Index): Map<string, (readonly number[] | undefined)[]> {
  // FlexSearch's types leave `map` out: Map<term, slots>, each slot a list of ids (src/index.js, 0.8).
  return (index as unknown as { map: Map<string, (number[] | undefined)[]> }).map;
}
