import { isSizeColumn } from '@/lib/matrix/columns';
import type { Query } from '@/lib/matrix/query';
import { compareRows, type Line } from '@/lib/matrix/side-by-side';
import type { View } from '@/lib/matrix/view';
import { toHref } from '@/lib/routes';
import { MatrixCell } from './cell';
import type { Change } from './use-query';

const signs = { same: '=', differs: '≠', unclear: '?' };
const words = { same: 'the same', differs: 'differs', unclear: 'cannot be compared: one is unknown' };

/** Two to four rows as columns, with what differs marked by a sign and a word. */
export function SideBySide({ view, query, change }: { view: View; query: Query; change: Change }) {
  const lines = compareRows(view.chosen, view.columns);
  const shown = query.differences ? lines.filter((line) => line.relation !== 'same') : lines;
  return (
    <section aria-labelledby="side-by-side" className="mb-6">
      <div className="mb-2 flex flex-wrap items-center gap-x-5 gap-y-1">
        <h2 id="side-by-side" className="font-semibold text-l">
          Side by side
        </h2>
        <label className="flex min-h-9 items-center gap-2 text-s">
          <input
            type="checkbox"
            checked={query.differences}
            onChange={() => change({ differences: !query.differences })}
            className="size-4 accent-(--accent)"
          />
          Only what differs
        </label>
        <button
          type="button"
          onClick={() => change({ rows: [], differences: false })}
          className="min-h-9 text-accent text-s underline underline-offset-3"
        >
          Close
        </button>
      </div>
      <section
        tabIndex={0}
        aria-label="Side by side, as a table"
        className="matrix-box max-h-[85vh] overflow-auto rounded-box border border-rule bg-panel"
      >
        <table role="table" className="matrix matrix-sides text-left text-s" data-count={view.chosen.length}>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader" className="matrix-corner">
                CUDA {view.cuda}
              </th>
              {view.chosen.map(({ row }) => (
                <th key={row.id} scope="col" role="columnheader">
                  {row.baseline ? row.name : <a href={toHref(row.address)}>{`${row.id} ${row.name}`}</a>}
                  <span className="block font-normal text-ink-3">{row.tagline}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {shown.map((line) => (
              <SideLine key={line.column.key} line={line} view={view} />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length === 0 && <p className="mt-2 text-s">Nothing differs in the columns that are shown.</p>}
    </section>
  );
}

function SideLine({ line, view }: { line: Line; view: View }) {
  const { column, cells, relation } = line;
  return (
    <tr role="row" data-relation={relation}>
      <th scope="row" role="rowheader">
        {column.title}
        <small className="block font-normal text-ink-3 text-xs">
          <span aria-hidden="true">{signs[relation]}</span> {words[relation]}
        </small>
      </th>
      {cells.map(({ id, shown }) => (
        <td key={id} role="cell">
          <MatrixCell
            id={`side-${id}-${column.key}`}
            column={column}
            strategy={view.chosen.find(({ row }) => row.id === id)?.row.name ?? id}
            shown={shown}
            largest={isSizeColumn(column.key) ? view.largest[column.key] : 0}
          />
        </td>
      ))}
    </tr>
  );
}
