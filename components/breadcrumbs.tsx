import type { Folder } from '@/lib/content/library';
import { toHref } from '@/lib/routes';

/** From the site's front page down to the folder of the page; the page itself is the last, without a link. */
export function Breadcrumbs({ trail, here }: { trail: Folder[]; here: string }) {
  return (
    <nav aria-label="Breadcrumbs" className="no-print pt-6 text-ink-3 text-s">
      <ol className="flex flex-wrap gap-x-1.5">
        <li>
          <a href="/" className="text-inherit no-underline hover:text-ink hover:underline">
            Home
          </a>
        </li>
        {trail.map((folder) => (
          <li key={folder.path}>
            <span aria-hidden="true">› </span>
            <a
              href={toHref(folder.address)}
              className="text-inherit no-underline hover:text-ink hover:underline"
            >
              {folder.path.split('/').at(-1)}
            </a>
          </li>
        ))}
        <li aria-current="page" className="truncate">
          <span aria-hidden="true">› </span>
          {here}
        </li>
      </ol>
    </nav>
  );
}
