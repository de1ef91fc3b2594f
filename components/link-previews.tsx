'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { LinkPreviewProps } from './link-preview';

// The card and its data are fetched for who rests on a link, not before.
const loadPreview = () => import('./link-preview');

const delayToOpen = 300;
const delayToClose = 200;

/**
 * Shows what stands at the other end of a link inside the site while a pointer rests on it or the keyboard's focus
 * is on it. The card stays while the pointer is on it, and Escape closes it (WCAG 1.4.13). A tap just follows the link.
 */
export function LinkPreviews() {
  const [shown, setShown] = useState<LinkPreviewProps>();
  const [Preview, setPreview] = useState<ComponentType<LinkPreviewProps>>();
  const [timer] = useState(createTimer);
  useEffect(() => {
    const stop = new AbortController();
    const open = (link: HTMLAnchorElement, pointer?: LinkPreviewProps['pointer']) => {
      timer.start(delayToOpen, async (isWanted) => {
        const { LinkPreview, findPreview } = await loadPreview();
        const found = await findPreview(link);
        if (!isWanted() || !link.isConnected) return;
        setPreview(() => LinkPreview);
        setShown(found && { link, found, ...(pointer ? { pointer } : {}) });
      });
    };
    listen(stop.signal, {
      open,
      stay: timer.stop,
      closeSoon: () => timer.start(delayToClose, () => setShown(undefined)),
      closeNow: () => {
        timer.stop();
        setShown(undefined);
      },
    });
    return () => {
      timer.stop();
      stop.abort();
    };
  }, [timer]);
  return Preview && shown ? <Preview {...shown} /> : null;
}

/** One thing that will be done; starting another, or stopping, takes it back even while it waits for data. */
function createTimer() {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const stop = () => {
    clearTimeout(waiting);
    turn += 1;
  };
  const start = (delay: number, act: (isWanted: () => boolean) => unknown) => {
    stop();
    const own = turn;
    waiting = setTimeout(() => act(() => own === turn), delay);
  };
  return { start, stop };
}

interface Reactions {
  open: (link: HTMLAnchorElement, pointer?: { x: number; y: number }) => void;
  stay: () => void;
  closeSoon: () => void;
  closeNow: () => void;
}

function listen(signal: AbortSignal, { open, stay, closeSoon, closeNow }: Reactions): void {
  const on = <K extends keyof DocumentEventMap>(name: K, act: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(name, act, { signal });
  on('pointerover', (event) => {
    const link = event.pointerType === 'touch' ? null : findLink(event);
    if (link) open(link, { x: event.clientX, y: event.clientY });
    // This comes after the link was left, and takes that back.
    else if (isOnCard(event)) stay();
  });
  on('pointerout', (event) => {
    if (findLink(event) || isOnCard(event)) closeSoon();
  });
  on('focusin', (event) => {
    const link = findLink(event);
    // A focus that a click or a tap gave asks for nothing.
    if (link?.matches(':focus-visible')) open(link);
  });
  on('focusout', (event) => {
    if (findLink(event)) closeNow();
  });
  on('keydown', (event) => {
    if (event.key === 'Escape') closeNow();
  });
  on('click', closeNow);
}

const texts = '.article, [data-previews]';
const ownMarks = '.anchor, [data-footnote-ref], [data-footnote-backref], .external, .source-card a, nav a';

function isOnCard({ target }: Event): boolean {
  return target instanceof Element && target.closest('.link-preview') !== null;
}

/** A link of a text that stays on the site. Trees, outlines and the marks of the page itself show nothing. */
function findLink({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  const isMeant =
    link?.origin === location.origin && link.matches(`:is(${texts}) a`) && !link.matches(ownMarks);
  return isMeant ? link : null;
}
