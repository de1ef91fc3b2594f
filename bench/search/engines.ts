import type { Browser } from '@playwright/test';
import type { JudgedQuery } from '@/lib/search/judged-queries';
import { measureRelevance } from './measure';
import type { Corpus, Engine } from './our-search';
import { openPagefind } from './pagefind';
import { openRivals } from './rivals';
import { percentile, relevanceTable, toTable } from './tables';

/** Every engine over the same sections and queries, as Markdown: relevance, then time and size. */
export async function compareEngines(
  { sections, engine }: Corpus,
  queries: readonly JudgedQuery[],
  browser: Browser,
): Promise<string> {
  const engines = [engine, ...(await openRivals(sections)), await openPagefind(sections, browser)];
  const measured = new Map<string, Awaited<ReturnType<typeof measureRelevance>>>();
  for (const each of engines) measured.set(each.name, await measureRelevance(each, queries));
  const testOnly = [...measured].map(
    ([name, all]) => [name, all.filter((_, n) => queries[n]?.split === 'test')] as const,
  );
  const costs: string[][] = [];
  for (const each of engines) costs.push(await costOf(each, queries));
  for (const each of engines) await each.close?.();
  return [
    `### All ${queries.length} queries`,
    relevanceTable(measured),
    `### The ${queries.filter((query) => query.split === 'test').length} of the test set`,
    relevanceTable(new Map(testOnly)),
    '### Time of a query, and size',
    toTable(['', 'p50 ms', 'p95 ms', 'index, KB gzip'], costs),
  ].join('\n\n');
}

async function costOf(engine: Engine, queries: readonly JudgedQuery[]): Promise<string[]> {
  const times: number[] = [];
  // Everything was asked once already, so that nothing is compiled or read for the first time.
  for (const { query } of queries) {
    const start = performance.now();
    await engine.find(query, 10);
    times.push(performance.now() - start);
  }
  const [half, most] = [percentile(times, 0.5), percentile(times, 0.95)];
  return [engine.name, half.toFixed(1), most.toFixed(1), (engine.indexBytes / 1000).toFixed(0)];
}
