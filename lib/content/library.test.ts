import { expect, test } from 'vitest';
import { compareNames, findDrops, findNeighbours, findTrail } from './library';
import { loadLibrary } from './load';
import { buildNav } from './nav';
import { findPlace, listAddresses } from './places';
import { makeFolder } from './test-folder';
import { buildTree } from './tree';

const drop = (date: string) =>
  `---\ntitle: Drop ${date}\ndate: ${date}\nabout: a/9-x.md\nkey_insight: So.\n---\n`;
const library = await loadLibrary({
  isForeign: true,
  folder: makeFolder({
    'a/INDEX.md': '# Folder A\n',
    'a/9-x.md': '# Nine\n',
    'a/10-y.md': '# Ten\n',
    'a/deep/er/z.md': '# Deep\n',
    'drops/KNOWLEDGE-DROP-a-2025-01-01.md': drop('2025-01-01'),
    'drops/KNOWLEDGE-DROP-b-2026-01-01.md': drop('2026-01-01'),
    'top.md': '# Top\n',
  }),
});

test('names are ordered as people count', () => {
  expect(['10-a', '9-a', 'B', 'a'].sort(compareNames)).toEqual(['9-a', '10-a', 'a', 'B']);
});

test('pages stand in reading order, a front page before its folder', () => {
  expect(library.pages.map((page) => page.address)).toEqual([
    '/top',
    '/a',
    '/a/9-x',
    '/a/10-y',
    '/a/deep/er/z',
    '/drops/knowledge-drop-b-2026-01-01',
    '/drops/knowledge-drop-a-2025-01-01',
  ]);
});

test('neighbours stay within the outermost folder', () => {
  const last = library.pageByAddress.get('/a/deep/er/z');
  expect(last && findNeighbours(library, last)).toMatchObject({ previous: { address: '/a/10-y' } });
  expect(last && findNeighbours(library, last).next).toBeUndefined();
});

test('drops are newest first', () => {
  expect(findDrops(library).map((page) => page.drop.date)).toEqual(['2026-01-01', '2025-01-01']);
});

test('the trail names every folder on the way down', () => {
  expect(findTrail(library, 'a/deep/er').map((folder) => folder.title)).toEqual(['Folder A', 'Deep', 'Er']);
});

test('every address listed stands for something, folders without a front page too', () => {
  const addresses = listAddresses(library);
  expect(addresses).toContain('/a/deep');
  expect(addresses.filter((address) => !findPlace(library, address))).toEqual([]);
  expect(findPlace(library, '/drops')?.kind).toBe('drops');
  expect(findPlace(library, '/nowhere')).toBeUndefined();
});

test('the bar offers only what there is', () => {
  expect(buildNav(library, '/drops').bar.map(({ label, isCurrent }) => [label, isCurrent])).toEqual([
    ['Files', false],
    ['Drops', true],
  ]);
});

test('a long folder is cut around the current page and says how much is left out', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 100 }, (_, i) => [`big/${i + 1}-page.md`, `# Page ${i + 1}\n`]),
  );
  const big = await loadLibrary({ isForeign: true, folder: makeFolder(files) });
  const [group] = buildTree(big, 'big', '/big/70-page');
  expect(group?.items).toHaveLength(60);
  expect(group?.more).toBe(40);
  expect(group?.items.map((item) => item.address)).toContain('/big/70-page');
});
