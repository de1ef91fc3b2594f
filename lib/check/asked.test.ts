import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { askedNotes } from './asked';

const check = async (note: string) =>
  askedNotes.check(
    await loadLibrary({ folder: makeFolder({ 'a.md': `# A\n\n## B\n\n${note}\n` }), isForeign: false }),
  );

test.each([
  '<!-- asked: why; how -->',
  '<!--\nasked:\n  - why\n  - "a: b"\n-->',
  '<!-- a word to authors -->',
])('%j is no problem', async (note) => {
  expect(await check(note)).toEqual([]);
});

test.each([
  ['<!-- asked: [why -->', /does not parse as YAML/],
  ['<!-- asked: {why: how} -->', /neither a line of phrases nor a list/],
  ['<!-- asked: -->', /neither a line of phrases nor a list/],
])('%j is named with its line', async (note, message) => {
  expect(await check(note)).toEqual([
    expect.objectContaining({ file: 'a.md', line: 5, message: expect.stringMatching(message) }),
  ]);
});
