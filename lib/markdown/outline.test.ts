import { expect, test } from 'vitest';
import { groupOutline, type OutlineEntry } from './outline';

const entries = (depths: OutlineEntry['depth'][]) =>
  depths.map((depth, i) => ({ id: `${i}`, title: `${i}`, depth }));

test.each([
  [[], []],
  [
    [1, 1],
    ['0', '1'],
  ],
  [
    [1, 2, 2, 1, 2],
    ['0 1 2', '3 4'],
  ],
  [
    [2, 2, 1, 2],
    ['0', '1', '2 3'],
  ],
] as [OutlineEntry['depth'][], string[]][])('depths %j make the branches %j', (depths, branches) => {
  const grouped = groupOutline(entries(depths));
  expect(grouped.map(({ id, below }) => [id, ...below.map((entry) => entry.id)].join(' '))).toEqual(branches);
});
