'use client';

import { useEffect, useRef, useState } from 'react';

export interface KeysDialogProps {
  onClose: () => void;
}

const lists = [
  {
    title: 'Anywhere',
    keys: [
      { keys: ['/'], does: 'Search' },
      { keys: ['Ctrl K', '⌘ K'], does: 'Search, also while typing' },
      { keys: ['t'], does: 'Theme: system, light, dark' },
      { keys: ['?'], does: 'This list' },
    ],
  },
  {
    title: 'On a page',
    keys: [
      { keys: ['j', 'k'], does: 'Next section, previous section' },
      { keys: ['[', ']'], does: 'Previous page, next page' },
      { keys: ['c'], does: 'Copy the address of this section' },
    ],
  },
  {
    title: 'In the results of a search',
    keys: [
      { keys: ['↑', '↓'], does: 'Choose' },
      { keys: ['Enter'], does: 'Open' },
      { keys: ['Ctrl Enter'], does: 'Open in a new tab' },
      { keys: ['Alt Enter'], does: 'Copy the address' },
      { keys: ['Esc'], does: 'Close' },
    ],
  },
];

/** All keys of the site, and the switch for those that are a single letter (WCAG 2.1.4). */
export function KeysDialog({ onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal natively.
    <dialog
      ref={dialog}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
      aria-labelledby="keys-title"
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(44rem,calc(100vw-1rem))] overflow-y-auto rounded-lg border border-rule-2 bg-panel p-0 text-ink text-s shadow-2xl backdrop:bg-black/40"
    >
      <div className="p-5 md:p-6">
        <div className="mb-4 flex items-center">
          <h2 id="keys-title" className="font-semibold text-xl">
            Keyboard shortcuts
          </h2>
          <button
            type="button"
            onClick={close}
            className="-mr-2 ml-auto min-h-11 px-2 text-ink-3 text-xs hover:text-ink"
          >
            Close <kbd>Esc</kbd>
          </button>
        </div>
        <div className="gap-x-10 sm:columns-2">
          {lists.map((list) => (
            <section key={list.title} className="mb-5 break-inside-avoid">
              <h3 className="mb-1.5 font-semibold text-ink-3 text-xs tracking-normal">{list.title}</h3>
              <dl>
                {list.keys.map(({ keys, does }) => (
                  <div key={does} className="flex items-baseline gap-3 border-rule border-t py-1.5">
                    <dt className="order-last ml-auto flex gap-1 whitespace-nowrap">
                      {keys.map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <KeysSwitch />
      </div>
    </dialog>
  );
}

/** Kept on the device; public/theme.js reads it before anything listens. */
function KeysSwitch() {
  const [isOn, setIsOn] = useState(() => document.documentElement.dataset.keys !== 'off');
  const choose = (next: boolean) => {
    setIsOn(next);
    const { dataset } = document.documentElement;
    if (next) delete dataset.keys;
    else dataset.keys = 'off';
    try {
      if (next) localStorage.removeItem('keys');
      else localStorage.setItem('keys', 'off');
    } catch {
      // Storage can be forbidden; the choice then lasts until the next page.
    }
  };
  return (
    <label className="flex min-h-11 items-center gap-3 border-rule border-t pt-3">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => choose(event.target.checked)}
        className="size-5 accent-(--accent)"
      />
      <span>
        Single keys do something
        <span className="block text-ink-3 text-xs">
          Switch this off where they get in the way of speech input or assistive tools. Ctrl K and the button
          at the foot of each page stay.
        </span>
      </span>
    </label>
  );
}
