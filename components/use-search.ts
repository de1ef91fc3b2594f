'use client';

import { useEffect, useState } from 'react';
import { searchDataAddress } from '@/lib/routes';
import { fetchFirstFiles, type GivenFiles } from '@/lib/search/client';
import type { Found } from '@/lib/search/find';
import { searchWorkerFile } from '@/lib/search/worker-file';
import type { SearchMessage, SearchRequest } from './search-messages';

export type SearchState = 'loading' | 'ready' | 'failed';

export interface SearchOutcome {
  found: Found[];
  /** Words near to those of a query that finds nothing. */
  suggestions: string[];
  /** What looks like an exclusion and is a flag. */
  flags: ReadonlySet<string>;
  state: SearchState;
  /** The query that `found` answers; while the next one is on its way, an older one. */
  answered: string;
}

let worker: Worker | undefined;
let asked = 0;

/** The worker; a new one at the first call and after it broke. It is given the index's first files as soon as they are here. */
function openWorker(): Worker {
  if (worker) return worker;
  const fresh = new Worker(searchDataAddress(searchWorkerFile));
  // It may break before anybody searches, when its script cannot be fetched; the next to ask gets another.
  fresh.addEventListener('error', () => {
    if (worker === fresh) worker = undefined;
  });
  fetchFirstFiles()
    // The worker then asks for them itself, and says what is wrong.
    .catch((): GivenFiles => [])
    .then((files) => fresh.postMessage({ kind: 'open', files } satisfies SearchRequest));
  worker = fresh;
  return fresh;
}

/** Starts fetching the index, so that it is there when the first letter is typed. */
export function prepareSearch(): void {
  openWorker();
}

/**
 * Searches as the query changes. Excerpts follow when their texts have come; an older answer never replaces
 * a newer one, and what was found stays until the next answer is there.
 */
export function useSearch(query: string, limit: number, excerpts = limit): SearchOutcome {
  const [outcome, setOutcome] = useState<SearchOutcome>({
    found: [],
    suggestions: [],
    flags: new Set(),
    state: 'loading',
    answered: '',
  });
  useEffect(() => {
    asked += 1;
    const id = asked;
    const searcher = openWorker();
    searcher.postMessage({ kind: 'search', id, query, limit, excerpts } satisfies SearchRequest);
    const onMessage = ({ data }: MessageEvent<SearchMessage>) => {
      if (data.id !== id) return;
      if (data.kind === 'failed') setOutcome((last) => ({ ...last, state: 'failed' }));
      else if (data.kind === 'excerpts') setOutcome((last) => ({ ...last, found: data.found }));
      else {
        const { found, suggestions, flags } = data;
        setOutcome({ found, suggestions, flags: new Set(flags), state: 'ready', answered: query });
      }
    };
    const onError = () => setOutcome((last) => ({ ...last, state: 'failed' }));
    searcher.addEventListener('message', onMessage);
    searcher.addEventListener('error', onError);
    return () => {
      searcher.removeEventListener('message', onMessage);
      searcher.removeEventListener('error', onError);
    };
  }, [query, limit, excerpts]);
  return outcome;
}
