import { expect, test } from 'vitest';
import { countLines, fitText } from './fit';

const steps = [
  { size: 80, lines: 1 },
  { size: 60, lines: 2 },
  { size: 40, lines: 2 },
];

test.each([
  ['Short', 80],
  ['A title that takes two lines of sixty', 60],
  ['A title that is too long for two lines of sixty, and takes two of forty', 40],
])('“%s” is written at %i', (title, size) => {
  expect(fitText(title, { width: 800, steps, face: 'bold' })).toMatchObject({ text: title, size });
});

test('what is too long for the smallest size is cut at a word, and fits then', () => {
  const fitted = fitText('Word after word, '.repeat(30), { width: 800, steps, face: 'bold' });
  expect(fitted).toMatchObject({ size: 40, lines: 2 });
  expect(fitted.text).toMatch(/(Word|after|word)…$/);
  expect(countLines(fitted.text, 800 / 40, 'bold')).toBe(2);
});

test('a word wider than a line is broken, and cut where it is too long', () => {
  const fitted = fitText('libcupti'.repeat(40), { width: 800, steps, face: 'mono' });
  expect(fitted.text.endsWith('…')).toBe(true);
  expect(countLines(fitted.text, 800 / 40, 'mono')).toBe(2);
});

test.each([
  ['', 1],
  ['ten letter', 1],
  ['eleven lett', 2],
  ['one two three four', 2],
  ['abcdefghijklmnopqrst', 3],
  ['a abcdefghijk', 3],
])('“%s” takes %i lines of ten letters', (text, lines) => {
  expect(countLines(text, 10 * 0.6 + 0.01, 'mono')).toBe(lines);
});
