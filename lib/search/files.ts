import { createHash } from 'node:crypto';
import type { Library } from '../content/library';
import { type CardFile, packCards } from './cards';
import {
  manifestFile,
  type SearchCore,
  type SearchManifest,
  searchFile,
  type WholeIndex,
} from './files-format';
import { generalSynonyms } from './general-synonyms';
import { indexHeadings, indexSections, readPostings } from './postings';
import { buildRecords, type Records } from './records';
import { cutIntoShards, type Shard, shardBounds } from './shards';
import { openSearcher, type Searcher } from './source';
import { type SynonymGroup, toSynonymGroups } from './synonyms';

/** Up to this many characters of postings, some 60 KB compressed, the index is one file. */
const wholeLength = 150_000;
/** A shard has at least this many characters; there are at most some `mostShards`, so that the manifest stays small. */
const leastShard = 6_000;
const mostShards = 240;
/** Cards of so many sections are one file, of some 6 KB; a query over more of them needs a few files. */
const cardsOfFew = 640;
const cardsPerFile = 128;
/** Texts for excerpts: a file holds about this many characters, more where there would be too many files. */
const textLength = 4_000;
const mostTextFiles = 3_000;

/**
 * Everything the browser needs to search, as files by name: the manifest, the index in shards (or whole,
 * if small), the words for spelling, cards (headings and addresses) and texts (for excerpts) of sections.
 * All but the manifest carry the version in their name and never change under it.
 */
export function buildSearchFiles(records: Records, synonyms: SynonymGroup[]): Map<string, string> {
  const bodies = readPostings(indexSections(records));
  const headings = readPostings(indexHeadings(records));
  const length = cutIntoShards(bodies, headings, Number.POSITIVE_INFINITY).reduce(
    (sum, { bodies: all }) => sum + all.reduce((total, body) => total + body.length + 12, 0),
    0,
  );
  const shards = cutIntoShards(bodies, headings, Math.max(leastShard, length / mostShards));
  const texts = groupTexts(records);
  const perFile = records.sections.length <= cardsOfFew ? cardsOfFew : cardsPerFile;
  const core: SearchCore = {
    sections: records.sections.length,
    pageLengths: countSections(records),
    synonyms,
    cardsPerFile: perFile,
    textStarts: texts.map(({ start }) => start),
  };
  const words = spellingWords(shards);
  const cards = buildCards(records, perFile);
  const version = hashOf([core, shards, cards, texts]);
  const isWhole = length <= wholeLength;
  const manifest: SearchManifest = { version, bounds: isWhole ? [] : shardBounds(shards), isWhole };
  const files = new Map<string, unknown>([[manifestFile, manifest]]);
  if (isWhole) files.set(searchFile.whole(version), { core, shards, words } satisfies WholeIndex);
  else {
    files.set(searchFile.core(version), core);
    files.set(searchFile.words(version), words);
    shards.forEach((shard, n) => void files.set(searchFile.shard(version, n), shard));
  }
  cards.forEach((group, n) => void files.set(searchFile.cards(version, n), group));
  texts.forEach(({ list }, n) => void files.set(searchFile.texts(version, n), list));
  return new Map([...files].map(([name, value]) => [name, JSON.stringify(value)]));
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 10);
}

function countSections(records: Records): number[] {
  const counts = records.pages.map(() => 0);
  for (const { page } of records.sections) counts[page] = (counts[page] ?? 0) + 1;
  return counts;
}

function buildCards(records: Records, perFile: number): CardFile[] {
  const files: CardFile[] = [];
  for (let i = 0; i < records.sections.length; i += perFile) files.push(packCards(records, i, i + perFile));
  return files;
}

function groupTexts(records: Records): { start: number; list: string[] }[] {
  const texts = records.sections.map(({ text, code }) => [text, code.trim()].filter(Boolean).join('\n'));
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const most = Math.max(textLength, total / mostTextFiles);
  const groups: { start: number; list: string[] }[] = [];
  let length = Number.POSITIVE_INFINITY;
  texts.forEach((text, start) => {
    if (length + text.length / 2 > most) {
      groups.push({ start, list: [] });
      length = 0;
    }
    groups.at(-1)?.list.push(text);
    length += text.length;
  });
  return groups;
}

/** With more plain words than this, those that stand in one section only are left out: most are misspelt themselves. */
const mostSpellingWords = 20_000;

/** The plain words of the vocabulary, for spelling. */
function spellingWords(shards: readonly Shard[]): string[] {
  const words = shards.flatMap(({ terms, bodies, headings }) =>
    terms.flatMap((term, i) => {
      if (!/^\p{L}{3,24}$/u.test(term)) return [];
      const isCommon = (bodies[i]?.match(/[a-p]/g)?.length ?? 0) > 1 || headings[i] !== undefined;
      return [{ term, isCommon }];
    }),
  );
  const isAll = words.length <= mostSpellingWords;
  return words.flatMap(({ term, isCommon }) => (isAll || isCommon ? [term] : []));
}

const filesOf = new WeakMap<Library, Map<string, string>>();

/** The files that make a library searchable, by name; built once for a library. */
export function searchFilesOf(library: Library): ReadonlyMap<string, string> {
  const files = filesOf.get(library) ?? buildLibraryFiles(library);
  filesOf.set(library, files);
  return files;
}

function buildLibraryFiles(library: Library): Map<string, string> {
  const synonyms = toSynonymGroups([...library.synonyms, ...generalSynonyms]);
  return buildSearchFiles(buildRecords(library), synonyms);
}

/** Opens the index of a library in memory, without files: for the terminal, checks and tests. */
export function openLibrary(library: Library): Promise<Searcher> {
  return openFiles(searchFilesOf(library));
}

/** Opens search files that are at hand. What the browser gets is JSON, and so is what this reads. */
export function openFiles(files: ReadonlyMap<string, string>): Promise<Searcher> {
  return openSearcher(async (name) => {
    const body = files.get(name);
    if (body === undefined) throw new Error(`There is no search file ${name}.`);
    return JSON.parse(body);
  });
}
