import type { SiteLinks } from '@/lib/content/nav';
import { SearchButton } from './search-button';
import { SiteMenu } from './site-menu';
import { ThemeToggle } from './theme-toggle';

/**
 * The bar at the head of every page. On a phone it is the name, search and the menu, which holds the links.
 * Without JavaScript the menu is the foot of the page, where the links stand too.
 */
export function SiteHeader({ name, links }: { name: string; links: SiteLinks }) {
  return (
    <header className="site-header no-print sticky top-0 z-20 flex h-(--header) items-center gap-2 border-rule border-b bg-panel px-4 md:gap-4 md:px-6 lg:gap-6">
      <a
        href="/"
        className="-ml-2 flex h-11 min-w-11 items-center gap-2 whitespace-nowrap px-2 font-semibold text-ink tracking-tight no-underline"
      >
        <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
          <rect width="32" height="32" rx="6" className="fill-accent" />
          <path d="M7 9.75h18M7 16h12M7 22.25h4" className="stroke-accent-ink" strokeWidth="3.5" />
        </svg>
        <span className="max-lg:sr-only">{name}</span>
      </a>
      <SearchButton variant="header" />
      <nav aria-label="Site" className="ml-auto flex gap-3.5 text-s max-md:hidden lg:gap-5">
        {links.bar.map((link) => (
          <a
            key={link.href}
            href={link.href}
            aria-current={link.isCurrent ? 'page' : undefined}
            className="py-2.5 text-ink-2 no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[0_2px_0_var(--accent)]"
          >
            {link.label}
          </a>
        ))}
      </nav>
      <div className="flex items-center gap-1 max-md:ml-auto">
        <div className="max-md:hidden">
          <ThemeToggle />
        </div>
        <SiteMenu>
          <nav aria-label="Menu" className="grid grid-cols-3 gap-1.5 text-s">
            {[{ href: '/', label: 'Home', isCurrent: false }, ...links.bar].map((link) => (
              <a
                key={link.href}
                href={link.href}
                aria-current={link.isCurrent ? 'page' : undefined}
                className="flex min-h-12 items-center justify-center rounded-box border border-rule-2 text-ink no-underline hover:border-accent aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
              >
                {link.label}
              </a>
            ))}
          </nav>
        </SiteMenu>
      </div>
    </header>
  );
}
