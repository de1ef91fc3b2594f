import { expect, test } from 'vitest';
import { buildSearchFiles, manifestFile } from './files';
import type { Records } from './records';

const records = (text: string): Records => ({
  pages: [{ address: '/a', title: 'A', place: '' }],
  sections: Array.from({ length: 20 }, (_, n) => ({
    page: 0,
    id: `s${n}`,
    heading: `H ${n}`,
    trail: [],
    text,
  })),
});

test('texts are cut into files, and each section knows its own', () => {
  const files = buildSearchFiles(records('word '.repeat(1000)));
  const manifest = JSON.parse(files.get(manifestFile) ?? '');
  const data = JSON.parse(files.get(manifest.index) ?? '');
  expect(data.textFiles.length).toBeGreaterThan(2);
  data.sections.forEach((section: unknown[], n: number) => {
    const group = JSON.parse(files.get(data.textFiles[Number(section[4])]) ?? '');
    expect(group[n]).toContain('word');
  });
});

test('names follow the contents: same in, same out; changed in, changed out', () => {
  const names = (text: string) => [...buildSearchFiles(records(text)).keys()];
  expect(names('one')).toEqual(names('one'));
  expect(names('one')).not.toEqual(names('two'));
});
