import { expect, test } from 'vitest';
import { formatProblems } from './problem';

test('problems are grouped by file and sorted by line, with the columns aligned', () => {
  const text = formatProblems([
    { file: 'b.md', line: 7, rule: 'link', message: 'B.', tip: 'Do b.' },
    { file: 'a.md', line: 112, column: 3, rule: 'front-matter', message: 'A two.', tip: 'Do a.' },
    { file: 'a.md', line: 9, rule: 'link', message: 'A one.', tip: '' },
  ]);
  expect(text).toMatchInlineSnapshot(`
    "a.md
          9  link          A one.
      112:3  front-matter  A two. Do a.

    b.md
          7  link          B. Do b."
  `);
});

test('no problems are an empty text', () => {
  expect(formatProblems([])).toBe('');
});
