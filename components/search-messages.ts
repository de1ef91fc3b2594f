import type { Found } from '@/lib/search/find';

/** What the page asks of the search worker: to get ready, or to search. Requests are numbered; answers say for which. */
export type SearchRequest =
  | { kind: 'prepare' }
  | { kind: 'search'; id: number; query: string; limit: number; excerpts: number };

/** What the worker says: first what was found, then the same with excerpts; or that it failed. */
export type SearchMessage =
  | { kind: 'found'; id: number; found: Found[]; suggestions: string[]; flags: string[] }
  | { kind: 'excerpts'; id: number; found: Found[] }
  | { kind: 'failed'; id: number };
