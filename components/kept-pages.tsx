'use client';

import { useEffect, useState } from 'react';
import { offlineAddress } from '@/lib/routes';

interface KeptPage {
  address: string;
  title: string;
}

/** The pages that can be read without a network: those that public/sw.js kept as they were read. */
export function KeptPages() {
  const [pages, setPages] = useState<KeptPage[]>();
  useEffect(() => {
    // A browser without a store for pages has none.
    listKeptPages().then(setPages, () => setPages([]));
  }, []);
  if (!pages) return null;
  if (pages.length === 0) return <p className="text-ink-3">No page was kept yet.</p>;
  return (
    <ul>
      {pages.map(({ address, title }) => (
        <li key={address} className="border-rule border-t">
          <a href={address} className="flex min-h-11 items-center no-underline hover:underline">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The last read first. */
async function listKeptPages(): Promise<KeptPage[]> {
  const found = new Map<string, string>();
  for (const name of await caches.keys()) {
    if (!name.startsWith('kb-pages-')) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      const html = await (await cache.match(request))?.text();
      if (html && pathname !== offlineAddress)
        found.set(pathname, new DOMParser().parseFromString(html, 'text/html').title);
    }
  }
  return [...found].map(([address, title]) => ({ address, title: title || address })).reverse();
}
