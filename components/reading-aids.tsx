'use client';

import { useEffect } from 'react';
import { copyCode, toggleWrap } from './code-tools';
import { focusTarget } from './focus-target';
import { followScroll, showCurrent, toggleBranch } from './outline-follow';
import { listenForSources } from './source-marks';

/**
 * What a page of text gains with JavaScript: code can be copied, wrapped and filled in, sources show as cards, and
 * the outline follows the scroll. Works on the markup that is there; draws nothing itself.
 */
export function ReadingAids() {
  useEffect(() => {
    let clearMarks = () => {};
    const mark = async () => {
      if (!isExpected('localStorage', 'landing')) return;
      const { showMarks } = await import('./landing-marks');
      clearMarks();
      clearMarks = showMarks();
    };
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('click', onClick, { signal });
    document.addEventListener('input', onInput, { signal });
    document.addEventListener('keydown', onEscape, { signal });
    document.addEventListener('toggle', showCurrent, { signal, capture: true });
    window.addEventListener('hashchange', mark, { signal });
    window.addEventListener('hashchange', focusTarget, { signal });
    openForPrint(signal);
    listenForSources(signal);
    void mark();
    focusTarget();
    if (isExpected('sessionStorage', `fields:${location.pathname}`))
      void loadFields().then((fields) => fields.restoreFields());
    const stopFollowing = followScroll();
    return () => {
      clearMarks();
      stop.abort();
      stopFollowing();
    };
  }, []);
  return null;
}

// Fetched by those who fill something in.
const loadFields = () => import('./code-fields');

function onClick(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest('button');
  if (button?.matches('.code .copy')) void copyCode(button);
  else if (button?.matches('.code .wrap')) toggleWrap(button);
  else if (button?.matches('.code .reset')) void loadFields().then((fields) => fields.resetFields());
  else if (button?.matches('[data-outline] button')) toggleBranch(button);
  const bar = document.querySelector<HTMLDetailsElement>('.page-bar[open]');
  // The bar covers what was chosen in it.
  if (bar && (event.target.closest('.page-bar a') || !bar.contains(event.target))) bar.open = false;
}

function onInput({ target }: Event): void {
  if (target instanceof HTMLInputElement && target.matches('.code .fill input'))
    void loadFields().then((fields) => fields.fillField(target));
}

function onEscape(event: KeyboardEvent): void {
  const bar = document.querySelector<HTMLDetailsElement>('.page-bar[open]');
  if (event.key !== 'Escape' || !bar || event.defaultPrevented) return;
  bar.open = false;
  bar.querySelector('summary')?.focus();
}

/** What is folded away is printed too; afterwards it is folded again. */
function openForPrint(signal: AbortSignal): void {
  let opened: HTMLDetailsElement[] = [];
  window.addEventListener(
    'beforeprint',
    () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('.article details:not([open])')];
      for (const details of opened) details.open = true;
    },
    { signal },
  );
  window.addEventListener(
    'afterprint',
    () => {
      for (const details of opened) details.open = false;
    },
    { signal },
  );
}

/** Whether something was left for this page; only then is the code for it fetched. */
function isExpected(storage: 'localStorage' | 'sessionStorage', key: string): boolean {
  try {
    return window[storage].getItem(key) !== null;
  } catch {
    return false;
  }
}
