import { isGotcha } from '@/lib/markdown/gotcha-title';
import { groupOutline, type OutlineEntry } from '@/lib/markdown/outline';
import { toHref } from '@/lib/routes';

interface Props {
  entries: OutlineEntry[];
  variant: 'column' | 'drawer';
  /** Title of the page, for the drawer. */
  title?: string;
}

// A longer outline shows only the branch that is being read.
const longest = 14;

/**
 * The headings of the page: a column beside wide pages, a bar under the title on narrow ones that names the page and
 * the section being read. components/outline-follow.ts moves the mark and opens branches; without it all are open.
 */
export function Outline({ entries, variant, title = '' }: Props) {
  if (entries.length < 2) return null;
  if (variant === 'column') {
    return (
      <nav aria-label="On this page">
        <h2 className="mb-2 font-semibold text-ink-3 text-xs tracking-normal">On this page</h2>
        <Branches entries={entries} />
      </nav>
    );
  }
  return (
    <details className="page-bar no-print sticky top-(--header) z-10 -mx-4 border-rule border-b bg-panel px-4 md:-mx-10 md:px-10 xl:hidden">
      <summary>
        <span className="sr-only">On this page: </span>
        <span className="min-w-0 grow leading-tight">
          <span className="title block truncate text-ink-3 text-2xs">{title}</span>
          <span data-outline-label className="block truncate font-medium text-ink-2 text-s" />
        </span>
        <Chevron path="m3 6 5 5 5-5" />
      </summary>
      <nav aria-label="On this page" className="max-h-[60vh] overflow-y-auto pb-4">
        <Branches entries={entries} />
      </nav>
    </details>
  );
}

function Branches({ entries }: { entries: OutlineEntry[] }) {
  const isLong = entries.length > longest;
  return (
    <ol data-outline={isLong ? 'long' : 'short'} className="text-s leading-snug">
      {groupOutline(entries).map((branch) => (
        <li key={branch.id}>
          <div className="row">
            <EntryLink entry={branch} />
            {isLong && branch.below.length > 0 && (
              <button type="button" aria-expanded="false" aria-label={`Parts of “${branch.title}”`}>
                <Chevron path="m6 3 5 5-5 5" />
              </button>
            )}
          </div>
          {branch.below.length > 0 && (
            <ol>
              {branch.below.map((entry) => (
                <li key={entry.id}>
                  <EntryLink entry={entry} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

function EntryLink({ entry: { id, title } }: { entry: OutlineEntry }) {
  return (
    <a href={toHref('', id)}>
      {isGotcha(title) && <span className="text-partial">▲ </span>}
      {title.replace(/^Gotcha:\s*/, '')}
    </a>
  );
}

function Chevron({ path }: { path: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="12"
      height="12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d={path} />
    </svg>
  );
}
