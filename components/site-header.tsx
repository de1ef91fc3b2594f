import { SearchButton } from './search-button';
import { ThemeToggle } from './theme-toggle';

export interface NavLink {
  href: string;
  label: string;
  isCurrent: boolean;
}

/** The bar at the head of every page. Without JavaScript it is the name and the links. */
export function SiteHeader({ name, links }: { name: string; links: NavLink[] }) {
  return (
    <header className="no-print sticky top-0 z-20 flex h-(--header) items-center gap-3 border-rule border-b bg-panel px-4 md:gap-6 md:px-6">
      <a
        href="/"
        className="flex h-11 items-center gap-2 whitespace-nowrap font-semibold text-ink tracking-tight no-underline"
      >
        <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
          <rect width="32" height="32" rx="6" className="fill-accent" />
          <path d="M7 9.75h18M7 16h12M7 22.25h4" className="stroke-accent-ink" strokeWidth="3.5" />
        </svg>
        <span className="max-lg:sr-only">{name}</span>
      </a>
      <SearchButton variant="header" />
      <nav aria-label="Site" className="ml-auto flex gap-3 overflow-x-auto text-s md:gap-5">
        {links.map((link) => (
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
      <ThemeToggle />
    </header>
  );
}
