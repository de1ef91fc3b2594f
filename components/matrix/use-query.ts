'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { formatQuery, parseQuery, type Query } from '@/lib/matrix/query';

/** How a change enters the history: `push` is a step to come back to, `replace` follows typing. */
export type Change = (change: Partial<Query>, how?: 'push' | 'replace') => void;

const changed = 'matrix-query';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange);
  window.addEventListener(changed, onChange);
  return () => {
    window.removeEventListener('popstate', onChange);
    window.removeEventListener(changed, onChange);
  };
}

/**
 * The page's state, which lives in the address and nowhere else. On the server and while the page wakes it is
 * the default, so that the markup is the same.
 */
export function useQuery(known: { ids: readonly string[]; releases: readonly string[] }): {
  query: Query;
  change: Change;
  isLive: boolean;
} {
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  );
  const isLive = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
  const query = useMemo(() => parseQuery(search, known), [search, known]);
  const change = useCallback<Change>(
    (next, how = 'push') => {
      const now = parseQuery(window.location.search, known);
      const address = window.location.pathname + formatQuery({ ...now, ...next });
      if (how === 'push') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
      window.dispatchEvent(new Event(changed));
    },
    [known],
  );
  return { query, change, isLive };
}
