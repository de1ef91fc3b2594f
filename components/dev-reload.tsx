'use client';

import { useEffect } from 'react';

/** In development: reloads the page when a content file was saved. */
export function DevReload() {
  useEffect(() => {
    const source = new EventSource('/dev-reload');
    source.onmessage = () => window.location.reload();
    return () => source.close();
  }, []);
  return null;
}
