import { gzipSync } from 'node:zlib';
import type { Library } from '@/lib/content/library';
import { loadLibrary, loadOptions } from '@/lib/content/load';
import { buildSearchFiles, openFiles, searchFilesOf } from '@/lib/search/files';
import { findSections } from '@/lib/search/find';
import { generalSynonyms } from '@/lib/search/general-synonyms';
import { toSectionKey } from '@/lib/search/judged-queries';
import { buildRecords, type Records } from '@/lib/search/records';
import { toSynonymGroups } from '@/lib/search/synonyms';

// The bench sees our search through this file alone (and, in the browser, through in-browser.ts).

/** A section as every engine is given it. */
export interface BenchSection {
  key: string;
  heading: string;
  /** The headings above it, from the page's title down. */
  trail: string;
  /** Its text, its code, and the questions that its author noted. */
  text: string;
}

export interface Engine {
  name: string;
  /** Keys of sections, best first. */
  find: (query: string, limit: number) => string[] | Promise<string[]>;
  /** The index as it would be sent, gzipped, without the texts for excerpts. */
  indexBytes: number;
  close?: () => Promise<void>;
}

export interface Corpus {
  library: Library;
  records: Records;
  sections: BenchSection[];
  engine: Engine;
}

/** Reads a content folder (the project's own when undefined) and opens our search over it. */
export async function openCorpus(folder?: string): Promise<Corpus> {
  const library = await loadLibrary(
    loadOptions(folder ? { ...process.env, KB_CONTENT: folder } : process.env),
  );
  const records = buildRecords(library);
  const sections = records.sections.map((section) => {
    const page = records.pages[section.page];
    const above = section.id === '' ? [] : [page?.title ?? '', ...section.trail];
    return {
      key: toSectionKey(page?.address ?? '', section.id),
      heading: section.heading,
      trail: above.join(' \n '),
      text: [section.text, section.code, ...section.asked].filter(Boolean).join('\n'),
    };
  });
  const files = searchFilesOf(library);
  const searcher = await openFiles(files);
  const find = async (query: string, limit: number) => {
    const found = await findSections(searcher, query, limit);
    return found.map((hit) => toSectionKey(hit.address, hit.id));
  };
  const index = [...files].filter(([name]) => !/-(?:cards|texts)-/.test(name)).map(([, body]) => body);
  return { library, records, sections, engine: { name: 'This site', find, indexBytes: gzipBytes(index) } };
}

/** The search files that the site would have if these were the library's records. */
export function buildFilesFor(records: Records, { synonyms }: Library): Map<string, string> {
  return buildSearchFiles(records, toSynonymGroups([...synonyms, ...generalSynonyms]));
}

/** The size of these files, each gzipped on its own. */
export function gzipBytes(files: readonly (string | Uint8Array)[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}
