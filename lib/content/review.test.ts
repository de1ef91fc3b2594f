import { expect, test } from 'vitest';
import { findReviewDay } from './review';

test.each([
  [{ verified: '2026-11-24' }, '2027-05-23'],
  [{ verified: '2024-02-28' }, '2024-08-26'],
  [{ verified: '2026-11-24', reviewBy: '2026-12-31' }, '2026-12-31'],
  [{ reviewBy: '2026-12-31' }, '2026-12-31'],
  [{}, undefined],
])('a page of %j is fresh until %s', (page, day) => {
  expect(findReviewDay(page)).toBe(day);
});
