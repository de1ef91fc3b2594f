import { expect, test } from 'vitest';
import type { Answer } from './answer';
import { buildLogView, measureColumns } from './log-view';

const answer = (number: number): Answer => ({
  gotcha: 'a#b',
  confidence: 'sure',
  line: number,
  lines: [{ number, text: '' }],
  captures: {},
  score: 1,
});
const lines = (count: number) => Array.from({ length: count }, (_, i) => `line ${i + 1}`);

test('a short log is shown whole, the first answer marked above all', () => {
  const rows = buildLogView(
    lines(5),
    [answer(2), answer(4)],
    [
      { number: 2, text: '' },
      { number: 3, text: '' },
    ],
  );
  expect(rows.map((row) => ('mark' in row ? row.mark : undefined))).toEqual([
    undefined,
    'cause',
    'unexplained',
    'later',
    undefined,
  ]);
});

test('of a long one, what stands around the marks, and the end; nothing is lost without a count', () => {
  const rows = buildLogView(lines(10_000), [answer(5000)], []);
  const skipped = rows.reduce((sum, row) => sum + ('skipped' in row ? row.skipped : 0), 0);
  const shown = rows.filter((row) => !('skipped' in row));
  expect(shown.length + skipped).toBe(10_000);
  expect(shown.length).toBeLessThan(25);
  expect(shown.map(({ number }) => number)).toEqual(expect.arrayContaining([1, 3, 4996, 5000, 5004, 10_000]));
});

test('a thousand marks do not make a thousand rows', () => {
  const unexplained = Array.from({ length: 2000 }, (_, i) => ({ number: i * 5 + 1, text: '' }));
  const rows = buildLogView(lines(10_000), [answer(9000)], unexplained);
  expect(rows.length).toBeLessThan(500);
  expect(rows.find(({ number }) => number === 9000)).toMatchObject({ mark: 'cause' });
});

test('an overwritten line shows its last text, or all of them where it is marked', () => {
  const rows = buildLogView(['10%\r100%', '10%\rerror: x\r100%'], [answer(2)], []);
  expect(rows).toMatchObject([{ text: '100%' }, { text: '10% ⏎ error: x ⏎ 100%' }]);
});

test('the widest row decides how many columns there are, and no letter is taken for narrower than it may be', () => {
  expect(measureColumns([{ number: 1, skipped: 3 }])).toBe(0);
  expect(
    measureColumns([
      { number: 1, text: 'abc' },
      { number: 2, text: '\t找━' },
    ]),
  ).toBe(12);
});
