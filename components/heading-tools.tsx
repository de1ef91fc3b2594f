'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { HeadingMenuProps } from './heading-menu';

// The menu is fetched when a pointer or the focus nears a heading's link, not before.
const loadMenu = () => import('./heading-menu');

type Opened = Pick<HeadingMenuProps, 'anchor' | 'selection'>;

/**
 * Makes the link of each heading a button that opens a menu of what can be copied, and lands on words that an
 * address names. Without it the links lead to their sections.
 */
export function HeadingTools() {
  const [opened, setOpened] = useState<Opened>();
  const [Menu, setMenu] = useState<ComponentType<HeadingMenuProps>>();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
      anchor.setAttribute('role', 'button');
      anchor.setAttribute('aria-haspopup', 'menu');
      anchor.setAttribute('aria-expanded', 'false');
    }
    const open = async (anchor: HTMLAnchorElement) => {
      try {
        const { HeadingMenu, readSelection } = await loadMenu();
        const selection = readSelection();
        setMenu(() => HeadingMenu);
        setOpened({ anchor, ...(selection ? { selection } : {}) });
      } catch {
        // Off line the link does what it does without a script.
        location.assign(anchor.href);
      }
    };
    listen(signal, open);
    void landOnText();
    window.addEventListener('hashchange', landOnText, { signal });
    return () => stop.abort();
  }, []);
  return Menu && opened ? <Menu {...opened} onClose={() => setOpened(undefined)} /> : null;
}

function findAnchor({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.anchor') : null;
}

function listen(signal: AbortSignal, open: (anchor: HTMLAnchorElement) => void): void {
  const prepare = (event: Event) => {
    // Should it fail, the click tries again.
    if (findAnchor(event)) loadMenu().catch(() => undefined);
  };
  document.addEventListener('pointerover', prepare, { signal, passive: true });
  document.addEventListener('focusin', prepare, { signal });
  document.addEventListener(
    'mousedown',
    (event) => {
      // Else the press takes away what was selected, and the menu could not link to it.
      if (findAnchor(event) && event.button === 0) event.preventDefault();
    },
    { signal },
  );
  document.addEventListener(
    'click',
    (event) => {
      const anchor = findAnchor(event);
      if (!anchor || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open(anchor);
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const anchor = findAnchor(event);
      if (!anchor || (event.key !== ' ' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      open(anchor);
    },
    { signal },
  );
}

/** Most browsers hide the words' part of an address from `location`; the record of the visit has it. */
async function landOnText(): Promise<void> {
  const [visit] = performance.getEntriesByType('navigation');
  const hash = [location.hash, new URL(visit?.name ?? location.href).hash].find((part) =>
    part.includes(':~:'),
  );
  if (!hash) return;
  const { landOnText: land } = await import('./text-landing');
  land(hash);
}
