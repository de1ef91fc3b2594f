import type { Page } from '@/lib/content/library';
import { toHref } from '@/lib/routes';

/** Pages with their summaries, under quiet rules. */
export function PageList({ pages }: { pages: Page[] }) {
  return (
    <ul>
      {pages.map((page) => (
        <li key={page.address} className="border-rule border-t py-3">
          <a href={toHref(page.address)} className="font-medium no-underline hover:underline">
            {page.number && <span className="mr-2 text-ink-3 tabular-nums">{page.number}</span>}
            {page.title}
          </a>
          {page.summary && <p className="mt-0.5 text-ink-2 text-s">{page.summary}</p>}
        </li>
      ))}
    </ul>
  );
}
