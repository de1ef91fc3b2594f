'use client';

import { useEffect } from 'react';
import { announce } from './announce';
import { copyText } from './copy-text';

/**
 * What a page of text gains with JavaScript: a heading's link copies its address, code can be copied,
 * and the outline follows the scroll. Works on the markup that is there; draws nothing itself.
 */
export function ReadingAids() {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const anchor = event.target.closest<HTMLAnchorElement>('a.anchor');
      if (anchor && !event.metaKey && !event.ctrlKey && !event.shiftKey) return void copyAddress(anchor);
      const button = event.target.closest<HTMLButtonElement>('.code .copy');
      if (button) void copyCode(button);
    };
    let clearMarks = () => {};
    const mark = async () => {
      if (!isLandingExpected()) return;
      const { showMarks } = await import('./landing-marks');
      clearMarks();
      clearMarks = showMarks();
    };
    document.addEventListener('click', onClick);
    window.addEventListener('hashchange', mark);
    void mark();
    const stopFollowing = followScroll();
    return () => {
      clearMarks();
      document.removeEventListener('click', onClick);
      window.removeEventListener('hashchange', mark);
      stopFollowing();
    };
  }, []);
  return null;
}

/** Whether search has left words to mark; only then is the code for it fetched. */
function isLandingExpected(): boolean {
  try {
    return localStorage.getItem('landing') !== null;
  } catch {
    return false;
  }
}

// The link itself still works: the address bar gets the section's id in any case.
async function copyAddress(anchor: HTMLAnchorElement) {
  if (!(await copyText(anchor.href))) return;
  anchor.classList.add('is-copied');
  announce('Address of the section copied');
  setTimeout(() => anchor.classList.remove('is-copied'), 2000);
}

async function copyCode(button: HTMLButtonElement) {
  const code = button.closest('.code')?.querySelector('pre')?.textContent ?? '';
  const isCopied = await copyText(code);
  button.textContent = isCopied ? 'Copied' : 'Not allowed';
  announce(isCopied ? 'Code copied' : 'The browser does not allow copying');
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 2000);
}

/** Marks the outline's entry of the section being read: the last heading that has reached where a jump puts it. */
function followScroll(): () => void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-outline] a[href^="#"]')];
  if (links.length === 0) return () => {};
  const ids = new Set(links.map((link) => decodeURIComponent(link.hash.slice(1))));
  const headings = [...ids].flatMap((id) => document.getElementById(id) ?? []);
  let isWaiting = false;
  const mark = () => {
    isWaiting = false;
    const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 8;
    const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < line);
    const current = isAtEnd ? headings.at(-1) : above.at(-1);
    for (const link of links) {
      if (current && decodeURIComponent(link.hash.slice(1)) === current.id)
        link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    document.querySelector('aside [data-outline] [aria-current]')?.scrollIntoView({ block: 'nearest' });
    const label = document.querySelector('[data-outline-label]');
    if (label) label.textContent = current?.firstChild?.textContent ?? '';
  };
  const onScroll = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(mark);
  };
  mark();
  window.addEventListener('scroll', onScroll, { passive: true });
  return () => window.removeEventListener('scroll', onScroll);
}
