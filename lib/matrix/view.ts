import type { Matrix } from './build';
import { type Judgement, judge, rankOf } from './choose';
import { type Column, columns, isSizeColumn } from './columns';
import type { Query } from './query';
import type { Cell, ColumnKey, FigureCell, Row, SizeColumn } from './schema';

/** A cell as it is shown, with the figures of other releases, which are never compared with it. */
export interface ShownCell {
  cell: Cell;
  elsewhere: FigureCell[];
}

export interface ShownRow {
  row: Row;
  judgement: Judgement;
  cells: Record<ColumnKey, ShownCell>;
}

/** What a query shows of the matrix. */
export interface View {
  cuda: string;
  columns: readonly Column[];
  rows: ShownRow[];
  /** Rows that fail a criterion; their findings say which. */
  out: ShownRow[];
  /** The rows that stand side by side; empty for fewer than two. */
  chosen: ShownRow[];
  /** The largest figure of each size column among all rows, so that bars keep their scale under filters. */
  largest: Record<SizeColumn, number>;
}

/** Decides what is shown: which rows, in which order, which columns, and which figure stands in each cell. */
export function buildView(matrix: Matrix, query: Query): View {
  const cuda = query.cuda ?? matrix.releases[0] ?? '';
  const form = query.sizes === 'unpacked' ? 'unpacked' : 'compressed';
  const all = matrix.rows.map((row): ShownRow => {
    return { row, judgement: judge(row, query.criteria, { cuda, form }), cells: showCells(row, cuda) };
  });
  const sorted = sortRows(all, query.sort, form);
  const chosen = query.rows.flatMap((id) => all.find(({ row }) => row.id === id) ?? []);
  return {
    cuda,
    columns: columns.filter(
      (column) =>
        !query.hide.includes(column.key) &&
        (query.sizes === 'both' || !column.form || column.form === query.sizes),
    ),
    rows: sorted.filter(({ judgement }) => judgement.fit !== 'fails'),
    out: sorted.filter(({ judgement }) => judgement.fit === 'fails'),
    chosen: chosen.length > 1 ? chosen : [],
    largest: {
      download: largestOf(all, 'download'),
      pull: 0,
      disk: largestOf(all, 'disk'),
      cupti_download: largestOf(all, 'cupti_download'),
      cupti_disk: largestOf(all, 'cupti_disk'),
    },
  };
}

function showCells(row: Row, cuda: string): Record<ColumnKey, ShownCell> {
  const own = row.sizes.find((release) => release.cuda === cuda)?.cells;
  const others = row.sizes.filter((release) => release.cuda !== cuda);
  const size = (key: SizeColumn): ShownCell => {
    const cell = own?.[key] ?? { kind: 'unknown' as const, note: `No figure for CUDA ${cuda}.` };
    const elsewhere = others.flatMap(({ cells }) => (cells[key].kind === 'figure' ? [cells[key]] : []));
    return { cell, elsewhere };
  };
  const fact = (cell: Cell): ShownCell => ({ cell, elsewhere: [] });
  const { facts } = row;
  return {
    download: size('download'),
    pull: size('pull'),
    disk: size('disk'),
    cupti_download: size('cupti_download'),
    cupti_disk: size('cupti_disk'),
    run: fact(facts.run),
    build: fact(facts.build),
    profiler: fact(facts.profiler),
    import: fact(facts.import),
    wheels: fact(facts.wheels),
    compiles: fact(facts.compiles),
    nvcc: fact(facts.nvcc),
    pin: fact(facts.pin),
    builder: fact(facts.builder),
    effort: fact(facts.effort),
    when: fact(facts.when),
  };
}

function sortRows(rows: ShownRow[], sort: Query['sort'], form: 'compressed' | 'unpacked'): ShownRow[] {
  if (!sort) return rows;
  if (sort.by === 'fit') {
    const size = form === 'compressed' ? 'download' : 'disk';
    return [...rows].sort(
      (a, b) =>
        rankOf(a.judgement) - rankOf(b.judgement) ||
        compareBy('effort', false)(a, b) ||
        compareBy(size, false)(a, b),
    );
  }
  return [...rows].sort(compareBy(sort.by, sort.descending));
}

/** Orders rows by a column. What has no place in the order, unknown above all, comes last either way. */
function compareBy(key: ColumnKey, isDescending: boolean) {
  // A pull takes as long as its download is large.
  const by = key === 'pull' ? 'download' : key;
  return (a: ShownRow, b: ShownRow): number => {
    const [left, right] = [orderOf(by, a.cells[by].cell), orderOf(by, b.cells[by].cell)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left).localeCompare(String(right), 'en');
    return isDescending ? -order : order;
  };
}

const answers = { yes: 0, partial: 1, no: 2 };
const words: Record<string, number> = {
  low: 0,
  medium: 1,
  high: 2,
  'nothing to build': 0,
  either: 1,
  BuildKit: 2,
};

function orderOf(key: ColumnKey, cell: Cell): number | string | undefined {
  switch (cell.kind) {
    case 'figure':
      return cell.bytes;
    case 'yes':
    case 'partial':
    case 'no':
      return answers[cell.kind];
    case 'text':
      return isSizeColumn(key) ? undefined : (words[cell.text] ?? cell.text);
    case 'unknown':
      return undefined;
  }
}

function largestOf(rows: readonly ShownRow[], key: SizeColumn): number {
  return rows.reduce((largest, { cells }) => {
    const { cell } = cells[key];
    return cell.kind === 'figure' ? Math.max(largest, cell.bytes) : largest;
  }, 0);
}
