import { expect, test } from 'vitest';
import { findFalls, summariseRelevance } from '@/lib/search/relevance';
import { measureRelevance, queriesFile, readBaseline, readQueries, tolerance } from './measure';
import { openCorpus } from './our-search';

const advice = `See what fell with: npm run bench:search -- --quick
If it fell for a good reason, record it with: npm run bench:search -- --accept`;

test('the search finds in our own pages what it found before', async () => {
  const { sections, engine } = await openCorpus();
  const queries = await readQueries(queriesFile, sections);
  const summary = summariseRelevance(await measureRelevance(engine, queries));
  const falls = findFalls(summary, await readBaseline(), tolerance);
  if (falls.length > 0) expect.fail([...falls, advice].join('\n'));
  // Without remembered compilations all pages are compiled first.
}, 120_000);
