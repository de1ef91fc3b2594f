import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, outFolder } from '@/cli/build';
import { createSiteServer } from '@/cli/serve';
import { makeLog, wanted } from './time';

/** How a log comes to the page. */
export const ways = ['choose', 'paste'] as const;
export type Way = (typeof ways)[number];

/** What a reader sees who gives a log to /diagnose. Milliseconds, the middle of three visits. */
export interface Visit {
  megabytes: number;
  way: Way;
  /** From the log's coming to the answer on the screen. */
  time: number;
  /** The same with the page's thread slowed four times; Chromium does not slow a worker. */
  slowedTime: number;
  /** The longest time between two frames meanwhile, slowed. */
  longestFrame: number;
}

const visits = 3;

/** Builds and serves the site as it is and lets a real browser read logs of these sizes. */
export async function measureSite(sizes: readonly number[]): Promise<Visit[]> {
  if (!(await build())) throw new Error('The site could not be built; see above.');
  const server = createSiteServer(outFolder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  const browser = await openChromium();
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-diagnose-'));
  try {
    const measured: Visit[] = [];
    for (const megabytes of sizes) {
      const log = path.join(folder, `build-${megabytes}.log`);
      await writeFile(log, makeLog(megabytes));
      for (const way of ways) {
        const plain = await visitOften(browser, port, { log, way, slow: 1 });
        const slowed = await visitOften(browser, port, { log, way, slow: 4 });
        measured.push({
          megabytes,
          way,
          time: middle(plain.map(({ time }) => time)),
          slowedTime: middle(slowed.map(({ time }) => time)),
          longestFrame: middle(slowed.map(({ longestFrame }) => longestFrame)),
        });
      }
    }
    return measured;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
    server.closeAllConnections();
    server.close();
  }
}

function openChromium(): Promise<Browser> {
  const executablePath = process.env.PLAYWRIGHT_CHROMIUM;
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // Without these Chromium calls its maker's hosts at every start.
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
    chromiumSandbox: false,
  });
}

interface Sight {
  time: number;
  longestFrame: number;
}

async function visitOften(
  browser: Browser,
  port: number,
  { log, way, slow }: { log: string; way: Way; slow: number },
): Promise<Sight[]> {
  const sights: Sight[] = [];
  for (let n = 0; n < visits; n++) {
    const page = await browser.newPage();
    try {
      await page.addInitScript(stopwatch);
      // Not 127.0.0.1: Chromium asks for brotli over http on localhost alone.
      await page.goto(`http://localhost:${port}/diagnose`, { waitUntil: 'networkidle' });
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
      sights.push(await give(page, log, way));
    } finally {
      await page.close();
    }
  }
  return sights;
}

/**
 * Notes in the page itself when the log was there, when the answer was, and the longest frame from the one to a
 * little after the other, when the page has drawn it.
 */
const stopwatch = `
  const bench = (window.bench = { longest: 0, framesAfter: 0 });
  let last = 0;
  const frame = (now) => {
    if (bench.start && bench.framesAfter < 20) bench.longest = Math.max(bench.longest, now - Math.max(last, bench.start));
    if (bench.end) bench.framesAfter++;
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  for (const type of ['change', 'paste']) addEventListener(type, () => { bench.start ??= performance.now(); }, true);
  new MutationObserver(() => {
    if (document.querySelector('a[href*="${wanted.slice(wanted.indexOf('#') + 1)}"]')) bench.end ??= performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
`;

/** What a paste of the clipboard's text does, since a browser's clipboard is not ours to fill. */
const paste = `
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', window.benchText);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.querySelector('textarea').dispatchEvent(event);
`;

async function give(page: Page, file: string, way: Way): Promise<Sight> {
  if (way === 'choose') await page.locator('input[type=file]').setInputFiles(file);
  else {
    await page.evaluate(`window.benchText = ${JSON.stringify(await readFile(file, 'utf8'))}; 0`);
    await page.evaluate(`${paste}; 0`);
  }
  await page.waitForFunction('window.bench.framesAfter >= 20', undefined, { timeout: 120_000 });
  return {
    time: Number(await page.evaluate('bench.end - bench.start')),
    longestFrame: Number(await page.evaluate('bench.longest')),
  };
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
