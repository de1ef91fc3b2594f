import type { PartKind } from '../content/schema';
import { formatBytes } from '../format';
import { partNames } from './bar';
import type { FigureCell } from './schema';
import type { View } from './view';

/**
 * What the bars show, in a sentence: which parts the largest image is made of, the larger ones and CUPTI.
 * Empty where the largest is not broken down, or holds no CUPTI.
 */
export function describeLargest({ rows, out, largest, cuda }: View): string {
  const figures = [...rows, ...out].flatMap(({ row, cells }) =>
    cells.download.cell.kind === 'figure' ? [{ name: row.name, figure: cells.download.cell }] : [],
  );
  const top = figures.find(({ figure }) => figure.bytes === largest.download);
  if (!top) return '';
  const shares = new Map<PartKind, number>();
  for (const { kind, bytes } of top.figure.parts) shares.set(kind, (shares.get(kind) ?? 0) + bytes);
  const cupti = shares.get('cupti');
  if (!cupti) return '';
  const great = [...shares]
    .filter(([kind]) => kind !== 'cupti')
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3);
  const share = (bytes: number) => `${((bytes / top.figure.bytes) * 100).toFixed(bytes > cupti ? 0 : 1)} %`;
  const parts = great.map(([kind, bytes]) => `${share(bytes)} ${partNames[kind]}`).join(', ');
  return `${top.name}, the largest download (${formatBytes(top.figure.bytes)}, CUDA ${cuda}), is ${parts} and ${share(cupti)} CUPTI.`;
}

/** How many ways are shown, and of how many something that is asked is unknown. */
export function describeCount({ rows, out }: View): string {
  const all = rows.length + out.length;
  if (!rows.concat(out).some(({ judgement }) => judgement.findings.length > 0)) return `${all} ways.`;
  const unknown = rows.filter(({ judgement }) => judgement.fit === 'unknown').length;
  const doubt = unknown > 0 ? `, of ${unknown} something asked is unknown` : '';
  return `${rows.length} of ${all} ways fit${doubt}.`;
}

/** The sizes of images that stand in the table, whether their row is left out or not. */
export function listShownFigures({ rows, out }: View): FigureCell[] {
  return [...rows, ...out].flatMap(({ cells }) =>
    [cells.download.cell, cells.disk.cell].flatMap((cell) => (cell.kind === 'figure' ? [cell] : [])),
  );
}
