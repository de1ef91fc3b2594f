import type { Library, Page } from '../content/library';
import type { Strategy, Verdict } from '../content/schema';
import { findSource, type SourceLink } from '../evidence/source';
import { type Size, toSize } from './figure';

/** What a cell says; decided here, drawn elsewhere. Unknown is not "no". */
export type Cell =
  | { kind: 'size'; size: Size; sources: SourceLink[] }
  | { kind: 'verdict'; answer: Verdict['answer']; note?: string; source?: SourceLink }
  | { kind: 'text'; text: string };

export const columns = [
  { key: 'download', title: 'Download', about: 'what a pull downloads, compressed' },
  { key: 'on_disk', title: 'On disk', about: 'unpacked' },
  { key: 'cupti_cost', title: 'Having CUPTI costs', about: 'over the base image' },
  { key: 'cupti_build', title: 'CUPTI at build', about: '' },
  { key: 'cupti_run', title: 'CUPTI at run', about: '' },
  { key: 'profiler_kernels', title: 'Profiler shows kernels', about: 'torch.profiler' },
  { key: 'import_torch', title: 'import torch works', about: '' },
  { key: 'nvcc_headers', title: 'nvcc, headers', about: '' },
  { key: 'reproducible_pin', title: 'Can be pinned', about: '' },
  { key: 'effort', title: 'Effort', about: '' },
  { key: 'choose_when', title: 'Choose it when', about: '' },
] as const;

export type ColumnKey = (typeof columns)[number]['key'];

export interface Row {
  /** Unique on the page, for its address: the number of the file, or a slug of the name. */
  id: string;
  name: string;
  tagline: string;
  /** A baseline is what one gets without doing anything; it has no page of its own. */
  isBaseline: boolean;
  address: string;
  cells: Record<ColumnKey, Cell>;
}

export interface Matrix {
  rows: Row[];
  /** The largest known download and size on disk, for drawing all bars to one scale. */
  largest: Record<'download' | 'on_disk', number>;
}

/** The strategy matrix: baselines first, then the strategies by their order. */
export function buildMatrix(library: Library): Matrix {
  const baselines = library.pages.flatMap((page) =>
    page.baselines.map((strategy) => toRow(library, page, strategy, true)),
  );
  const strategies = library.pages
    .flatMap((page) => (page.strategy ? [{ page, strategy: page.strategy }] : []))
    .sort((a, b) => a.strategy.order - b.strategy.order || a.page.path.localeCompare(b.page.path, 'en'))
    .map(({ page, strategy }) => toRow(library, page, strategy, false));
  const rows = [...baselines, ...strategies];
  const largest = { download: largestOf(rows, 'download'), on_disk: largestOf(rows, 'on_disk') };
  return { rows, largest };
}

function toRow(library: Library, page: Page, strategy: Strategy, isBaseline: boolean): Row {
  const size = (key: 'download' | 'on_disk') => toSizeCell(library, page, strategy[key]);
  const verdict = (
    key:
      | 'cupti_build'
      | 'cupti_run'
      | 'profiler_kernels'
      | 'import_torch'
      | 'nvcc_headers'
      | 'reproducible_pin',
  ) => toVerdictCell(library, page, strategy[key]);
  const slug = strategy.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return {
    id: isBaseline ? slug : (page.number ?? slug),
    name: strategy.name,
    tagline: strategy.tagline ?? (isBaseline ? 'baseline' : ''),
    isBaseline,
    address: page.address,
    cells: {
      download: size('download'),
      on_disk: size('on_disk'),
      cupti_cost: strategy.cupti_cost
        ? toSizeCell(library, page, strategy.cupti_cost)
        : {
            kind: 'text',
            text: strategy.cupti_run.answer === 'no' ? 'there is none in it' : 'it comes with the rest',
          },
      cupti_build: verdict('cupti_build'),
      cupti_run: verdict('cupti_run'),
      profiler_kernels: verdict('profiler_kernels'),
      import_torch: verdict('import_torch'),
      nvcc_headers: verdict('nvcc_headers'),
      reproducible_pin: verdict('reproducible_pin'),
      effort: { kind: 'text', text: strategy.effort },
      choose_when: { kind: 'text', text: strategy.choose_when },
    },
  };
}

/** A figure as a cell, with the places where its sources can be read. */
export function toSizeCell(library: Library, page: Page, figure: Strategy['download']): Cell {
  const size = toSize(figure);
  const names = size.kind === 'known' ? size.sources : [];
  return { kind: 'size', size, sources: names.flatMap((name) => findSource(library, page, name) ?? []) };
}

/** A verdict as a cell. */
export function toVerdictCell(library: Library, page: Page, { answer, note, source }: Verdict): Cell {
  const found = source ? findSource(library, page, source) : undefined;
  return { kind: 'verdict', answer, ...(note ? { note } : {}), ...(found ? { source: found } : {}) };
}

function largestOf(rows: readonly Row[], key: 'download' | 'on_disk'): number {
  return rows.reduce((largest, row) => {
    const cell = row.cells[key];
    return cell.kind === 'size' && cell.size.kind === 'known' ? Math.max(largest, cell.size.bytes) : largest;
  }, 0);
}
