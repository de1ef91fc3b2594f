import { Index } from 'flexsearch';
import { expect, test } from 'vitest';
import { buildSearchFiles, openFiles } from './files';
import { manifestFile, type SearchManifest } from './files-format';
import { findSections } from './find';
import type { Records } from './records';

/** Deterministic words: enough of them that the index is cut. */
const word = (n: number) => `w${((n * 7919) % 5003).toString(36)}`;

const records = (sections: number): Records => ({
  pages: [{ address: '/a', title: 'A', folder: 'a' }],
  sections: Array.from({ length: sections }, (_, n) => ({
    page: 0,
    id: `s${n}`,
    heading: `Heading ${n}`,
    trail: [],
    text: Array.from({ length: 60 }, (_, i) => word(n * 60 + i)).join(' '),
    code: '',
    asked: [],
    kind: 'section',
  })),
});

const manifestOf = (files: ReadonlyMap<string, string>): SearchManifest =>
  JSON.parse(files.get(manifestFile) ?? '');

test('a small index is one file, besides the manifest, the cards and the texts', () => {
  const files = buildSearchFiles(records(5), []);
  expect(manifestOf(files).isWhole).toBe(true);
  expect([...files.keys()].map((name) => name.replace(/^[0-9a-f]{10}/, 'V'))).toEqual([
    'manifest.json',
    'V-index.json',
    'V-cards-0.json',
    'V-texts-0.json',
  ]);
});

test('a large index is cut, and a query reads only what it needs', async () => {
  const files = buildSearchFiles(records(600), []);
  expect(manifestOf(files).bounds.length).toBeGreaterThan(5);
  const read: string[] = [];
  const spied = new Map(files);
  spied.get = (name) => {
    read.push(name.replace(/^[0-9a-f]{10}/, 'V'));
    return files.get(name);
  };
  const searcher = await openFiles(spied);
  const found = await findSections(searcher, `${word(0)} ${word(1)}`, 3);
  expect(found[0]?.id).toBe('s0');
  expect(read.filter((name) => name.startsWith('V-terms')).length).toBeLessThanOrEqual(3);
  expect(read).not.toContain('V-words.json');
});

test('the cut index finds what the whole finds', async () => {
  const files = buildSearchFiles(records(600), []);
  const searcher = await openFiles(files);
  const whole = new Index({ tokenize: 'strict', resolution: 1, encode: (text: string) => text.split(' ') });
  records(600).sections.forEach((section, n) => void whole.add(n, section.text));
  for (const n of [0, 17, 400, 4999]) {
    const found = await findSections(searcher, word(n), 1000);
    const expected = whole.search(word(n), { limit: 1000 }).map((id) => `s${id}`);
    expect(found.map((hit) => hit.id).sort()).toEqual(expected.sort());
  }
});

test('names follow the contents: same in, same out; changed in, changed out', () => {
  const names = (sections: number) => [...buildSearchFiles(records(sections), []).keys()];
  expect(names(3)).toEqual(names(3));
  expect(names(3)).not.toEqual(names(4));
});

test('a file that cannot be had is asked for again', async () => {
  const files = new Map(buildSearchFiles(records(600), []));
  const searcher = await openFiles(files);
  const shards = [...files].filter(([name]) => name.includes('-terms-'));
  for (const [name] of shards) files.delete(name);
  await expect(findSections(searcher, word(0), 3)).rejects.toThrow('There is no search file');
  for (const [name, body] of shards) files.set(name, body);
  expect((await findSections(searcher, word(0), 3))[0]?.id).toBe('s0');
});

test('once all is loaded, no query reads anything more', async () => {
  const files = new Map(buildSearchFiles(records(600), []));
  const searcher = await openFiles(files);
  await searcher.loadAll();
  files.clear();
  expect((await findSections(searcher, `${word(0)} hedaing`, 3))[0]?.id).toBe('s0');
});
