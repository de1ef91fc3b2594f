import { expect, test } from 'vitest';
import { formatSeconds, toPullTimes } from './pull';

test('a pull takes its bits through the line', () => {
  expect(toPullTimes(1_250_000_000)).toEqual([
    { name: '100 Mbit/s', seconds: 100 },
    { name: '1 Gbit/s', seconds: 10 },
    { name: '10 Gbit/s', seconds: 1 },
  ]);
});

test.each([
  [0.04, '0.0 s'],
  [1.31, '1.3 s'],
  [9.96, '10 s'],
  [59.6, '1 min'],
  [131, '2 min 11 s'],
  [3600, '1 h'],
  [3_930, '1 h 6 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});
