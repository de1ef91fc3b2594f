'use client';

import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import type { SearchDialogProps } from './search-dialog';
import { prepareSearch } from './use-search';

// The dialog, its library and the index are fetched when somebody reaches for search, not before.
const loadDialog = () => import('./search-dialog');

/** Opens search: by click, by `/` or Ctrl/⌘ K (the header's button listens for these), from any page. */
export function SearchButton({ variant }: { variant: 'header' | 'home' }) {
  const [Dialog, setDialog] = useState<ComponentType<SearchDialogProps>>();
  const [isOpen, setIsOpen] = useState(false);
  const typed = useTypedAhead(isOpen && !Dialog);
  const prepare = useCallback(() => {
    prepareSearch();
    loadDialog().then((module) => setDialog(() => module.SearchDialog));
  }, []);
  const open = useCallback(() => {
    prepare();
    setIsOpen(true);
  }, [prepare]);
  useEffect(() => {
    if (variant !== 'header') return;
    const onKey = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      const isSlash =
        event.key === '/' &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        document.documentElement.dataset.keys !== 'off';
      if (!isCommand && !(isSlash && !isTyping(event.target))) return;
      // Another button's dialog is open or on its way; see useTypedAhead.
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    // What public/theme.js noted while this was not there yet.
    const { dataset } = document.documentElement;
    dataset.searchReady = '';
    if ('searchWanted' in dataset) open();
    delete dataset.searchWanted;
    return () => document.removeEventListener('keydown', onKey);
  }, [variant, open]);
  const look =
    variant === 'header'
      ? 'h-9 w-full max-w-[340px] max-lg:min-w-0 max-lg:max-w-56 max-lg:shrink max-md:max-w-none max-md:h-11 px-2.5 gap-2.5 rounded-box border border-rule-2 bg-bg text-s'
      : 'h-15 w-full max-w-[760px] px-4.5 gap-3 rounded-lg border-[1.5px] border-accent bg-panel text-l shadow-[0_0_0_4px_var(--accent-soft)] max-sm:text-m';
  return (
    <>
      <button
        type="button"
        onClick={open}
        onPointerEnter={prepare}
        onFocus={prepare}
        aria-haspopup="dialog"
        aria-keyshortcuts={variant === 'header' ? '/ Control+K Meta+K' : undefined}
        className={`needs-js flex items-center text-left text-ink-3 hover:text-ink ${look}`}
      >
        <svg
          viewBox="0 0 20 20"
          width="16"
          height="16"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          className="shrink-0"
        >
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m13 13 4.5 4.5" />
        </svg>
        <span className="truncate">Search, or paste an error</span>
        <kbd className="ml-auto max-sm:hidden">/</kbd>
      </button>
      {Dialog && isOpen && <Dialog initialQuery={typed} onClose={() => setIsOpen(false)} />}
    </>
  );
}

/** What is typed between opening the dialog and its arrival: no letter is lost on a slow line. */
function useTypedAhead(isWaiting: boolean): string {
  const typed = useRef('');
  useEffect(() => {
    if (!isWaiting) return;
    typed.current = '';
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'Backspace') typed.current = typed.current.slice(0, -1);
      else if (event.key.length === 1) typed.current += event.key;
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [isWaiting]);
  return typed.current;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
