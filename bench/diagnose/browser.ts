import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, outFolder } from '@/cli/build';
import { createSiteServer } from '@/cli/serve';
import { makeLog, wanted } from './time';

/** What a reader sees who gives /diagnose a file. Milliseconds, the middle of three visits. */
export interface Visit {
  megabytes: number;
  /** From choosing the file to the answer on the screen. */
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
      const plain = await visitOften(browser, port, { log, slow: 1 });
      const slowed = await visitOften(browser, port, { log, slow: 4 });
      measured.push({
        megabytes,
        time: middle(plain.map(({ time }) => time)),
        slowedTime: middle(slowed.map(({ time }) => time)),
        longestFrame: middle(slowed.map(({ longestFrame }) => longestFrame)),
      });
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
  { log, slow }: { log: string; slow: number },
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
      sights.push(await giveFile(page, log));
    } finally {
      await page.close();
    }
  }
  return sights;
}

/** Notes in the page itself when the file was there, when the answer was, and how long the frames between them took. */
const stopwatch = `
  const bench = (window.bench = { longest: 0 });
  let last;
  const frame = (now) => {
    if (bench.start && !bench.end && last) bench.longest = Math.max(bench.longest, now - last);
    if (bench.start) last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  addEventListener('change', () => { bench.start ??= performance.now(); }, true);
  new MutationObserver(() => {
    if (document.querySelector('a[href*="${wanted.slice(wanted.indexOf('#') + 1)}"]')) bench.end ??= performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
`;

async function giveFile(page: Page, log: string): Promise<Sight> {
  await page.locator('input[type=file]').setInputFiles(log);
  await page.waitForFunction('window.bench.end', undefined, { timeout: 120_000 });
  return {
    time: Number(await page.evaluate('bench.end - bench.start')),
    longestFrame: Number(await page.evaluate('bench.longest')),
  };
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
