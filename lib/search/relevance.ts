/** How deep a ranking is looked at: what stands below the first ten is not seen. */
const depth = 10;

/** How good rankings are, each figure between 0 and 1. */
export interface Relevance {
  ndcg: number;
  mrr: number;
  success1: number;
  success5: number;
}

/** The relevance of one query's ranking, with the kind of the query. */
export interface MeasuredQuery extends Relevance {
  kind: string;
}

export interface RelevanceSummary {
  /** The mean over all queries. */
  overall: Relevance;
  /** The mean over the kinds, so that a frequent kind does not drown a rare one. */
  macro: Relevance;
  /** In order of first appearance. */
  kinds: Map<string, Relevance & { queries: number }>;
}

/**
 * Measures a ranking, best first, against graded judgements (0 when a section is not named). nDCG@10 with
 * the gain 2^grade − 1 and the discount log2(rank + 1), after Järvelin & Kekäläinen 2002, "Cumulated
 * gain-based evaluation of IR techniques"; MRR@10 and success@k count any grade above 0. A section that
 * comes twice gains nothing the second time.
 */
export function measureRanking(
  ranked: readonly string[],
  grades: Readonly<Record<string, number>>,
): Relevance {
  const found = ranked
    .slice(0, depth)
    .map((key, i) => (ranked.indexOf(key) === i && Object.hasOwn(grades, key) ? (grades[key] ?? 0) : 0));
  const best = Object.values(grades)
    .sort((a, b) => b - a)
    .slice(0, depth);
  const ideal = discountedGain(best);
  const first = found.findIndex((grade) => grade > 0);
  return {
    ndcg: ideal > 0 ? discountedGain(found) / ideal : 0,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    success1: first === 0 ? 1 : 0,
    success5: first >= 0 && first < 5 ? 1 : 0,
  };
}

function discountedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

/** The means over all queries, over each kind, and over the kinds. No queries give zeros. */
export function summariseRelevance(measured: readonly MeasuredQuery[]): RelevanceSummary {
  const kinds = new Map<string, Relevance & { queries: number }>();
  for (const kind of new Set(measured.map((query) => query.kind))) {
    const ofKind = measured.filter((query) => query.kind === kind);
    kinds.set(kind, { ...mean(ofKind), queries: ofKind.length });
  }
  return { overall: mean(measured), macro: mean([...kinds.values()]), kinds };
}

function mean(items: readonly Relevance[]): Relevance {
  const of = (field: keyof Relevance) =>
    items.reduce((sum, item) => sum + item[field], 0) / Math.max(1, items.length);
  return { ndcg: of('ndcg'), mrr: of('mrr'), success1: of('success1'), success5: of('success5') };
}

/** The nDCG that is recorded as good, to notice a fall. Fractions of 1. */
export interface RelevanceBaseline {
  overall: number;
  kinds: Record<string, number>;
}

/** What `summary` comes to as a baseline, to four digits: the file it is written to stays readable. */
export function toBaseline(summary: RelevanceSummary): RelevanceBaseline {
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    overall: round(summary.overall.ndcg),
    kinds: Object.fromEntries([...summary.kinds].map(([kind, { ndcg }]) => [kind, round(ndcg)])),
  };
}

/**
 * One sentence for each figure that fell more than `tolerance` below the baseline, and for each kind that
 * only one of the two knows. An empty list when all is well.
 */
export function findFalls(
  summary: RelevanceSummary,
  baseline: RelevanceBaseline,
  tolerance: number,
): string[] {
  const now = toBaseline(summary);
  const falls = [fallOf('all queries', now.overall, baseline.overall, tolerance)];
  for (const kind of new Set([...Object.keys(baseline.kinds), ...Object.keys(now.kinds)])) {
    const [before, after] = [baseline.kinds[kind], now.kinds[kind]];
    if (before === undefined) falls.push(`Queries of the kind ${kind} have no recorded figure.`);
    else if (after === undefined) falls.push(`There is no query of the recorded kind ${kind}.`);
    else falls.push(fallOf(`queries of the kind ${kind}`, after, before, tolerance));
  }
  return falls.flatMap((fall) => fall ?? []);
}

function fallOf(what: string, now: number, before: number, tolerance: number): string | undefined {
  if (now >= before - tolerance) return undefined;
  const points = (value: number) => (value * 100).toFixed(1);
  return `nDCG@10 over ${what} fell from ${points(before)} to ${points(now)} points.`;
}
