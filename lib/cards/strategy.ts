import { formatBytes } from '../format';
import { buildBar } from '../matrix/bar';
import type { Cell } from '../matrix/schema';
import type { ShownRow, View } from '../matrix/view';
import type { CardBar, CardFact } from './card';

/** A way's few facts for a card: what it weighs, whether CUPTI is in it, and the effort. */
export function describeRow({ cells }: ShownRow, cuda: string): CardFact[] {
  const download = cells.download.cell;
  const run = cells.run.cell;
  return [
    { label: `Download, CUDA ${cuda}`, value: writeCell(download) },
    { label: 'CUPTI at run time', value: writeCell(run), ...toAnswer(run) },
    { label: 'Effort', value: writeCell(cells.effort.cell) },
  ];
}

function writeCell(cell: Cell): string {
  if (cell.kind === 'figure') return formatBytes(cell.bytes);
  return cell.kind === 'text' ? cell.text : cell.kind;
}

function toAnswer({ kind }: Cell): Pick<CardFact, 'answer'> {
  return kind === 'figure' || kind === 'text' ? {} : { answer: kind };
}

/** The rows with a known download as bars on one scale, in the order of the matrix. */
export function drawBars({ rows, largest }: View): CardBar[] {
  return rows.flatMap((shown) => drawBar(shown, largest.download));
}

/** One row's bar; none where the download is not known. */
export function drawBar({ row, cells }: ShownRow, largest: number): CardBar[] {
  const { cell } = cells.download;
  if (cell.kind !== 'figure') return [];
  const segments = buildBar(cell, largest).map(({ kind, start, width }) => ({
    kind,
    start: round(start),
    width: round(width),
  }));
  return [{ name: row.name, value: formatBytes(cell.bytes), segments }];
}

function round(percent: number): number {
  return Math.round(percent * 10) / 10;
}
