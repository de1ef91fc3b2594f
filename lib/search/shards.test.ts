import { expect, test } from 'vitest';
import { cutIntoShards, decodePostings, encodePostings, lowerBound, shardBounds } from './shards';

test.each([
  [[[3], [4], [16]], '4ab12c'],
  [[[0, 1, 2]], 'aaa'],
  [[[], undefined, [0]], 'c'],
  [[], ''],
])('postings %j are written %s and read back', (slots, text) => {
  expect(encodePostings(slots)).toBe(text);
  const { ids, slots: read } = decodePostings(text);
  const pairs = slots.flatMap((list, slot) => (list ?? []).map((id) => [id, slot]));
  expect(ids.map((id, i) => [id, read[i]])).toEqual(pairs.sort((a, b) => Number(a[0]) - Number(b[0])));
});

test('shards keep the order of the terms, and their bounds tell them apart', () => {
  const bodies = new Map(
    ['cuda', 'cupti', 'docker', 'dockerfile', 'image'].map((term) => [term, [[1, 2, 3]]]),
  );
  const shards = cutIntoShards(bodies, new Map([['zeta', [[9]]]]), 20);
  expect(shards.flatMap((shard) => shard.terms)).toEqual([...bodies.keys(), 'zeta']);
  const bounds = shardBounds(shards);
  for (const [n, { terms }] of shards.entries())
    for (const term of terms) expect(lowerBound(bounds, `${term}\0`) - 1).toBe(n);
});
