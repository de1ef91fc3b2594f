import type { Library, Page } from '@/lib/content/library';
import { formatBytes } from '@/lib/format';
import { buildMatrix, findRow } from '@/lib/matrix/build';
import { emptyQuery } from '@/lib/matrix/query';
import type { Cell } from '@/lib/matrix/schema';
import { buildView } from '@/lib/matrix/view';
import { compareAddress, toHref } from '@/lib/routes';
import { AnswerMark, isAnswer } from './answer';
import { StatusMark } from './status-mark';

/** A strategy's figures at the head of its page; the whole row with sources is a link away. */
export function StrategyFacts({ library, page }: { library: Library; page: Page }) {
  const matrix = buildMatrix(library);
  const row = findRow(matrix, page);
  if (!row) return null;
  const view = buildView(matrix, emptyQuery);
  const cells = view.rows.find((shown) => shown.row.id === row.id)?.cells;
  if (!cells) return null;
  const facts = [
    { title: 'To download', cell: cells.download.cell },
    { title: 'CUPTI adds', cell: cells.cupti_download.cell },
    { title: 'CUPTI at build', cell: cells.build.cell },
    { title: 'CUPTI at run', cell: cells.run.cell },
  ];
  return (
    <>
      <dl className="mt-5 grid grid-cols-2 gap-px overflow-hidden rounded-box border border-rule bg-rule sm:grid-cols-4">
        {facts.map(({ title, cell }) => (
          <div key={title} className="bg-panel px-3.5 py-3">
            <dt className="text-ink-3 text-xs">{title}</dt>
            <dd className="text-l">
              <ShortCell cell={cell} cuda={view.cuda} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-s">
        <a href={toHref(compareAddress, row.id)}>All its figures with their sources, beside the other ways</a>
      </p>
    </>
  );
}

function ShortCell({ cell, cuda }: { cell: Cell; cuda: string }) {
  if (isAnswer(cell.kind)) return <AnswerMark answer={cell.kind} />;
  if (cell.kind !== 'figure') return cell.kind === 'text' ? cell.text : null;
  return (
    <>
      <p className="font-semibold tabular-nums">{formatBytes(cell.bytes)}</p>
      <p className="mt-1 flex flex-wrap items-center gap-1.5 text-ink-3 text-xs">
        <StatusMark status={cell.status} />
        {cell.form}, {cuda}
      </p>
    </>
  );
}
