import { formatBytes } from '@/lib/format';
import type { Column } from '@/lib/matrix/columns';
import type { ShownCell } from '@/lib/matrix/view';
import { AnswerMark } from '../answer';
import { SizeBar } from '../size-bar';
import { StatusMark } from '../status-mark';
import { Details } from './details';

interface Props {
  /** Unique on the page. */
  id: string;
  column: Column;
  strategy: string;
  shown: ShownCell;
  /** The scale of the bar; none is drawn without it. */
  largest: number;
}

/** A cell: the answer, how far to trust it, and a button for where it comes from. */
export function MatrixCell({ id, column, strategy, shown, largest }: Props) {
  const { cell } = shown;
  const details = <Details id={id} title={`${column.title}: ${strategy}`} shown={shown} />;
  switch (cell.kind) {
    case 'figure':
      return (
        <div className="tabular-nums">
          <div className="flex flex-wrap items-center gap-x-2">
            <b className="whitespace-nowrap font-semibold">{formatBytes(cell.bytes)}</b>
            <StatusMark status={cell.status} />
            {details}
          </div>
          {largest > 0 && <SizeBar figure={cell} largest={largest} className="mt-1" />}
        </div>
      );
    case 'text':
      return <TextCell cell={cell} details={cell.note || cell.source ? details : null} column={column.key} />;
    default:
      return (
        <div>
          <div className="flex items-center gap-1">
            <AnswerMark answer={cell.kind} />
            {details}
          </div>
          {cell.note && column.form === undefined && <p className="mt-0.5 text-ink-3 text-xs">{cell.note}</p>}
          {column.form && <Elsewhere shown={shown} />}
        </div>
      );
  }
}

function TextCell({
  cell,
  details,
  column,
}: {
  cell: Extract<ShownCell['cell'], { kind: 'text' }>;
  details: React.ReactNode;
  column: string;
}) {
  if (column === 'pull')
    return (
      <ul className="whitespace-nowrap text-xs leading-relaxed tabular-nums">
        {cell.text.split(', ').map((time) => (
          <li key={time}>{time}</li>
        ))}
      </ul>
    );
  if (column === 'when')
    return (
      <>
        <p>{cell.text}</p>
        {cell.note && <p className="mt-1 text-ink-3 text-xs">{cell.note}</p>}
      </>
    );
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 gap-y-0.5 tabular-nums">
      {cell.text}
      {cell.computed && <StatusMark status="computed" />}
      {details}
    </div>
  );
}

/** Figures of other releases, named as such: a reader may want them, and must not compare them. */
function Elsewhere({ shown }: { shown: ShownCell }) {
  return shown.elsewhere.map((figure) => (
    <p key={figure.cuda} className="mt-0.5 text-ink-3 text-xs tabular-nums">
      CUDA {figure.cuda}: {formatBytes(figure.bytes)}, {figure.status}
    </p>
  ));
}
