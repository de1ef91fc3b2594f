import type { Segment } from '@/lib/search/excerpt';
import type { Found } from '@/lib/search/find';

/** What a result says of itself: heading, what it is, where it stands, and what around the match it says. */
export function SearchHit({ hit }: { hit: Found }) {
  return (
    <>
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 font-semibold text-s [overflow-wrap:anywhere]">
          <Marked segments={hit.heading} />
        </span>
        {hit.kind !== 'section' && <KindBadge hit={hit} />}
      </span>
      {hit.trail.length > 0 && (
        <span className="block truncate text-ink-3 text-xs">{hit.trail.join(' › ')}</span>
      )}
      {hit.excerpt.length > 0 && (
        <span className="line-clamp-2 text-ink-2 text-xs [overflow-wrap:anywhere]">
          <Marked segments={hit.excerpt} />
        </span>
      )}
    </>
  );
}

function KindBadge({ hit }: { hit: Found }) {
  const look = hit.kind === 'gotcha' ? 'text-no' : hit.kind === 'strategy' ? 'text-accent' : 'text-ink-3';
  return (
    <span className={`shrink-0 rounded-sm border border-rule-2 px-1.5 text-[0.6875rem] uppercase ${look}`}>
      {hit.kind}
    </span>
  );
}

export function Marked({ segments }: { segments: Segment[] }) {
  // Segments are never reordered, so their place is their identity.
  return segments.map((segment, i) => {
    const key = `${i} ${segment.text}`;
    return segment.isMarked ? <mark key={key}>{segment.text}</mark> : <span key={key}>{segment.text}</span>;
  });
}
