import { expect, test } from 'vitest';
import { findFalls, measureRanking, summariseRelevance, toBaseline } from './relevance';

// By hand: gains 7, 3, 1 for the grades 3, 2, 1; discounts 1, 1/log2(3) = .63093, 1/2, 1/log2(5) = .43068.
const grades = { a: 3, b: 2, c: 1 };
// 7 + 3·.63093 + 1·.5
const ideal = 9.39279;

test.each([
  ['the ideal order', ['a', 'b', 'c'], 1, 1, 1, 1],
  ['the ideal order reversed', ['c', 'b', 'a'], (1 + 3 * 0.63093 + 7 * 0.5) / ideal, 1, 1, 1],
  ['the best in second place', ['x', 'a'], (7 * 0.63093) / ideal, 1 / 2, 0, 1],
  ['a good one in fourth place', ['x', 'y', 'z', 'b'], (3 * 0.43068) / ideal, 1 / 4, 0, 1],
  ['the first good one in sixth place', ['p', 'q', 'r', 's', 't', 'c'], 0.35621 / ideal, 1 / 6, 0, 0],
  ['a good one in eleventh place', [...'pqrstuvwxy', 'a'], 0, 0, 0, 0],
  ['the same one twice', ['b', 'b'], 3 / ideal, 1, 1, 1],
  ['a key that objects have by nature', ['constructor', 'a'], (7 * 0.63093) / ideal, 1 / 2, 0, 1],
  ['nothing', [], 0, 0, 0, 0],
])('%s', (_, ranked, ndcg, mrr, success1, success5) => {
  const measured = measureRanking(ranked, grades);
  expect(measured.ndcg).toBeCloseTo(ndcg, 4);
  expect(measured.mrr).toBeCloseTo(mrr, 4);
  expect(measured).toMatchObject({ success1, success5 });
});

test('only the ten best judgements make the ideal', () => {
  const many = Object.fromEntries(Array.from({ length: 14 }, (_, n) => [`s${n}`, 2]));
  expect(measureRanking(Object.keys(many), many).ndcg).toBe(1);
});

const measured = [
  { kind: 'error', ndcg: 1, mrr: 1, success1: 1, success5: 1 },
  { kind: 'error', ndcg: 0.5, mrr: 0.5, success1: 0, success5: 1 },
  { kind: 'error', ndcg: 0.6, mrr: 0.25, success1: 0, success5: 1 },
  { kind: 'typo', ndcg: 0.3, mrr: 0.2, success1: 0, success5: 0 },
];

test('the means: over queries, over each kind, over the kinds', () => {
  const summary = summariseRelevance(measured);
  expect(summary.overall.ndcg).toBeCloseTo(0.6);
  expect(summary.overall.mrr).toBeCloseTo(0.4875);
  expect(summary.overall).toMatchObject({ success1: 0.25, success5: 0.75 });
  expect(summary.kinds.get('error')).toMatchObject({ queries: 3, success5: 1 });
  expect(summary.kinds.get('error')?.ndcg).toBeCloseTo(0.7);
  expect(summary.macro.ndcg).toBeCloseTo(0.5);
  expect(summary.macro.success5).toBeCloseTo(0.5);
  expect(summariseRelevance([]).overall).toEqual({ ndcg: 0, mrr: 0, success1: 0, success5: 0 });
});

test('a fall of more than the tolerance is told, for all queries and for each kind', () => {
  const summary = summariseRelevance(measured);
  expect(toBaseline(summary)).toEqual({ overall: 0.6, kinds: { error: 0.7, typo: 0.3 } });
  expect(findFalls(summary, toBaseline(summary), 0.02)).toEqual([]);
  expect(findFalls(summary, { overall: 0.62, kinds: { error: 0.5, typo: 0.32 } }, 0.02)).toEqual([]);
  expect(
    findFalls(summary, { overall: 0.7, kinds: { error: 0.7, prefix: 0.8 } }, 0.02),
  ).toMatchInlineSnapshot(`
    [
      "nDCG@10 over all queries fell from 70.0 to 60.0 points.",
      "There is no query of the recorded kind prefix.",
      "Queries of the kind typo have no recorded figure.",
    ]
  `);
});
