import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { JudgedQuery } from '@/lib/search/judged-queries';
import { type MeasuredQuery, summariseRelevance, toBaseline } from '@/lib/search/relevance';
import { baselineFile, measureRelevance, queriesFile, readQueries } from './measure';
import { type Corpus, openCorpus } from './our-search';
import { writeReport } from './readme';
import { points, relevanceTable } from './tables';

const usage = `Usage: npm run bench:search -- [--quick] [--site] [--accept] [--queries FILE --content FOLDER]
  --quick            relevance of our search alone, and nothing is written
  --site             the first search on the finished site alone, file by file, and nothing is written
  --accept           records our relevance as the figure that npm test holds us to
  --queries FILE     judged queries of another corpus
  --content FOLDER   that corpus; relevance and time in Node of all engines, and nothing is written`;

/** `npm run bench:search`: exit code 0 when it was measured, 1 when something was in the way, 2 for a wrong call. */
export async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(`${options}\n${usage}`);
    return 2;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  try {
    if (options.site) return await measureSite();
    const corpus = await openCorpus(options.content);
    const queries = await readQueries(options.queries ?? queriesFile, corpus.sections);
    if (options.accept) return await accept(corpus, queries);
    console.log(`${corpus.sections.length} sections, ${queries.length} queries.\n`);
    if (options.quick) await measureOurs(corpus, queries);
    else await measureAll(corpus, queries, options.content === undefined);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

interface Options {
  quick: boolean;
  site: boolean;
  accept: boolean;
  help: boolean;
  queries?: string;
  content?: string;
}

/** The options, or a sentence saying what is wrong with them. */
function readOptions(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        quick: { type: 'boolean', default: false },
        site: { type: 'boolean', default: false },
        accept: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        queries: { type: 'string' },
        content: { type: 'string' },
      },
    });
    if (Boolean(values.queries) !== Boolean(values.content))
      return '--queries and --content go together: judgements name the sections of one corpus.';
    if (values.accept && values.content) return '--accept is for our own pages alone.';
    return values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Our search alone: by split, and the queries to look at next. Those of the test set are nobody's to look at. */
async function measureOurs({ engine }: Corpus, queries: readonly JudgedQuery[]): Promise<void> {
  const measured = await measureRelevance(engine, queries);
  const of = (split: string) => measured.filter((_, n) => queries[n]?.split === split);
  console.log(
    relevanceTable(
      new Map([
        ['all', measured],
        ['dev', of('dev')],
        ['test', of('test')],
      ]),
    ),
  );
  const weak = queries.flatMap((query, n) => {
    const ndcg = measured[n]?.ndcg ?? 0;
    return query.split === 'dev' && ndcg < 0.5 ? [{ query, ndcg }] : [];
  });
  if (weak.length > 0) console.log('\nWeak in the dev set: nDCG, query, what came first, what should have');
  for (const { query, ndcg } of weak.sort((a, b) => a.ndcg - b.ndcg)) {
    const [first = 'nothing'] = await engine.find(query.query, 1);
    const [best] = Object.entries(query.relevant).sort((a, b) => b[1] - a[1]);
    console.log(
      `\n${points(ndcg).padStart(5)}  ${query.kind}: ${query.query}\n       ${first}\n       ${best?.[0]}`,
    );
  }
}

/** All engines, and for our own pages the browser too; that goes into the README. */
async function measureAll(corpus: Corpus, queries: readonly JudgedQuery[], isOwn: boolean): Promise<void> {
  // Only here, since --quick and npm test do without the rivals' packages.
  const [{ openChromium }, { compareEngines }, { reportSite, reportSizes }] = await Promise.all([
    import('./chromium'),
    import('./engines'),
    import('./browser-report'),
  ]);
  const [load = 0] = loadavg();
  const busy = load > 1 ? 'Other programs kept the processor busy: the times are too long.' : '';
  if (busy) console.error(busy);
  const browser = await openChromium();
  try {
    console.error('Asking every engine …');
    const parts = [await compareEngines(corpus, queries, browser)];
    console.log(parts[0]);
    if (!isOwn) return;
    parts.push('### By the number of files', await reportSizes(corpus, queries, browser));
    parts.push('### The first search on the finished site', await reportSite(browser));
    console.log(`\n${parts.slice(1).join('\n\n')}`);
    const setting = `Node ${process.versions.node}, Chromium ${browser.version()}, ${availableParallelism()} processors.`;
    await writeReport([...parts, `${setting} ${busy}`.trimEnd()].join('\n\n'));
  } finally {
    await browser.close();
  }
}

/** The first search on the finished site, with what it fetched. */
async function measureSite(): Promise<number> {
  const [{ openChromium }, { reportSite }] = await Promise.all([
    import('./chromium'),
    import('./browser-report'),
  ]);
  const browser = await openChromium();
  try {
    console.log(await reportSite(browser, true));
  } finally {
    await browser.close();
  }
  return 0;
}

async function accept(corpus: Corpus, queries: readonly JudgedQuery[]): Promise<number> {
  const measured: MeasuredQuery[] = await measureRelevance(corpus.engine, queries);
  const baseline = toBaseline(summariseRelevance(measured));
  await writeFile(baselineFile, `${JSON.stringify(baseline, null, 2)}\n`);
  console.log(`Recorded: nDCG@10 ${(baseline.overall * 100).toFixed(1)} over ${queries.length} queries.`);
  return 0;
}
