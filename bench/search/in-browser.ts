import { openIndex } from '@/lib/search/client';
import { addExcerpts, findSections } from '@/lib/search/find';

// What runs in the browser: bundled by browser-search.ts, and our search's other adapter.

const shownHits = 12;

/** Opens the index, searches and makes the excerpts: all that a first query waits for. In milliseconds. */
export async function searchFirst(query: string): Promise<{ results: number; excerpts: number }> {
  const start = performance.now();
  const searcher = await openIndex();
  const found = await findSections(searcher, query, shownHits);
  const results = performance.now() - start;
  await addExcerpts(searcher, found);
  return { results, excerpts: performance.now() - start };
}

/** How long each query takes once all it needs has been fetched. In milliseconds. */
export async function searchEach(queries: readonly string[]): Promise<number[]> {
  const searcher = await openIndex();
  for (const query of queries) await findSections(searcher, query, shownHits);
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await findSections(searcher, query, shownHits);
    times.push(performance.now() - start);
  }
  return times;
}
