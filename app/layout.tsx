import type { Metadata, Viewport } from 'next';
import { DevReload } from '@/components/dev-reload';
import { Offline } from '@/components/offline';
import { loadLibrary } from '@/lib/content/load';
import { dropsAtomAddress, dropsJsonAddress, toAbsolute } from '@/lib/routes';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await loadLibrary();
  return {
    title: { default: site.name, template: `%s · ${site.name}` },
    description: site.lead || site.headline,
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#161a1e' },
  ],
};

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const { site, pages } = await loadLibrary();
  const feeds = pages.some((page) => page.drop)
    ? [
        { address: dropsAtomAddress, type: 'application/atom+xml' },
        { address: dropsJsonAddress, type: 'application/feed+json' },
      ]
    : [];
  return (
    // theme.js adds a class and an attribute before React looks.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* Blocking on purpose: it sets the theme before the first paint. */}
        <script src="/theme.js" />
        {feeds.map(({ address, type }) => (
          <link
            key={type}
            rel="alternate"
            type={type}
            title={`${site.name}: drops`}
            href={toAbsolute(site.url, address)}
          />
        ))}
      </head>
      <body>
        {children}
        <p id="announcer" role="status" className="sr-only" />
        {process.env.NODE_ENV === 'development' ? <DevReload /> : <Offline />}
      </body>
    </html>
  );
}
