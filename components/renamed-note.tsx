'use client';

import { useEffect, useState } from 'react';
import { decodeAddress } from '@/lib/routes';

const movedKey = 'moved';

type News = 'renamed' | 'moved' | 'gone';

const texts: Record<News, string> = {
  renamed: 'This section was renamed. The address now has its new name.',
  moved: 'This section moved here from another page.',
  gone: 'The section that the link named is gone. This is the page where it was.',
};

/**
 * Takes a link to an old id to the section as it is called today: the address follows, the heading has the focus, and
 * a note says so until it is dismissed. Without JavaScript the old id still leads to the right place.
 */
export function RenamedNote() {
  const [news, setNews] = useState<News>();
  useEffect(() => {
    const arrive = () => {
      const found = findNews();
      if (found) setNews(found);
    };
    arrive();
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, []);
  return (
    <div role="status">
      {news && (
        <div className="no-print fixed inset-x-4 bottom-4 z-20 mx-auto flex w-fit max-w-[34rem] items-center gap-3 rounded-box border border-rule-2 bg-panel py-1 pr-1 pl-4 text-s shadow-lg">
          <p className="py-2">{texts[news]}</p>
          <button
            type="button"
            onClick={() => setNews(undefined)}
            className="min-h-9 shrink-0 rounded-sm px-3 text-accent hover:bg-accent-soft max-sm:min-h-11"
          >
            Dismiss
          </button>
        </div>
      )}
    </div>
  );
}

function findNews(): News | undefined {
  const old = findTarget();
  const isMoved = takeMoved();
  if (old?.dataset.moved !== undefined) {
    const link = old.querySelector('a');
    if (!link) return undefined;
    leaveMoved();
    window.location.replace(link.href);
    return undefined;
  }
  const today = old?.dataset.was;
  if (today === undefined) return isMoved ? 'moved' : undefined;
  // A navigation within the page: it replaces the old address and marks the heading as the target.
  if (today) window.location.replace(`#${encodeURIComponent(today)}`);
  else window.history.replaceState(null, '', window.location.pathname + window.location.search);
  const heading = today ? document.getElementById(today) : document.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: Boolean(today) });
  return today ? 'renamed' : 'gone';
}

function findTarget(): HTMLElement | null {
  const id = decodeAddress(window.location.hash.slice(1));
  return id ? document.getElementById(id) : null;
}

/** Tells the page that is about to open that a section moved there. */
function leaveMoved(): void {
  try {
    sessionStorage.setItem(movedKey, 'yes');
  } catch {
    // Storage can be forbidden; then the note is not shown.
  }
}

function takeMoved(): boolean {
  try {
    const isMoved = sessionStorage.getItem(movedKey) !== null;
    sessionStorage.removeItem(movedKey);
    return isMoved;
  } catch {
    return false;
  }
}
