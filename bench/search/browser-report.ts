import type { Browser } from '@playwright/test';
import type { JudgedQuery } from '@/lib/search/judged-queries';
import { type BrowserCost, measureInBrowser } from './browser-search';
import { growRecords } from './grow';
import { buildFilesFor, type Corpus } from './our-search';
import { type FirstSearch, measureSite } from './site';
import { percentile, toTable } from './tables';

const sizes = [40, 400, 3000];
/** One query in so many: a slow browser over thousands of files takes its time. */
const sampleStep = 4;
const siteQueries = ['cupti', 'image size', 'NO_PUBKEY', 'ldconfig', 'wheel'];
const siteRounds = 3;

/** What our search costs in a slow browser, by the number of files, as Markdown. */
export async function reportSizes(
  corpus: Corpus,
  queries: readonly JudgedQuery[],
  browser: Browser,
): Promise<string> {
  const kinds = [...new Set(queries.map((query) => query.kind))];
  const firstQueries = kinds.flatMap((kind) => queries.find((query) => query.kind === kind)?.query ?? []);
  const sample = queries.filter((_, n) => n % sampleStep === 0).map((query) => query.query);
  const rows: string[][] = [];
  for (const size of sizes) {
    console.error(`Searching ${size} files in Chromium …`);
    const records = growRecords(corpus.records, size);
    const files = buildFilesFor(records, corpus.library);
    const cost = await measureInBrowser(browser, files, { firstQueries, queries: sample });
    rows.push([`${size} (${records.sections.length})`, ...costCells(cost)]);
  }
  const head = ['files (sections)', 'all, KB', 'first: KB', 'requests', 'results, s', 'excerpts, s'];
  return toTable([...head, 'then: p50 ms', 'p95 ms'], rows);
}

function costCells({ totalBytes, first, times }: BrowserCost): string[] {
  const middleOf = (field: keyof BrowserCost['first'][number], scale: number, digits: number) => {
    const values = first.map((one) => one[field] / scale);
    return `${percentile(values, 0.5).toFixed(digits)} (${Math.max(...values).toFixed(digits)})`;
  };
  return [
    (totalBytes / 1000).toFixed(0),
    middleOf('bytes', 1000, 0),
    middleOf('requests', 1, 0),
    middleOf('results', 1000, 2),
    middleOf('excerpts', 1000, 2),
    percentile(times, 0.5).toFixed(1),
    percentile(times, 0.95).toFixed(1),
  ];
}

/** The first search on the finished site, as Markdown: the middle of some rounds. */
export async function reportSite(browser: Browser, isDetailed = false): Promise<string> {
  console.error('Searching on the finished site …');
  const rounds = Array.from({ length: siteRounds }, () => siteQueries).flat();
  const searches = await measureSite(browser, rounds);
  const rows = siteQueries.map((query) => {
    const own = searches.filter((search) => search.query === query);
    const middle = (values: number[]) => percentile(values, 0.5) / 1000;
    return [
      query,
      middle(own.map((search) => search.milliseconds)).toFixed(2),
      middle(own.map((search) => search.bytes)).toFixed(0),
    ];
  });
  const table = toTable(['query', 'first result, s', 'KB in all'], rows);
  return isDetailed ? [table, ...searches.slice(0, siteQueries.length).map(toWaterfall)].join('\n\n') : table;
}

/** Each file that a search fetched: from when to when, in milliseconds, and its bytes. */
function toWaterfall({ query, milliseconds, transfers }: FirstSearch): string {
  const rows = transfers.map(({ address, start, end, bytes }) => [
    address,
    ...[start, end, bytes].map((value) => value.toFixed(0)),
  ]);
  return toTable([`${query}: ${milliseconds.toFixed(0)} ms`, 'asked', 'came', 'bytes'], rows);
}
