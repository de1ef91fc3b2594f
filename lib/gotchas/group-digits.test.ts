import { expect, test } from 'vitest';
import { groupDigits } from './group-digits';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [143_000, '143,000'],
  [12_345_678, '12,345,678'],
])('%i is read as %s', (count, shown) => {
  expect(groupDigits(count)).toBe(shown);
});
