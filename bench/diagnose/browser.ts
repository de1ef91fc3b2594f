import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { build, outFolder } from '@/cli/build';
import { createSiteServer } from '@/cli/serve';
import { openChromium, slowDown } from '../search/chromium';
import { makeLog, wanted } from './time';
import { clipboardMarks, sumTrace, type Work } from './trace';

/** How a log comes to the page. */
export const ways = ['file', 'paste'] as const;
export type Way = (typeof ways)[number];

/** What a reader's device does who gives a log to /diagnose: the middle of the visits, figure by figure. */
export interface Visit extends Work {
  megabytes: number;
  way: Way;
  /** Milliseconds by the clock from the log's coming to the answer on the screen. */
  clock: number;
}

const visits = 3;

/** Builds and serves the site as it is and lets a real browser, its page slowed, read logs of these sizes. */
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
        // Not 127.0.0.1: Chromium asks for brotli over http on localhost alone.
        const address = `http://localhost:${port}/diagnose`;
        const visit = { megabytes, way, ...(await visitOften(browser, address, { log, way })) };
        measured.push(visit);
        console.error(JSON.stringify(visit));
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

interface Gift {
  log: string;
  way: Way;
}

async function visitOften(
  browser: Browser,
  address: string,
  gift: Gift,
): Promise<Omit<Visit, 'megabytes' | 'way'>> {
  const sights: (Work & { clock: number })[] = [];
  for (let n = 0; n < visits; n++) {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    try {
      await page.addInitScript(stopwatch);
      await page.goto(address, { waitUntil: 'networkidle' });
      if (gift.way === 'paste') await fillClipboard(page, gift.log);
      // What Playwright itself puts into the page is no work of the page.
      await page.locator(fieldOf[gift.way]).count();
      await slowDown(page, { line: false });
      sights.push(await watch(browser, page, gift));
    } finally {
      await context.close();
    }
  }
  const middle = (pick: (sight: Work & { clock: number }) => number) =>
    sights.map(pick).sort((a, b) => a - b)[Math.floor(visits / 2)] ?? 0;
  return {
    clock: middle(({ clock }) => clock),
    page: middle((sight) => sight.page),
    longestTask: middle(({ longestTask }) => longestTask),
    clipboard: middle(({ clipboard }) => clipboard),
    workers: middle(({ workers }) => workers),
  };
}

/** Notes in the page itself when the log was there and when the answer was, and what reading the clipboard takes. */
const stopwatch = `
  const bench = (window.bench = {});
  const getData = DataTransfer.prototype.getData;
  DataTransfer.prototype.getData = function (...args) {
    performance.mark('${clipboardMarks.start}');
    const text = getData.apply(this, args);
    performance.mark('${clipboardMarks.end}');
    return text;
  };
  for (const type of ['change', 'paste']) addEventListener(type, () => { bench.start ??= performance.now(); }, true);
  new MutationObserver(() => {
    if (document.querySelector('a[href*="${wanted.slice(wanted.indexOf('#') + 1)}"]')) bench.end ??= performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
`;

const fieldOf: Record<Way, string> = { file: 'input[type=file]', paste: 'textarea' };

async function fillClipboard(page: Page, log: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(await readFile(log, 'utf8'))})`);
}

async function watch(browser: Browser, page: Page, { log, way }: Gift): Promise<Work & { clock: number }> {
  const field = page.locator(fieldOf[way]);
  if (way === 'paste') await field.focus();
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
  });
  if (way === 'paste') await page.keyboard.press('Control+V');
  else await field.setInputFiles(log);
  await untilAnswered(page);
  const work = sumTrace((await browser.stopTracing()).toString());
  return { ...work, clock: Number(await page.evaluate('bench.end - bench.start')) };
}

/** Asks from outside: Playwright's own waiting evaluates text in the page, which the site's policy forbids. */
async function untilAnswered(page: Page): Promise<void> {
  for (let n = 0; n < 200; n++) {
    await page.waitForTimeout(300);
    // Once more around, so that the answer has been drawn.
    if (await page.evaluate('Boolean(bench.end) && performance.now() - bench.end > 500')) return;
  }
  throw new Error('The page showed no answer within a minute.');
}
