import { expect, test } from 'vitest';
import { noCriteria } from './choose';
import { describeCount, describeLargest, listShownFigures } from './picture';
import { emptyQuery } from './query';
import type { FigureCell, Row } from './schema';
import { figure, makeMatrix, makeRow } from './test-rows';
import { buildView } from './view';

const part = (kind: FigureCell['parts'][number]['kind'], bytes: number) => ({
  kind,
  bytes,
  what: kind,
  status: 'measured' as const,
  on: '2026-11-23',
});
const describe = (...rows: Row[]) => describeLargest(buildView(makeMatrix(...rows), emptyQuery));
const small = makeRow('1', { sizes: [['13.0', { download: figure(1e9) }]] });

test('the picture is said in a sentence: the three largest parts of the largest image, and CUPTI', () => {
  const parts = [
    part('base', 1e8),
    part('runtime', 2e9),
    part('cupti', 2e7),
    part('static', 1e9),
    part('nsight', 5e8),
  ];
  const large = makeRow('2', { sizes: [['13.0', { download: figure(3.62e9, { parts }) }]] });
  expect(describe(small, large)).toBe(
    'Way 2, the largest download (3.62 GB, CUDA 13.0), is 55 % runtime libraries, 28 % static libraries and headers, 14 % Nsight and 0.6 % CUPTI.',
  );
});

test('of a largest image that is not broken down it says nothing', () => {
  expect(describe(small)).toBe('');
  expect(describe()).toBe('');
});

test('the count says how many fit, and of how many nobody knows', () => {
  const rows = [
    small,
    makeRow('2', { facts: { nvcc: { kind: 'no' } } }),
    makeRow('3', { facts: { nvcc: { kind: 'unknown' } } }),
  ];
  const view = (criteria = noCriteria) => buildView(makeMatrix(...rows), { ...emptyQuery, criteria });
  expect(describeCount(view())).toBe('3 ways.');
  expect(describeCount(view({ ...noCriteria, profiler: true }))).toBe('3 of 3 ways fit.');
  const asked = view({ ...noCriteria, nvcc: true });
  expect(describeCount(asked)).toBe('2 of 3 ways fit, of 1 something asked is unknown.');
  expect(listShownFigures(asked)).toHaveLength(1);
});
