import type { Column } from '@/lib/matrix/columns';
import { isSizeColumn } from '@/lib/matrix/columns';
import type { Query } from '@/lib/matrix/query';
import type { ColumnKey } from '@/lib/matrix/schema';
import type { ShownRow, View } from '@/lib/matrix/view';
import { MatrixCell } from './cell';
import { RowHead } from './row-head';
import type { Change } from './use-query';

interface Props {
  view: View;
  query: Query;
  change: Change;
  /** Opens the Dockerfile of a row. */
  onRecipe: (id: string) => void;
  isLive: boolean;
}

/**
 * The matrix as one table that scrolls in its own box, with the head and the first column in sight. On a
 * phone the style sheet makes cards of the rows; the roles are written out because it then is no table to
 * some browsers.
 */
export function MatrixTable({ view, query, change, onRecipe, isLive }: Props) {
  return (
    <section
      className="matrix-box max-h-[85vh] overflow-auto rounded-box border border-rule bg-panel"
      data-view={query.view}
      aria-label="Strategy matrix"
      tabIndex={0}
    >
      <table role="table" className="matrix text-left text-s">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className="matrix-corner">
              Strategy
            </th>
            {view.columns.map((column) => (
              <ColumnHead
                key={column.key}
                column={column}
                cuda={view.cuda}
                sort={query.sort}
                onSort={(sort) => change({ sort })}
                isLive={isLive}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {view.rows.map((shown) => (
            <MatrixRow
              key={shown.row.id}
              shown={shown}
              view={view}
              query={query}
              change={change}
              onRecipe={onRecipe}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MatrixRow({ shown, view, ...rest }: Omit<Props, 'isLive'> & { shown: ShownRow }) {
  const { row, cells } = shown;
  return (
    <tr role="row" id={row.id} className={row.baseline ? 'is-baseline' : ''}>
      <RowHead shown={shown} {...rest} />
      {view.columns.map((column) => (
        <td key={column.key} role="cell" data-title={column.title} data-column={kindOf(column.key)}>
          <MatrixCell
            id={`about-${row.id}-${column.key}`}
            column={column}
            strategy={row.name}
            shown={cells[column.key]}
            largest={isSizeColumn(column.key) ? view.largest[column.key] : 0}
          />
        </td>
      ))}
    </tr>
  );
}

function kindOf(key: ColumnKey): string {
  if (key === 'pull' || key === 'when') return key;
  return isSizeColumn(key) ? 'size' : 'fact';
}

interface ColumnHeadProps {
  column: Column;
  cuda: string;
  sort: Query['sort'];
  onSort: (sort: Query['sort']) => void;
  isLive: boolean;
}

/** A column's head sorts: ascending, descending, and back to the given order. */
function ColumnHead({ column, cuda, sort, onSort, isLive }: ColumnHeadProps) {
  const isSorted = sort?.by === column.key;
  const direction = isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const next: Query['sort'] = !isSorted
    ? { by: column.key, descending: false }
    : sort.descending
      ? undefined
      : { by: column.key, descending: true };
  const about = isSizeColumn(column.key) ? `CUDA ${cuda}, ${column.about}` : column.about;
  return (
    <th scope="col" role="columnheader" aria-sort={direction}>
      <button type="button" disabled={!isLive} onClick={() => onSort(next)} className="sort-button">
        {column.title}
        <span aria-hidden="true" className="sort-sign">
          {direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : '↕'}
        </span>
      </button>
      {about && <span className="block max-w-44 font-normal text-ink-3">{about}</span>}
    </th>
  );
}
