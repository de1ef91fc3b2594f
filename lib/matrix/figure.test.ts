import { expect, test } from 'vitest';
import { buildBar, listKinds } from './bar';
import { addCells, weakest } from './figure';
import { figure } from './test-rows';

test.each([
  [['measured', 'reported', 'published'] as const, 'reported'],
  [['published', 'measured'] as const, 'measured'],
  [['estimated', 'reported'] as const, 'estimated'],
])('a sum of %j claims no more than %s', (statuses, weak) => {
  expect(weakest(statuses)).toBe(weak);
});

const part = { status: 'published' as const, on: '2024-12-08', what: 'base', kind: 'base' as const };
const base = figure(900, { status: 'published', on: '2024-12-08', parts: [{ ...part, bytes: 900 }] });

test('a sum has the parts of both, the weakest status, the newest day and every source', () => {
  const sum = addCells(base, figure(100, { of: 'CUPTI', status: 'estimated', note: 'Of Debian.' }));
  expect(sum).toMatchObject({
    kind: 'figure',
    bytes: 1000,
    of: 'an image, with CUPTI',
    status: 'estimated',
    on: '2026-11-23',
    note: 'Of Debian.',
  });
  expect(sum.kind === 'figure' && sum.parts.map(({ kind, bytes }) => [kind, bytes])).toEqual([
    ['base', 900],
    ['other', 100],
  ]);
});

test.each([
  [{ kind: 'unknown', note: 'Nobody knows.' } as const, figure(1), 'Nobody knows.'],
  [figure(1), { kind: 'unknown' } as const, 'One of its parts is not known.'],
])('a sum with something unknown is unknown', (below, added, note) => {
  expect(addCells(below, added)).toEqual({ kind: 'unknown', note });
});

test('a bar is drawn to the scale of the largest, and its thinnest part can still be seen', () => {
  const sum = addCells(base, figure(1));
  if (sum.kind !== 'figure') throw new Error('a figure was expected');
  const [first, second] = buildBar(sum, 1000);
  expect(first).toMatchObject({ kind: 'base', start: 0, width: 90 });
  expect(second?.start).toBe(90);
  expect(second?.width).toBeGreaterThan(0.5);
});

test('the legend lists what occurs, in the order of the bars', () => {
  expect(listKinds([figure(5), base])).toEqual(['base', 'other']);
});
