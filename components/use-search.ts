'use client';

import { useEffect, useState } from 'react';
import { openIndex } from '@/lib/search/client';
import { findFlags } from '@/lib/search/expand';
import { addExcerpts, type Found, findSections } from '@/lib/search/find';
import { suggestWords } from '@/lib/search/suggest';

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
    let isCurrent = true;
    const show = (next: Partial<SearchOutcome>) => {
      if (isCurrent) setOutcome((last) => ({ ...last, suggestions: [], ...next }));
    };
    const run = async () => {
      const searcher = await openIndex();
      const found = await findSections(searcher, query, limit);
      const suggestions = found.length === 0 && query.trim() ? await suggestWords(searcher, query) : [];
      const flags = await findFlags(searcher, query);
      show({ found, suggestions, flags, state: 'ready', answered: query });
      if (!isCurrent || found.length === 0) return;
      const dressed = await addExcerpts(searcher, found.slice(0, excerpts));
      show({ found: [...dressed, ...found.slice(excerpts)] });
    };
    run().catch(() => show({ state: 'failed' }));
    return () => {
      isCurrent = false;
    };
  }, [query, limit, excerpts]);
  return outcome;
}
