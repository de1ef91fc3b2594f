'use client';

import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { findPlaceOf, nameOf, type Place } from './copy-place';
import { readSelection } from './copy-selection';
import { buildItems, type MenuItem } from './heading-menu-items';
import { place as placeBeside } from './place-beside';
import { showToast } from './toast';

export { readSelection };

export interface HeadingMenuProps {
  /** The heading's link that was pressed. */
  anchor: HTMLAnchorElement;
  /** What was selected on the page then. */
  selection?: Range;
  onClose: () => void;
}

/** What can be copied of a heading's section, as a menu beside its link (the menu button pattern of ARIA's guide). */
export function HeadingMenu({ anchor, selection, onClose }: HeadingMenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const target = useMemo(() => findPlaceOf(anchor), [anchor]);
  const items = useMemo(() => (target ? buildItems(target, selection) : []), [target, selection]);
  useLayoutEffect(() => {
    const menu = box.current;
    if (!menu) return;
    menu.showPopover();
    placeBeside(menu, anchor);
    anchor.setAttribute('aria-expanded', 'true');
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus({ preventScroll: true });
    return () => anchor.setAttribute('aria-expanded', 'false');
  }, [anchor]);
  useEffect(() => {
    const stop = new AbortController();
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    // A second press on the link closes the menu and opens it no more.
    const closeAgain = (event: Event) => {
      if (!(event.target instanceof Node) || !anchor.contains(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    document.addEventListener('click', closeAgain, { signal: stop.signal, capture: true });
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (!(event.target instanceof Node) || !anchor.contains(event.target)) closeOutside(event);
      },
      { signal: stop.signal },
    );
    window.addEventListener('resize', onClose, { signal: stop.signal });
    return () => stop.abort();
  }, [anchor, onClose]);
  if (!target) return null;
  const choose = (item: MenuItem) => {
    onClose();
    anchor.focus({ preventScroll: true });
    void run(item, target, anchor);
  };
  return createPortal(
    <div
      ref={box}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={`Copy ${nameOf(target)}`}
      className="heading-menu"
      onKeyDown={(event) => onKey(event, { anchor, onClose })}
    >
      <p aria-hidden="true">Copy</p>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={item.why ? true : undefined}
          data-apart={item.isApart || undefined}
          onPointerEnter={(event) => event.currentTarget.focus({ preventScroll: true })}
          onClick={() => choose(item)}
        >
          {item.label}
          {(item.why ?? item.hint) && <span>{item.why ?? item.hint}</span>}
        </button>
      ))}
    </div>,
    // Inside a landmark, where assistive tools look for what belongs to the page.
    document.querySelector('main') ?? document.body,
  );
}

async function run(item: MenuItem, { id }: Place, anchor: HTMLAnchorElement): Promise<void> {
  if (item.why) return showToast(item.why);
  try {
    const told = await item.run();
    if (told === undefined) return;
    showToast(told);
    if (id) history.replaceState(history.state, '', anchor.hash);
    anchor.classList.add('is-copied');
    setTimeout(() => anchor.classList.remove('is-copied'), 2000);
  } catch (error) {
    showToast(error instanceof Error ? error.message : 'That did not work');
  }
}

function onKey(
  event: KeyboardEvent<HTMLElement>,
  { anchor, onClose }: Pick<HeadingMenuProps, 'anchor' | 'onClose'>,
): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const move = (to: number) => {
    event.preventDefault();
    items.at(to % items.length)?.focus();
  };
  if (event.key === 'ArrowDown') move(at + 1);
  else if (event.key === 'ArrowUp') move(at - 1);
  else if (event.key === 'Home') move(0);
  else if (event.key === 'End') move(-1);
  else if (event.key === 'Escape' || event.key === 'Tab') {
    // After Tab the focus goes on from the link.
    if (event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
    onClose();
    anchor.focus({ preventScroll: true });
  } else if (/^\S$/.test(event.key) && !event.ctrlKey && !event.metaKey) {
    const typed = event.key.toLowerCase();
    const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    after.find((item) => item.textContent?.trim().toLowerCase().startsWith(typed))?.focus();
    // The keys of the page must not hear it.
    event.stopPropagation();
  }
}
