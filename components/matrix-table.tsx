import { type Cell, columns, type Matrix } from '@/lib/matrix/build';
import { toHref } from '@/lib/routes';
import { BarLegend, SizeView, VerdictView } from './figures';

/** The strategy matrix as one table that scrolls in its own box, with the head and the first column in sight. */
export function MatrixTable({ matrix }: { matrix: Matrix }) {
  const sizes = matrix.rows.flatMap(({ cells }) =>
    cells.download.kind === 'size' ? [cells.download.size] : [],
  );
  return (
    <>
      <section
        className="max-h-[80vh] overflow-auto rounded-box border border-rule bg-panel"
        aria-label="Strategy matrix"
        tabIndex={0}
      >
        <table className="w-max min-w-full border-separate border-spacing-0 text-left text-s">
          <thead>
            <tr>
              <th scope="col" className={`${headCell} left-0 z-20 min-w-40 border-r sm:min-w-52`}>
                Strategy
              </th>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={`${headCell} z-10`}>
                  {column.title}
                  {column.about && <span className="block font-normal">{column.about}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <tr
                key={row.id}
                id={row.id}
                className="group scroll-mt-32 target:outline-2 target:outline-accent target:-outline-offset-2"
              >
                <th
                  scope="row"
                  className={`${bodyCell} sticky left-0 z-10 max-w-40 border-r bg-panel font-semibold sm:max-w-56 ${row.isBaseline ? 'bg-sunk' : ''}`}
                >
                  {row.isBaseline ? row.name : <a href={toHref(row.address)}>{`${row.id} ${row.name}`}</a>}
                  <small className="mt-0.5 block font-normal text-ink-3 text-xs">{row.tagline}</small>
                </th>
                {columns.map((column) => (
                  <td
                    key={column.key}
                    className={`${bodyCell} ${row.isBaseline ? 'bg-sunk' : ''} ${widths[row.cells[column.key].kind]}`}
                  >
                    <CellView cell={row.cells[column.key]} largest={largestFor(matrix, column.key)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <BarLegend sizes={sizes} />
    </>
  );
}

const headCell =
  'sticky top-0 border-rule border-b bg-panel px-3.5 py-3 align-bottom font-semibold text-ink-2 text-xs';
const bodyCell = 'border-rule border-b px-3.5 py-3 align-top group-last:border-b-0';
const widths: Record<Cell['kind'], string> = {
  size: 'min-w-64 max-w-72',
  verdict: 'min-w-32 max-w-44',
  text: 'min-w-24 max-w-60',
};

function largestFor(matrix: Matrix, key: string): number | undefined {
  return key === 'download' || key === 'on_disk' ? matrix.largest[key] : undefined;
}

function CellView({ cell, largest }: { cell: Cell; largest: number | undefined }) {
  switch (cell.kind) {
    case 'size':
      return <SizeView cell={cell} {...(largest ? { largest } : {})} />;
    case 'verdict':
      return <VerdictView cell={cell} />;
    case 'text':
      return <p>{cell.text}</p>;
  }
}
