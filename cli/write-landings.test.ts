import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load';
import { makeFolder } from '@/lib/content/test-folder';
import { listLandings } from '@/lib/links/section-previews';
import { writeLandings } from './write-landings';

const library = await loadLibrary({
  isForeign: true,
  folder: makeFolder({
    'a.md': `# A\n\n## First part\n\nIt begins. It goes on.\n\n## Index\n\n## b\n\n## 日本語\n\n## ${'long '.repeat(80)}\n`,
    'a/b.md':
      '# B\n\n## Gotcha: It fails\n\n**Symptom:** it stops:\n\n```\ncannot open shared object file\n```\n\n**Fix:** install it.\n',
    'evidence/tests.json': JSON.stringify({
      title: 'Tests',
      measured: '2026-11-23',
      environment: {},
      experiments: [{ id: 'one', do: 'Try it.', so: 'It works.' }],
    }),
  }),
});
const landings = listLandings(library);

test('sections and experiments have addresses of their own, but where a page stands or no file can', () => {
  expect(landings.map(({ preview }) => preview.address).sort()).toEqual([
    '/a/b/gotcha-it-fails',
    '/a/first-part',
    '/a/日本語',
    '/evidence/tests/one',
  ]);
});

test.each([
  ['/a/first-part', 'First part · A', 'It begins. It goes on.'],
  ['/a/b/gotcha-it-fails', 'Gotcha: It fails · B', 'cannot open shared object file — Fix: install it.'],
  ['/evidence/tests/one', 'one · Tests', 'It works.'],
])('%s is “%s”', (address, title, description) => {
  expect(landings.find(({ preview }) => preview.address === address)?.preview).toMatchObject({
    title,
    description,
  });
});

test('each is a file below its page, and none replaces one that is there', async () => {
  const out = makeFolder({ 'a/first-part.html': 'a page' });
  expect(await writeLandings(out, landings)).toBe(3);
  expect((await readdir(path.join(out, 'a'))).sort()).toEqual(['b', 'first-part.html', '日本語.html']);
  expect(await readFile(path.join(out, 'a', 'first-part.html'), 'utf8')).toBe('a page');
});

test('sections have their page’s card where the site says so', async () => {
  const { site } = library;
  const [first] = listLandings({ ...library, site: { ...site, section_cards: false } });
  expect(first?.preview.card.title).toBe('A');
  expect(landings[0]?.preview.card.title).toBe('First part');
});
