import { searchDataAddress, searchManifestAddress } from '../routes';
import type { SearchManifest } from './files';
import type { Found } from './find';
import type { SearchData } from './index-data';
import { openSearcher, type Searcher } from './rank';

let opening: Promise<Searcher> | undefined;
const textFiles = new Map<string, Promise<Record<string, string>>>();

/** Fetches and opens the index, once; after a failure the next call tries again. */
export function openIndex(): Promise<Searcher> {
  opening ??= fetchIndex().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function fetchIndex(): Promise<Searcher> {
  const manifest = await fetchJson<SearchManifest>(searchManifestAddress);
  return openSearcher(await fetchJson<SearchData>(searchDataAddress(manifest.index)));
}

/** Fetches the texts of these hits' sections; all files at once, each only once. Those that fail are left out. */
export async function fetchTexts(searcher: Searcher, hits: readonly Found[]): Promise<Map<number, string>> {
  const texts = new Map<number, string>();
  await Promise.all(
    hits.map(async ({ section }) => {
      const file = searcher.data.textFiles[searcher.data.sections[section]?.[4] ?? -1];
      if (!file) return;
      const known = textFiles.get(file) ?? fetchJson<Record<string, string>>(searchDataAddress(file));
      textFiles.set(file, known);
      const text = await known.then(
        (group) => group[section],
        () => void textFiles.delete(file),
      );
      if (text) texts.set(section, text);
    }),
  );
  return texts;
}

/** The files are written by this site's own build, so their shape is trusted. */
async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
