'use client';

import { type MouseEvent, type ReactNode, useRef } from 'react';
import { ThemeToggle } from './theme-toggle';

/**
 * The menu of narrow windows: a native modal, a sheet within reach of the thumb on a phone, a drawer beside the
 * page on a tablet. It shows the pages around this one, copied from the tree that stands in the page, and
 * `children`: the site's links. The browser traps the focus and gives it back.
 */
export function SiteMenu({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const open = () => {
    if (pages.current?.childElementCount === 0) copyTree(pages.current);
    dialog.current?.showModal();
    const here = pages.current?.querySelector<HTMLElement>('[aria-current]');
    here?.focus();
    here?.scrollIntoView({ block: 'center' });
  };
  const close = () => dialog.current?.close();
  // The backdrop is the dialog itself; a link to this very page would leave the menu open.
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    if (event.target === event.currentTarget || event.target.closest('a')) close();
  };
  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-haspopup="dialog"
        className="needs-js -mr-2.5 flex size-11 items-center justify-center rounded-box text-ink-2 hover:text-ink lg:hidden"
      >
        <MenuIcon path="M3 5.5h14M3 10h14M3 14.5h14" />
        <span className="sr-only">Menu</span>
      </button>
      <a
        href="#site-links"
        className="without-js flex h-11 items-center px-2 text-ink-2 text-s no-underline md:hidden"
      >
        Menu
      </a>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal natively. */}
      <dialog ref={dialog} onClick={onClick} aria-label="Menu" className="drawer lg:hidden">
        <div className="drawer-inside">
          <div ref={pages} className="drawer-pages" />
          <div className="border-rule border-t p-4">
            {children}
            <div className="mt-2 flex items-center justify-between">
              <ThemeToggle isLabelled />
              <button
                type="button"
                onClick={close}
                className="flex min-h-11 items-center gap-2 px-2 text-ink-2 text-s hover:text-ink"
              >
                <MenuIcon path="m5 5 10 10M15 5 5 15" />
                Close
              </button>
            </div>
          </div>
        </div>
      </dialog>
    </>
  );
}

function MenuIcon({ path }: { path: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
    >
      <path d={path} />
    </svg>
  );
}

/** The tree is in the page already, hidden where the window is narrow; the page need not bring it twice. */
function copyTree(slot: HTMLElement) {
  const tree = document.querySelector('[data-tree], [data-folders]');
  if (tree) slot.append(tree.cloneNode(true));
}
