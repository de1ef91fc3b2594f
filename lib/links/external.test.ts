import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { isLocalHost, listExternalLinks } from './external';

test('every address outside is listed once, with each place and the day on which it was checked', async () => {
  const head = 'summary: See https://a.org/front.\nverified: 2026-11-24\napplies_to: [CUDA 12.4.1]\n';
  const folder = makeFolder({
    'a/1-b.md': `---\ntitle: A\n${head}---\n\n[One](https://a.org/x#part), [own](./2-c.md), <a@b.org>.[^n]\n\n[^n]: A book, <https://a.org/x>.\n`,
    'a/2-c.md': '# C\n\nA picture: ![P](https://a.org/p.png), [code](//a.org/y), `https://a.org/z`.\n',
    'a/d.mdx': '# D\n\n[One](https://a.org/x)\n',
    'evidence/e.json':
      '{"title": "E", "measured": "2026-11-20", "environment": {"OS": "read at (https://a.org/os)."},\n"experiments": [{"id": "a",\n"do": "x"}]}',
  });
  const library = await loadLibrary({ folder, isForeign: false, pipelineKey: '' });
  const listed = listExternalLinks(library).map(
    ({ url, places }) =>
      `${url} ${places.map(({ file, line, day }) => `${file}:${line} ${day ?? '-'}`).join(', ')}`,
  );
  expect(listed).toMatchInlineSnapshot(`
    [
      "https://a.org/front a/1-b.md:3 2026-11-24",
      "https://a.org/x a/1-b.md:8 2026-11-24, a/1-b.md:10 2026-11-24, a/d.mdx:3 -",
      "https://a.org/p.png a/2-c.md:3 -",
      "https://a.org/y a/2-c.md:3 -",
      "https://a.org/os evidence/e.json:1 2026-11-20",
    ]
  `);
});

test.each([
  'localhost',
  'docs.localhost',
  '127.0.0.1',
  '10.1.2.3',
  '172.20.0.1',
  '192.168.0.4',
  '[::1]',
  'example.com',
  'docs.example.org',
  'nobody.invalid',
])('%s is nobody on the internet', (host) => {
  expect(isLocalHost(host)).toBe(true);
});

test.each(['a.org', '172.32.0.1', '11.0.0.1', 'notexample.com', 'localhost.org', '[2001:db8::1]'])(
  '%s may be somebody',
  (host) => {
    expect(isLocalHost(host)).toBe(false);
  },
);
