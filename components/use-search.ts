'use client';

import { useEffect, useState } from 'react';
import type { Found } from '@/lib/search/find';
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

function ask(request: SearchRequest): Worker {
  worker ??= new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage(request);
  return worker;
}

/** Starts fetching the index, so that it is there when the first letter is typed. */
export function prepareSearch(): void {
  ask({ kind: 'prepare' });
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
    const searcher = ask({ kind: 'search', id, query, limit, excerpts });
    const onMessage = ({ data }: MessageEvent<SearchMessage>) => {
      if (data.id !== id) return;
      if (data.kind === 'failed') setOutcome((last) => ({ ...last, state: 'failed' }));
      else if (data.kind === 'excerpts') setOutcome((last) => ({ ...last, found: data.found }));
      else {
        const { found, suggestions, flags } = data;
        setOutcome({ found, suggestions, flags: new Set(flags), state: 'ready', answered: query });
      }
    };
    const onError = () => {
      worker = undefined;
      setOutcome((last) => ({ ...last, state: 'failed' }));
    };
    searcher.addEventListener('message', onMessage);
    searcher.addEventListener('error', onError);
    return () => {
      searcher.removeEventListener('message', onMessage);
      searcher.removeEventListener('error', onError);
    };
  }, [query, limit, excerpts]);
  return outcome;
}
