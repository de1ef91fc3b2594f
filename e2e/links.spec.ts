import { readBuilt } from './built-files';
import { expect, test } from './site-test';

test('every link inside the site leads to a page and an id that are there', async ({ page, request }) => {
  const pages = new Map<string, Set<string>>();
  const queue = ['/'];
  const dead: string[] = [];
  const wanted: { from: string; path: string; id: string }[] = [];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (pages.has(path)) continue;
    const response = await request.get(path);
    if (!response.ok()) {
      dead.push(path);
      pages.set(path, new Set());
      continue;
    }
    const isHtml = response.headers()['content-type']?.startsWith('text/html');
    const html = isHtml ? await response.text() : '';
    pages.set(path, new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map((match) => match[1] ?? '')));
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), new URL(path, 'http://site'));
      if (url.host !== 'site') continue;
      wanted.push({ from: path, path: url.pathname, id: decodeURIComponent(url.hash.slice(1)) });
      queue.push(url.pathname);
    }
  }
  expect(dead).toEqual([]);
  const lost = wanted.filter(({ path, id }) => id !== '' && !pages.get(path)?.has(id));
  expect(lost).toEqual([]);
  expect(pages.size).toBeGreaterThan(5);
  await page.goto('/');
});

test('every picture, script, style, feed, card and refresh that a built page names is there', () => {
  const { paths, ids, needs } = readBuilt('out');
  const missing = needs.filter(({ path, id }) => {
    return !paths.has(path) || (id !== '' && ids.has(path) && !ids.get(path)?.has(id));
  });
  expect(missing).toEqual([]);
  const kinds = new Set(needs.map(({ by }) => by));
  for (const kind of ['script src', 'link href', 'og:image', 'twitter:image', 'og:url', 'refresh'])
    expect(kinds).toContain(kind);
});
