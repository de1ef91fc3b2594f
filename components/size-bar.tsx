import type { PartKind } from '@/lib/content/schema';
import { formatBytes } from '@/lib/format';
import { buildBar, partNames } from '@/lib/matrix/bar';
import type { FigureCell } from '@/lib/matrix/schema';

/** The figure as a bar on the scale of the largest; what it is made of stands in its text alternative. */
export function SizeBar({
  figure,
  largest,
  className = 'mt-1.5',
}: {
  figure: FigureCell;
  largest: number;
  className?: string;
}) {
  const parts = figure.parts.map((part) => `${part.what} ${formatBytes(part.bytes)}`).join(', ');
  return (
    <svg
      role="img"
      aria-label={`${formatBytes(figure.bytes)} of ${formatBytes(largest)}${parts ? `: ${parts}` : ''}`}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      className={`h-2.5 w-full rounded-sm ${className}`}
    >
      {buildBar(figure, largest).map((segment) => (
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

/** What the colours of the bars mean. */
export function BarLegend({ kinds }: { kinds: readonly PartKind[] }) {
  return (
    <ul aria-label="Colours of the bars" className="flex flex-wrap gap-x-5 gap-y-1.5 text-ink-2 text-xs">
      {kinds.map((kind) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span className={`size-2.5 rounded-sm seg-${kind}`} />
          {partNames[kind]}
        </li>
      ))}
    </ul>
  );
}
