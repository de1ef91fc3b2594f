import { isGotcha } from '@/lib/markdown/gotcha-title';
import type { OutlineEntry } from '@/lib/markdown/outline';
import { toHref } from '@/lib/routes';

/** The headings of the page: a column beside wide pages, a drawer under the title on narrow ones. */
export function Outline({ entries, variant }: { entries: OutlineEntry[]; variant: 'column' | 'drawer' }) {
  if (entries.length < 2) return null;
  const list = (
    <ol data-outline className="text-s leading-snug">
      {entries.map((entry) => (
        <li key={entry.id}>
          <a
            href={toHref('', entry.id)}
            data-depth={entry.depth}
            className="block border-rule border-l-2 py-1 pl-3 text-ink-2 no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink data-[depth='2']:pl-6 data-[depth='2']:text-xs max-xl:py-2.5"
          >
            {isGotcha(entry.title) ? (
              <>
                <span className="text-partial">▲ </span>
                {entry.title.replace(/^Gotcha:\s*/, '')}
              </>
            ) : (
              entry.title
            )}
          </a>
        </li>
      ))}
    </ol>
  );
  if (variant === 'column') {
    return (
      <nav aria-label="On this page">
        <h2 className="mb-2 font-semibold text-ink-3 text-xs tracking-normal">On this page</h2>
        {list}
      </nav>
    );
  }
  return (
    <details className="no-print sticky top-(--header) z-10 -mx-4 border-rule border-b bg-panel px-4 md:-mx-10 md:px-10 xl:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 text-ink-2 text-s">
        <span className="font-medium">On this page</span>
        <span data-outline-label className="truncate text-ink-3" />
      </summary>
      <nav aria-label="On this page" className="max-h-[60vh] overflow-y-auto pb-4">
        {list}
      </nav>
    </details>
  );
}
