import type { ReactNode } from 'react';
import { formatBytes, formatDay } from '@/lib/format';
import type { Cell, FigureCell } from '@/lib/matrix/schema';
import type { ShownCell } from '@/lib/matrix/view';
import { StatusMark } from '../status-mark';

interface Props {
  id: string;
  /** What the cell is about: the column and the strategy. */
  title: string;
  shown: ShownCell;
}

/**
 * A button and what it opens: all that makes a cell trustworthy. The browser's own popover works by keyboard
 * and touch, closes with Escape, and needs no script.
 */
export function Details({ id, title, shown }: Props) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={`Details: ${title}`}
        className="details-button inline-grid size-6 shrink-0 place-items-center rounded-full text-ink-3 hover:bg-sunk hover:text-accent"
      >
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true" fill="none" stroke="currentColor">
          <circle cx="8" cy="8" r="6.5" strokeWidth="1.3" />
          <path d="M8 7.2v4M8 4.6v1.2" strokeWidth="1.6" />
        </svg>
      </button>
      <div
        id={id}
        popover="auto"
        className="details w-88 max-w-[calc(100vw-2rem)] rounded-box border border-rule-2 bg-panel p-4 text-left text-ink text-s shadow-lg"
      >
        <p className="mb-2 font-semibold">{title}</p>
        <CellDetails cell={shown.cell} />
        {shown.elsewhere.map((figure) => (
          <div key={figure.cuda} className="mt-3 border-rule border-t pt-3">
            <p className="mb-1.5 text-ink-3 text-xs">
              CUDA {figure.cuda}, another release: not to be compared with the one above
            </p>
            <FigureDetails figure={figure} />
          </div>
        ))}
      </div>
    </>
  );
}

function CellDetails({ cell }: { cell: Cell }) {
  switch (cell.kind) {
    case 'figure':
      return <FigureDetails figure={cell} />;
    case 'unknown':
      return (
        <>
          <p>Unknown. That is neither no nor zero.</p>
          {cell.of && <Line name="Of">{cell.of}</Line>}
          {cell.note && <p className="mt-1.5">{cell.note}</p>}
        </>
      );
    default:
      return (
        <>
          <p>
            {cell.kind === 'text' ? cell.text : cell.kind}
            {cell.kind === 'text' && cell.computed && (
              <span className="ml-2">
                <StatusMark status="computed" />
              </span>
            )}
          </p>
          {cell.note && <p className="mt-1.5">{cell.note}</p>}
          {cell.source && (
            <Line name="Source">
              <a href={cell.source.href}>{cell.source.label}</a>
            </Line>
          )}
        </>
      );
  }
}

function FigureDetails({ figure }: { figure: FigureCell }) {
  const { bytes, form, of, cuda, status, on, parts, sources, note } = figure;
  return (
    <div className="tabular-nums">
      <p className="flex flex-wrap items-center gap-2">
        <b className="font-semibold">{formatBytes(bytes)}</b>
        <StatusMark status={status} />
        <span className="text-ink-3 text-xs">
          {bytes.toLocaleString('en')} bytes
          {parts.length > 1 && `, the sum of ${parts.length} parts`}
        </span>
      </p>
      <dl className="mt-1.5">
        <Line name="Form">
          {form === 'compressed' ? 'compressed: what a pull downloads' : 'unpacked: what it takes on disk'}
        </Line>
        <Line name="Of">{of}</Line>
        <Line name="CUDA">{cuda}</Line>
        <Line name="Date">{formatDay(on)}</Line>
        {parts.length === 0 && (
          <Line name="Source">
            {sources.map((source) => (
              <a key={source.href} href={source.href} className="mr-2">
                {source.label}
              </a>
            ))}
          </Line>
        )}
      </dl>
      {parts.length > 0 && <Parts parts={parts} />}
      {note && <p className="mt-1.5 text-ink-2">{note}</p>}
    </div>
  );
}

function Parts({ parts }: { parts: FigureCell['parts'] }) {
  return (
    <ul className="mt-2">
      {parts.map((part) => (
        <li key={part.what} className="flex items-baseline gap-2 border-rule border-t py-1">
          <span className={`size-2.5 shrink-0 self-center rounded-sm seg-${part.kind}`} />
          <span className="min-w-0 flex-1">
            {part.what}
            <span className="block text-ink-3 text-xs">
              {part.status}
              {part.source && (
                <>
                  , <a href={part.source.href}>{part.source.label}</a>
                </>
              )}
            </span>
          </span>
          <span className="whitespace-nowrap">{formatBytes(part.bytes)}</span>
        </li>
      ))}
    </ul>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-3 py-0.5">
      <dt className="w-14 shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0 flex-1">{children}</dd>
    </div>
  );
}
