import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './site-test';
import { checkTags, readHead } from './tag-rules';

const out = path.resolve('out');
const page = '/cuda/22-cuda-apt-get-installation';

test('every page tells a chat what it needs, and its picture is there', async () => {
  const files = await readdir(out, { recursive: true });
  // Nobody shares the page for what is not there, nor the one without a network.
  const pages = files.filter(
    (file) => file.endsWith('.html') && !['404.html', 'offline.html'].includes(file),
  );
  const known = new Set(pages);
  const cards = new Set<string>();
  const wrong: string[] = [];
  for (const file of pages) {
    const html = await readFile(path.join(out, file), 'utf8');
    const head = readHead(html.slice(0, 32 * 1024));
    wrong.push(...checkTags(head).map((problem) => `${file}: ${problem}`));
    const tags = new Map(head.tags);
    // An old address says the one that took its place; all others their own.
    const said =
      decodeURIComponent(new URL(tags.get('og:url') ?? '', 'http://x').pathname).slice(1) || 'index';
    if (!known.has(`${said}.html`)) wrong.push(`${file}: there is nothing at og:url, ${tags.get('og:url')}`);
    cards.add(new URL(tags.get('og:image') ?? '', 'http://x').pathname);
  }
  expect(wrong).toEqual([]);
  expect(pages.length).toBeGreaterThan(400);
  const sizes = await Promise.all([...cards].map((card) => readSize(path.join(out, card))));
  expect(new Set(sizes)).toEqual(new Set(['PNG 1200×630']));
  expect(cards.size).toBeGreaterThan(300);
});

/** By the first bytes of a PNG: its signature, then IHDR with width and height. */
async function readSize(file: string): Promise<string> {
  const bytes = await readFile(file);
  const isPng = bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';
  const isWhole = bytes.subarray(-8, -4).toString('latin1') === 'IEND';
  return isPng && isWhole ? `PNG ${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}` : `${file} is no PNG`;
}

test('a section’s own address lands on it, with and without JavaScript', async ({ page: tab, browser }) => {
  const own = `${page}/package-selection-strategies`;
  await tab.goto(own);
  await tab.waitForURL(`**${page}#package-selection-strategies`);
  await expect(tab.getByRole('heading', { name: 'Package Selection Strategies' })).toBeInViewport();
  const bare = await browser.newContext({ javaScriptEnabled: false });
  const other = await bare.newPage();
  await other.goto(new URL(own, tab.url()).href);
  await other.waitForURL(`**${page}#package-selection-strategies`);
  await bare.close();
});

test('a row of the comparison has an address that leads to it', async ({ page: tab }) => {
  await tab.goto('/compare/22');
  await tab.waitForURL('**/compare#22');
});

test('what a section’s address says, in order', async ({ request }) => {
  const head = readHead(await (await request.get(`${page}/package-selection-strategies`)).text());
  expect(head.title).toBe('Package Selection Strategies · Install CUDA from apt, and nothing more');
  expect(new URL(head.canonical).pathname).toBe(page);
  expect(head.refresh).toBe(`0; url=${page}#package-selection-strategies`);
  expect(head.tags.map(([name]) => name).filter((name) => /^(og|twitter)/.test(name))).toEqual([
    'og:site_name',
    'og:type',
    'og:title',
    'og:description',
    'og:url',
    'og:image',
    'og:image:type',
    'og:image:width',
    'og:image:height',
    'og:image:alt',
    'twitter:card',
    'twitter:title',
    'twitter:description',
    'twitter:image',
    'twitter:image:alt',
    'twitter:label1',
    'twitter:data1',
    'twitter:label2',
    'twitter:data2',
  ]);
});

test('pictures are kept for ever, their names say what is on them', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const image = new Map(readHead(html).tags).get('og:image') ?? '';
  const response = await request.get(new URL(image).pathname);
  expect(response.headers()).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});
