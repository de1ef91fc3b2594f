import type { ReactNode } from 'react';
import type { SiteLinks } from '@/lib/content/nav';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** What every page shares: the skip link, the bar, the main landmark, and the foot. */
export function Shell({
  siteName,
  links,
  children,
}: {
  siteName: string;
  links: SiteLinks;
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
      <SiteFooter name={siteName} links={links} />
    </>
  );
}
