import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import { serveFiles, slowDown } from './chromium';
import type * as inBrowser from './in-browser';
import { gzipBytes } from './our-search';

type InBrowser = typeof inBrowser;

/** What a first query costs over the line, and any further one in the processor. */
export interface BrowserCost {
  /** All search files together, gzipped. */
  totalBytes: number;
  first: { bytes: number; requests: number; results: number; excerpts: number }[];
  /** Milliseconds of each query, with all it needs fetched. */
  times: number[];
}

const bundleAddress = '/bench.js';

/**
 * Searches in Chromium as slow as a phone, over the search files alone: `firstQueries` each in a browser
 * that has nothing yet, over a slow line; `queries` in one that has everything.
 */
export async function measureInBrowser(
  browser: Browser,
  files: ReadonlyMap<string, string>,
  { firstQueries, queries }: { firstQueries: readonly string[]; queries: readonly string[] },
): Promise<BrowserCost> {
  const served = new Map([...files].map(([name, body]) => [`search-data/${name}`, body]));
  served.set(bundleAddress.slice(1), await bundleSearch());
  const server = await serveFiles(served);
  try {
    const first: BrowserCost['first'] = [];
    for (const query of firstQueries) first.push(await measureFirst(browser, server.origin, query));
    const page = await browser.newPage();
    await page.goto(server.origin);
    await slowDown(page, { line: false });
    const times = await page.evaluate(searchEachInPage, { address: bundleAddress, queries });
    await page.close();
    return { totalBytes: gzipBytes([...files.values()]), first, times };
  } finally {
    await server.close();
  }
}

async function measureFirst(browser: Browser, origin: string, query: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin);
  // The code is there: what is measured is the index.
  await page.evaluate(importInPage, bundleAddress);
  const line = await slowDown(page, { line: true });
  const times = await page.evaluate(searchFirstInPage, { address: bundleAddress, query });
  const received = line.received((address) => address.startsWith('/search-data/'));
  await context.close();
  return { ...received, ...times };
}

async function importInPage(address: string): Promise<void> {
  await import(address);
}

async function searchFirstInPage({ address, query }: { address: string; query: string }) {
  const search: InBrowser = await import(address);
  return search.searchFirst(query);
}

async function searchEachInPage({ address, queries }: { address: string; queries: readonly string[] }) {
  const search: InBrowser = await import(address);
  return search.searchEach(queries);
}

async function bundleSearch(): Promise<string> {
  const entry = fileURLToPath(new URL('./in-browser.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
