import type { TreeGroup } from '@/lib/content/tree';
import { toHref } from '@/lib/routes';

/** The pages of the folder one is in, grouped, and the folders beside and below it. */
export function FolderTree({ groups, current }: { groups: TreeGroup[]; current: string }) {
  return (
    <nav aria-label="Pages" data-tree className="text-s">
      {groups.map((group) => (
        <section key={group.title} className="mb-6">
          <h2 className="mb-1.5 px-2.5 font-semibold text-ink-3 text-xs tracking-normal">
            {group.address ? (
              <a href={toHref(group.address)} className="text-inherit no-underline hover:text-ink">
                {group.title}
              </a>
            ) : (
              group.title
            )}
          </h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.address}>
                <a
                  href={toHref(item.address)}
                  aria-current={item.address === current ? 'page' : undefined}
                  className="flex gap-2 rounded px-2.5 py-1 text-ink-2 leading-snug no-underline hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-ink max-lg:py-2.5"
                >
                  {item.number && <span className="text-ink-3 tabular-nums">{item.number}</span>}
                  <span className="min-w-0 break-words">{item.title}</span>
                </a>
              </li>
            ))}
          </ul>
          {group.more > 0 && (
            <p className="px-2.5 py-1 text-ink-3 text-xs">
              and {group.more} more in <a href={toHref(group.address ?? '/')}>the folder</a>
            </p>
          )}
        </section>
      ))}
    </nav>
  );
}
