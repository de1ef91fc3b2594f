import { expect, test } from 'vitest';
import { formatBytes, formatDay } from './format';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_500, '1.50 kB'],
  [43_887_528, '43.9 MB'],
  [999_600, '1.00 MB'],
  [99_068_578, '99.1 MB'],
  [670_103_963, '670 MB'],
  [1_466_120_479, '1.47 GB'],
  [12_380_000_000, '12.4 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('a day is written out', () => {
  expect(formatDay('2026-11-03')).toBe('3 November 2026');
});
