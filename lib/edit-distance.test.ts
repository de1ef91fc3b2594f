import { expect, test } from 'vitest';
import { editDistance, findNearest } from './edit-distance';

test.each([
  ['cupti', 'cupti', 2, 0],
  ['cutpi', 'cupti', 2, 1],
  ['cupt', 'cupti', 2, 1],
  ['kupty', 'cupti', 2, 2],
  ['kupty', 'cupti', 1, 2],
  ['', 'ab', 2, 2],
  ['abcdef', 'ghijkl', 3, 4],
])('the distance of %s and %s within %i is %i', (a, b, limit, distance) => {
  expect(editDistance(a, b, limit)).toBe(distance);
});

test.each([
  ['image-size', ['image-sizes', 'imagery', 'other'], 'image-sizes'],
  ['sizes', ['sizes-of-images', 'wholly-different'], 'sizes-of-images'],
  ['xyz', ['image-sizes', 'sources'], undefined],
  ['a', [], undefined],
])('the nearest to %s of %j is %s', (wanted, candidates, nearest) => {
  expect(findNearest(wanted, candidates)).toBe(nearest);
});
