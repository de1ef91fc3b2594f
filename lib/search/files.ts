import { createHash } from 'node:crypto';
import type { Library } from '../content/library';
import { buildSearchData } from './index-data';
import { buildRecords, type Records } from './records';

/** Names the file that holds the index; the one search file whose name does not change. */
export interface SearchManifest {
  index: string;
}

export const manifestFile = 'manifest.json';

/** Texts are cut into files of about this many characters: an excerpt then costs some 10 KB compressed. */
const textFileLength = 24_000;

/**
 * Everything the browser needs to search, as files by name: the manifest, the index, and the sections'
 * texts (only those of shown results are fetched). All but the manifest are named by their contents.
 */
export function buildSearchFiles(records: Records): Map<string, string> {
  const files = new Map<string, string>();
  const add = (stem: string, body: string): string => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
    const name = `${stem}-${hash}.json`;
    files.set(name, body);
    return name;
  };
  const groups: Record<string, string>[] = [{}];
  const groupOf: number[] = [];
  let length = 0;
  records.sections.forEach((section, n) => {
    if (length > textFileLength) {
      groups.push({});
      length = 0;
    }
    const group = groups.at(-1);
    if (group) group[n] = section.text;
    length += section.text.length;
    groupOf.push(groups.length - 1);
  });
  const textFiles = groups.map((group) => add('text', JSON.stringify(group)));
  const data = buildSearchData(records, textFiles, (section) => groupOf[section] ?? 0);
  const manifest: SearchManifest = { index: add('index', JSON.stringify(data)) };
  files.set(manifestFile, JSON.stringify(manifest));
  return files;
}

const filesOf = new WeakMap<Library, Map<string, string>>();

function searchFiles(library: Library): Map<string, string> {
  const files = filesOf.get(library) ?? buildSearchFiles(buildRecords(library));
  filesOf.set(library, files);
  return files;
}

/** The names of the files that make a library searchable. */
export function listSearchFiles(library: Library): string[] {
  return [...searchFiles(library).keys()];
}

/** The contents of one of these files, or undefined. */
export function findSearchFile(library: Library, name: string): string | undefined {
  return searchFiles(library).get(name);
}
