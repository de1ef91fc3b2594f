import { type MeasuredQuery, type Relevance, summariseRelevance } from '@/lib/search/relevance';

/** A Markdown table: the first row is the head, figures stand to the right. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0), 3));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** nDCG@10 by kind, and the other measures over all queries, a row for each engine. Points of 100. */
export function relevanceTable(engines: ReadonlyMap<string, readonly MeasuredQuery[]>): string {
  const summaries = [...engines].map(([name, measured]) => ({ name, ...summariseRelevance(measured) }));
  const kinds = [...(summaries[0]?.kinds ?? [])];
  const head = [
    'nDCG@10',
    ...kinds.map(([kind, { queries }]) => `${kind} (${queries})`),
    'mean of kinds',
    'all',
    'MRR@10',
    'first',
    'in five',
  ];
  const rows = summaries.map(({ name, overall, macro, kinds: own }) => [
    name,
    ...kinds.map(([kind]) => points(own.get(kind)?.ndcg)),
    points(macro.ndcg),
    points(overall.ndcg),
    points(overall.mrr),
    points(overall.success1),
    points(overall.success5),
  ]);
  return toTable(head, rows);
}

/** A fraction as points of a hundred. */
export function points(share: Relevance['ndcg'] | undefined): string {
  return share === undefined ? '' : (share * 100).toFixed(1);
}

/** The value that a share of the values does not exceed (nearest rank); 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
