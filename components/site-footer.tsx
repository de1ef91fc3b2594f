import type { SiteLinks } from '@/lib/content/nav';
import { dropsAtomAddress, dropsJsonAddress } from '@/lib/routes';
import { Keyboard } from './keyboard';

/** The foot of every page: where else to go, feeds, keys. Quiet, and the menu where there is no JavaScript. */
export function SiteFooter({ name, links }: { name: string; links: SiteLinks }) {
  return (
    <footer
      id="site-links"
      className="no-print border-rule border-t bg-bg px-4 py-8 text-ink-3 text-s md:px-6 md:py-10"
    >
      <div className="mx-auto flex max-w-[1392px] flex-wrap items-start justify-between gap-x-12 gap-y-6">
        <div className="max-w-[36ch]">
          <p className="font-semibold text-ink">{name}</p>
          {links.motto && <p className="mt-1">{links.motto}</p>}
        </div>
        <nav aria-label="Foot" className="grid gap-x-12 gap-y-4 max-sm:w-full sm:grid-flow-col">
          <FootList label="Site" links={links.bar} />
          {links.folders.length > 0 && (
            <div data-folders className="contents">
              <FootList label="Folders" links={links.folders} />
            </div>
          )}
          {links.hasDrops && (
            <FootList
              label="Feeds of the drops"
              links={[
                { href: dropsAtomAddress, label: 'Atom' },
                { href: dropsJsonAddress, label: 'JSON Feed' },
              ]}
            />
          )}
        </nav>
        <Keyboard />
      </div>
    </footer>
  );
}

function FootList({ label, links }: { label: string; links: { href: string; label: string }[] }) {
  return (
    <section>
      <h2 className="mb-1 font-semibold text-ink-3 text-xs tracking-normal">{label}</h2>
      <ul className="max-sm:grid max-sm:grid-cols-2">
        {links.map((link) => (
          <li key={link.href}>
            <a
              href={link.href}
              className="flex min-h-11 items-center text-ink-2 no-underline hover:text-ink hover:underline sm:min-h-8"
            >
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
