import type { ReactNode } from 'react';
import { type NavLink, SiteHeader } from './site-header';

/** What every page shares: the skip link, the bar, and the main landmark. */
export function Shell({
  siteName,
  links,
  children,
}: {
  siteName: string;
  links: NavLink[];
  children: ReactNode;
}) {
  return (
    <>
      <a
        href="#main"
        className="sr-only z-30 rounded-box bg-accent px-4 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to the text
      </a>
      <SiteHeader name={siteName} links={links} />
      {children}
    </>
  );
}
