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
