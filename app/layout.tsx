import type { Metadata, Viewport } from 'next';
import { DevReload } from '@/components/dev-reload';
import { loadLibrary } from '@/lib/content/load';
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

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    // theme.js adds a class and an attribute before React looks.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* Blocking on purpose: it sets the theme before the first paint. */}
        <script src="/theme.js" />
      </head>
      <body>
        {children}
        <p id="announcer" role="status" className="sr-only" />
        {process.env.NODE_ENV === 'development' && <DevReload />}
      </body>
    </html>
  );
}
