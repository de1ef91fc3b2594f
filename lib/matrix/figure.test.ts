import { expect, test } from 'vitest';
import { buildBar } from './bar';
import { formatBytes, formatDay, toSize, weakest } from './figure';

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

test('a sum claims no more than its weakest part', () => {
  expect(weakest(['measured', 'reported', 'published'])).toBe('reported');
});

const part = { on: '2026-11-23', source: 'a', status: 'measured' as const };
const summed = toSize({
  unit: 'bytes',
  form: 'compressed',
  of: 'an image',
  parts: [
    { ...part, what: 'base', kind: 'base', value: 900 },
    { ...part, what: 'CUPTI', kind: 'cupti', value: 1, status: 'estimated', source: 'b', on: '2024-12-08' },
  ],
});

test('a figure with parts is their sum, with the weakest status and the newest day', () => {
  expect(summed).toMatchObject({
    kind: 'known',
    bytes: 901,
    status: 'estimated',
    on: '2026-11-23',
    sources: ['a', 'b'],
  });
});

test('unknown stays unknown: no bytes, no bar', () => {
  const size = toSize({
    unit: 'bytes',
    form: 'unpacked',
    of: 'an image',
    status: 'unknown',
    note: 'nobody measured it',
  });
  expect(size).toEqual({ kind: 'unknown', form: 'unpacked', of: 'an image', note: 'nobody measured it' });
  expect(buildBar(size, 1000)).toEqual([]);
});

test('a bar is drawn to the scale of the largest, and its thinnest part can still be seen', () => {
  const [base, cupti] = buildBar(summed, 1000);
  expect(base).toMatchObject({ start: 0, width: 90 });
  expect(cupti?.width).toBeGreaterThan(0.5);
});
