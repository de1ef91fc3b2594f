import type { Library } from '@/lib/content/library';
import { formatBytes } from '@/lib/format';
import { listKinds } from '@/lib/matrix/bar';
import { buildMatrix } from '@/lib/matrix/build';
import { emptyQuery } from '@/lib/matrix/query';
import { buildView } from '@/lib/matrix/view';
import { compareAddress, toHref } from '@/lib/routes';
import { BarLegend, SizeBar } from './size-bar';
import { StatusMark } from './status-mark';

interface Props {
  library: Library;
  /** The CUDA release whose sizes are drawn. */
  cuda: string;
  form: 'compressed' | 'unpacked';
}

/**
 * The ways of the matrix as bars on one scale, smallest first, each leading to its row. Ways without a figure of
 * that release and form are named below. A release that nobody measured throws: the build stops.
 */
export function StrategyBars({ library, cuda, form }: Props) {
  const column = form === 'compressed' ? 'download' : 'disk';
  const { rows, largest } = buildView(buildMatrix(library), {
    ...emptyQuery,
    cuda,
    sort: { by: column, descending: false },
  });
  const bars = rows.flatMap(({ row, cells }) =>
    cells[column].cell.kind === 'figure' ? [{ row, figure: cells[column].cell }] : [],
  );
  const unknown = rows.filter(({ cells }) => cells[column].cell.kind !== 'figure');
  if (bars.length === 0) throw new Error(`StrategyBars: there is no ${form} figure for CUDA ${cuda}`);
  return (
    <figure className="my-6">
      <ul className="!list-none !p-0">
        {bars.map(({ row, figure }) => (
          <li
            key={row.id}
            className="grid grid-cols-[1fr_5rem_5rem] items-center gap-x-3 border-rule border-t py-1.5 text-s sm:grid-cols-[13rem_1fr_5rem_5rem]"
          >
            <a href={toHref(compareAddress, row.id)}>{row.name}</a>
            <span className="flex max-sm:order-last max-sm:col-span-3">
              <SizeBar figure={figure} largest={largest[column]} className="" />
            </span>
            <span className="text-right tabular-nums">{formatBytes(figure.bytes)}</span>
            <span>
              <StatusMark status={figure.status} />
            </span>
          </li>
        ))}
      </ul>
      <figcaption className="mt-2 grid gap-1.5 text-ink-3 text-xs">
        <BarLegend kinds={listKinds(bars.map(({ figure }) => figure))} />
        <span>
          {form}, CUDA {cuda}; the source of each stands at its row.
          {unknown.length > 0 && ` Unknown: ${unknown.map(({ row }) => row.name).join(', ')}.`}
        </span>
      </figcaption>
    </figure>
  );
}
