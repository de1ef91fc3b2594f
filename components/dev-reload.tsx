'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** In development: draws the page anew when a content file was saved. */
export function DevReload() {
  const router = useRouter();
  useEffect(() => {
    const source = new EventSource('/dev-reload');
    source.onmessage = () => router.refresh();
    return () => source.close();
  }, [router]);
  return null;
}
