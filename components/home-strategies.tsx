import { formatBytes } from '@/lib/format';
import { listKinds } from '@/lib/matrix/bar';
import type { Cell, FigureCell } from '@/lib/matrix/schema';
import type { ShownRow, View } from '@/lib/matrix/view';
import { compareAddress, toHref } from '@/lib/routes';
import { BarLegend, SizeBar } from './size-bar';
import { StatusMark } from './status-mark';

/**
 * The strategies as a picture, smallest first: what a pull downloads, and whether CUPTI is in the image. What one
 * gets without a strategy stands below, for comparison. All bars have one scale.
 */
export function HomeStrategies({ view }: { view: View }) {
  const { largest, cuda } = view;
  const strategies = view.rows.filter(({ row }) => !row.baseline);
  const baselines = view.rows.filter(({ row }) => row.baseline);
  const figures = view.rows.flatMap((shown) => sizeOf(shown) ?? []);
  return (
    <>
      <p className="mb-3 text-ink-2 text-s">
        What a pull downloads, compressed, CUDA {cuda}, and whether CUPTI is there at run time.
      </p>
      <ul>
        {strategies.map((shown) => (
          <Line key={shown.row.id} shown={shown} largest={largest.download} />
        ))}
      </ul>
      {baselines.length > 0 && (
        <>
          <h3 className="mt-5 mb-1.5 font-semibold text-ink-3 text-xs tracking-normal">
            For comparison, without a strategy
          </h3>
          <ul>
            {baselines.map((shown) => (
              <Line key={shown.row.id} shown={shown} largest={largest.download} />
            ))}
          </ul>
        </>
      )}
      <div className="mt-4">
        <BarLegend kinds={listKinds(figures)} />
      </div>
    </>
  );
}

function sizeOf({ cells }: ShownRow): FigureCell | undefined {
  return cells.download.cell.kind === 'figure' ? cells.download.cell : undefined;
}

function Line({ shown, largest }: { shown: ShownRow; largest: number }) {
  const { row } = shown;
  const size = sizeOf(shown);
  return (
    <li className="border-rule border-t">
      <a
        href={row.baseline ? toHref(compareAddress, row.id) : toHref(row.address)}
        className="group grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 py-2.5 text-ink text-s no-underline sm:grid-cols-[14.5rem_1fr_9.5rem_6rem]"
      >
        <span className="flex gap-2 font-medium leading-snug">
          {!row.baseline && <span className="font-normal text-ink-3 tabular-nums">{row.id}</span>}
          <span className="group-hover:text-accent group-hover:underline">{row.name}</span>
        </span>
        <span className="flex max-sm:row-start-2">
          {size && <SizeBar figure={size} largest={largest} className="" />}
        </span>
        <span className="flex items-center justify-end gap-2 tabular-nums">
          {size ? (
            <>
              <StatusMark status={size.status} />
              <span className="min-w-14 text-right">{formatBytes(size.bytes)}</span>
            </>
          ) : (
            <span className="text-ink-3">size unknown</span>
          )}
        </span>
        <CuptiMark answer={shown.cells.run.cell.kind} />
      </a>
    </li>
  );
}

const marks: Partial<Record<Cell['kind'], { icon: string; words: string; colour: string }>> = {
  yes: { icon: '✓', words: 'CUPTI', colour: 'text-yes' },
  no: { icon: '✕', words: 'no CUPTI', colour: 'text-no' },
  partial: { icon: '◐', words: 'CUPTI, partly', colour: 'text-partial' },
};

function CuptiMark({ answer }: { answer: Cell['kind'] }) {
  const { icon, words, colour } = marks[answer] ?? {
    icon: '?',
    words: 'CUPTI unknown',
    colour: 'text-unknown',
  };
  return (
    <span
      className={`whitespace-nowrap font-medium text-xs max-sm:row-start-2 max-sm:min-w-20 max-sm:text-right ${colour}`}
    >
      <span aria-hidden="true">{icon}</span> {words}
    </span>
  );
}
