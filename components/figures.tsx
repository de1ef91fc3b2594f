import { buildBar, partNames } from '@/lib/matrix/bar';
import type { Cell } from '@/lib/matrix/build';
import { formatBytes, formatDay, type Size } from '@/lib/matrix/figure';

type SizeCell = Extract<Cell, { kind: 'size' }>;
type VerdictCell = Extract<Cell, { kind: 'verdict' }>;

/** How far a figure may be trusted, in a word beside it. */
export function StatusMark({ status }: { status: string }) {
  return (
    <span
      className="rounded-[3px] border border-rule-2 px-1 py-0.5 font-medium text-[0.6875rem] text-ink-3 leading-none tracking-wide data-[status=measured]:border-current data-[status=measured]:text-accent"
      data-status={status}
    >
      {status}
    </span>
  );
}

/** A figure with its status, form, date and source, always in sight. */
export function SizeView({ cell, largest }: { cell: SizeCell; largest?: number }) {
  const { size, sources } = cell;
  if (size.kind === 'unknown') {
    return (
      <div>
        <p className="flex items-baseline gap-2">
          <b className="font-semibold text-unknown">? unknown</b>
        </p>
        <p className="mt-1 text-ink-3 text-xs">
          {size.form}, {size.of}
          {size.note ? `. ${size.note}` : ''}
        </p>
      </div>
    );
  }
  return (
    <div className="tabular-nums">
      <p className="flex items-baseline gap-2">
        <b className="whitespace-nowrap font-semibold" title={`${size.bytes.toLocaleString('en')} bytes`}>
          {formatBytes(size.bytes)}
        </b>
        <StatusMark status={size.status} />
      </p>
      {largest ? <SizeBar size={size} largest={largest} /> : null}
      <p className="mt-1 text-ink-3 text-xs">
        {size.form}, {size.of}, {formatDay(size.on)}
        {sources.map((source, i) => (
          <span key={source.href}>
            {i === 0 ? ': ' : ', '}
            <a href={source.href}>
              {sources.length > 1 && source.label === 'source' ? `source ${i + 1}` : source.label}
            </a>
          </span>
        ))}
        {size.note ? <span className="block">{size.note}</span> : null}
      </p>
    </div>
  );
}

/** The figure as a bar on the scale of the largest; what it is made of stands in its text alternative. */
export function SizeBar({
  size,
  largest,
  className = 'mt-1.5',
}: {
  size: Size;
  largest: number;
  className?: string;
}) {
  const segments = buildBar(size, largest);
  if (segments.length === 0 || size.kind === 'unknown') return null;
  const parts = size.parts.map((part) => `${part.what} ${formatBytes(part.bytes)}`).join(', ');
  return (
    <svg
      role="img"
      aria-label={`${formatBytes(size.bytes)} of ${formatBytes(largest)}${parts ? `: ${parts}` : ''}`}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className={`h-2.5 w-full rounded-sm ${className}`}
    >
      {segments.map((segment) => (
        <rect
          key={segment.what}
          x={segment.start}
          y="0"
          width={segment.width}
          height="4"
          className={`seg-${segment.kind}`}
        >
          <title>{segment.what}</title>
        </rect>
      ))}
    </svg>
  );
}

/** What the colours of the bars mean, for the kinds that occur. */
export function BarLegend({ sizes }: { sizes: Size[] }) {
  const kinds = new Set(
    sizes.flatMap((size) => (size.kind === 'known' ? size.parts.map((part) => part.kind) : [])),
  );
  const hasPlain = sizes.some((size) => size.kind === 'known' && size.parts.length === 0);
  const shown = [...kinds, ...(hasPlain ? (['other'] as const) : [])];
  if (shown.length === 0) return null;
  return (
    <ul aria-label="Colours of the bars" className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-ink-2 text-xs">
      {shown.map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span className={`size-2.5 rounded-sm seg-${kind}`} />
          {partNames[kind]}
        </li>
      ))}
    </ul>
  );
}

const icons = { yes: '✓', no: '✕', partial: '◐', unknown: '?' };
const colours = { yes: 'text-yes', no: 'text-no', partial: 'text-partial', unknown: 'text-unknown' };

/** An answer as icon and word, with its note and source. */
export function VerdictView({ cell, hasSource = true }: { cell: VerdictCell; hasSource?: boolean }) {
  return (
    <div>
      <p className={`whitespace-nowrap font-medium ${colours[cell.answer]}`}>
        <span aria-hidden="true">{icons[cell.answer]}</span> {cell.answer}
      </p>
      {(cell.note || (hasSource && cell.source)) && (
        <p className="mt-0.5 text-ink-3 text-xs">
          {cell.note}
          {cell.note && hasSource && cell.source ? ': ' : ''}
          {hasSource && cell.source && <a href={cell.source.href}>{cell.source.label}</a>}
        </p>
      )}
    </div>
  );
}
