import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { build, outFolder } from '@/cli/build';
import { createSiteServer } from '@/cli/serve';
import { slowDown } from './chromium';
import { openSlowLine, type SlowLine, type Transfer } from './slow-line';

/** What a reader waits for who reaches for search on a page that has settled. */
export interface FirstSearch {
  query: string;
  /** From the key that opens search to the first result on the screen. */
  milliseconds: number;
  /** All that came over the line for it: code, index, texts; as compressed as the site serves it. */
  bytes: number;
  /** What was fetched for it; times in milliseconds from the same key. */
  transfers: Transfer[];
}

/** Builds and serves the site as it is, and searches on it as on a slow phone, each query in a new browser. */
export async function measureSite(browser: Browser, queries: readonly string[]): Promise<FirstSearch[]> {
  if (!(await build())) throw new Error('The site could not be built; see above.');
  const server = createSiteServer(outFolder);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  const line = await openSlowLine(port);
  try {
    const searches: FirstSearch[] = [];
    for (const query of queries) {
      const context = await browser.newContext();
      const page = await context.newPage();
      // Not 127.0.0.1: Chromium asks for brotli over http on localhost alone.
      searches.push(await searchFirst(page, line, query));
      await context.close();
    }
    return searches;
  } finally {
    line.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Notes in the page itself when the first key went down and when the first result came. */
const stopwatch = `
  addEventListener('keydown', () => { window.benchStart ??= performance.now(); }, true);
  new MutationObserver(() => {
    if (document.querySelector('[role=option]')) window.benchEnd ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
`;

async function searchFirst(page: Page, line: SlowLine, query: string): Promise<FirstSearch> {
  await page.addInitScript(stopwatch);
  await page.goto(`http://localhost:${line.port}/`, { waitUntil: 'networkidle' });
  await slowDown(page, { line: false });
  line.takeTransfers();
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await page.getByRole('option').first().waitFor();
  const { start, end } = await page.evaluate(readStopwatch);
  const transfers: Transfer[] = [];
  // Until nothing more has been asked for in a second.
  for (let more: Transfer[] | undefined; more?.length !== 0; transfers.push(...more)) {
    await page.waitForTimeout(1000);
    more = line.takeTransfers();
  }
  return {
    query,
    milliseconds: end - start,
    bytes: transfers.reduce((sum, { bytes }) => sum + bytes, 0),
    transfers: transfers.map((one) => ({ ...one, start: one.start - start, end: one.end - start })),
  };
}

/** In milliseconds since 1970, as the line's own times are. */
function readStopwatch(): { start: number; end: number } {
  const start = performance.timeOrigin + Number(Reflect.get(window, 'benchStart'));
  const end = performance.timeOrigin + Number(Reflect.get(window, 'benchEnd'));
  return { start, end };
}
