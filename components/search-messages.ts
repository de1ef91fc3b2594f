import type { GivenFiles } from '@/lib/search/client';
import type { Found } from '@/lib/search/find';

/**
 * What the page says to the search worker: the index's first files, which it fetched while the worker's code
 * was on its way (none if that failed), or a search. Searches are numbered; answers say for which.
 */
export type SearchRequest =
  | { kind: 'open'; files: GivenFiles }
  | { kind: 'search'; id: number; query: string; limit: number; excerpts: number };

/** What the worker says: first what was found, then the same with excerpts; or that it failed. */
export type SearchMessage =
  | { kind: 'found'; id: number; found: Found[]; suggestions: string[]; flags: string[] }
  | { kind: 'excerpts'; id: number; found: Found[] }
  | { kind: 'failed'; id: number };
