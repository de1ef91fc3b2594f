import type { Column } from './columns';
import type { Cell } from './schema';
import type { ShownCell, ShownRow } from './view';

/** One column of the matrix, with the cells of the rows that stand side by side. */
export interface Line {
  column: Column;
  cells: { id: string; shown: ShownCell }[];
  /** `unclear` when one of them is unknown: then nobody can say whether they differ. */
  relation: 'same' | 'differs' | 'unclear';
}

/** Compares rows column by column. Figures are of one release and form here, so they may be compared. */
export function compareRows(rows: readonly ShownRow[], columns: readonly Column[]): Line[] {
  return columns.map((column) => {
    const cells = rows.map(({ row, cells: all }) => ({ id: row.id, shown: all[column.key] }));
    return { column, cells, relation: relate(cells.map(({ shown }) => shown.cell)) };
  });
}

function relate(cells: readonly Cell[]): Line['relation'] {
  const known = cells.filter((cell) => cell.kind !== 'unknown').map(substanceOf);
  if (new Set(known).size > 1) return 'differs';
  return known.length < cells.length ? 'unclear' : 'same';
}

/** What two cells must share to be the same; where they were read does not matter. */
function substanceOf(cell: Cell): string {
  switch (cell.kind) {
    case 'figure':
      return String(cell.bytes);
    case 'partial':
      return `partial ${cell.note}`;
    case 'text':
      return cell.text;
    default:
      return cell.kind;
  }
}
