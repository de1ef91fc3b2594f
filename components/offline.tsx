'use client';

import { useEffect } from 'react';

/** Fetches what makes the site work without a network, when the page is read and nothing else is to be done. */
export function Offline() {
  useEffect(() => {
    const start = () => import('./offline-start').then(({ startOffline }) => startOffline());
    const wait = () => {
      if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 5000 });
      else setTimeout(start, 2000);
    };
    if (document.readyState === 'complete') wait();
    else window.addEventListener('load', wait, { once: true });
    return () => window.removeEventListener('load', wait);
  }, []);
  return null;
}
