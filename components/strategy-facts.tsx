import type { Library, Page } from '@/lib/content/library';
import { toSizeCell, toVerdictCell } from '@/lib/matrix/build';
import { formatBytes, type Size } from '@/lib/matrix/figure';
import { compareAddress, toHref } from '@/lib/routes';
import { StatusMark, VerdictView } from './figures';

/** A strategy's figures at the head of its page; the whole row with sources is a link away. */
export function StrategyFacts({ library, page }: { library: Library; page: Page }) {
  const { strategy } = page;
  if (!strategy) return null;
  const sizes = [
    { title: 'To download', cell: toSizeCell(library, page, strategy.download) },
    ...(strategy.cupti_cost
      ? [{ title: 'CUPTI costs', cell: toSizeCell(library, page, strategy.cupti_cost) }]
      : []),
  ];
  const verdicts = [
    { title: 'CUPTI at build', cell: toVerdictCell(library, page, strategy.cupti_build) },
    { title: 'CUPTI at run', cell: toVerdictCell(library, page, strategy.cupti_run) },
  ];
  return (
    <>
      <dl className="mt-5 grid grid-cols-2 gap-px overflow-hidden rounded-box border border-rule bg-rule sm:grid-cols-4">
        {sizes.map(({ title, cell }) => (
          <div key={title} className="bg-panel px-3.5 py-3">
            <dt className="text-ink-3 text-xs">{title}</dt>
            <dd>{cell.kind === 'size' && <ShortSize size={cell.size} />}</dd>
          </div>
        ))}
        {verdicts.map(({ title, cell }) => (
          <div key={title} className="bg-panel px-3.5 py-3">
            <dt className="text-ink-3 text-xs">{title}</dt>
            <dd className="text-l">
              {cell.kind === 'verdict' && <VerdictView cell={cell} hasSource={false} />}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-s">
        <a href={toHref(compareAddress, page.number ?? '')}>
          All figures with their sources, beside the other ways
        </a>
      </p>
    </>
  );
}

function ShortSize({ size }: { size: Size }) {
  if (size.kind === 'unknown') return <p className="font-semibold text-l text-unknown">? unknown</p>;
  return (
    <>
      <p className="font-semibold text-l tabular-nums">{formatBytes(size.bytes)}</p>
      <p className="mt-1 flex flex-wrap items-center gap-1.5 text-ink-3 text-xs">
        <StatusMark status={size.status} />
        {size.form}
      </p>
    </>
  );
}
