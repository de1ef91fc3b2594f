import { searchDataAddress } from '../routes';
import { manifestFile, type SearchManifest, searchFile } from './files-format';
import { openSearcher, type Searcher } from './source';

/** Search files that somebody fetched already: name and parsed contents. */
export type GivenFiles = [name: string, value: unknown][];

let opening: Promise<Searcher> | undefined;

/** Opens the site's index, once; after a failure the next call tries again. What is `given` is not fetched. */
export function openIndex(given?: Promise<GivenFiles>): Promise<Searcher> {
  const files = given?.then((list) => new Map(list));
  const read = async (name: string) => (await files)?.get(name) ?? fetchSearchFile(name);
  opening ??= openSearcher(read).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** What every search begins with: the manifest, and the file that it names first. */
export async function fetchFirstFiles(): Promise<GivenFiles> {
  // The file is written by this site's own build, so its shape is trusted.
  const manifest = (await fetchSearchFile(manifestFile)) as SearchManifest;
  const first = manifest.isWhole ? searchFile.whole(manifest.version) : searchFile.core(manifest.version);
  return [
    [manifestFile, manifest],
    [first, await fetchSearchFile(first)],
  ];
}

async function fetchSearchFile(name: string): Promise<unknown> {
  const address = searchDataAddress(name);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
