import { searchDataAddress } from '../routes';
import { openSearcher, type Searcher } from './source';

let opening: Promise<Searcher> | undefined;

/** Opens the site's index, once; after a failure the next call tries again. */
export function openIndex(): Promise<Searcher> {
  opening ??= openSearcher(fetchSearchFile).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function fetchSearchFile(name: string): Promise<unknown> {
  const address = searchDataAddress(name);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
