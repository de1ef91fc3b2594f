import { copyText } from './copy-text';
import { landingLine } from './outline-follow';
import { stepTheme } from './step-theme';
import { showToast } from './toast';

/** Does what a key of the page stands for; components/keys-dialog.tsx lists them. */
export function pressKey(key: string): void {
  if (key === 'j') stepSection(1);
  if (key === 'k') stepSection(-1);
  if (key === '[') turnPage('prev');
  if (key === ']') turnPage('next');
  if (key === 't') showToast(`Theme: ${stepTheme()}`);
  if (key === 'c') void copyAddress();
}

/** Headings that have an address, in the text of the page. */
function listSections(): HTMLElement[] {
  const headings = document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4)[id]');
  return [...headings].filter((heading) => heading.getClientRects().length > 0);
}

/** The section one is in: the last heading that has reached where a jump puts it; -1 above the first. */
function findCurrent(sections: readonly HTMLElement[]): number {
  const line = landingLine();
  return sections.findLastIndex((heading) => heading.getBoundingClientRect().top < line);
}

function stepSection(step: 1 | -1) {
  const sections = listSections();
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement ? sections.indexOf(activeElement) : -1;
  // Near the end of a page headings cannot reach the line; the focus knows better where one is.
  const isFocusSeen = focused >= 0 && isInWindow(sections[focused]);
  const current = isFocusSeen ? focused : findCurrent(sections);
  if (step < 0 && current <= 0) {
    window.scrollTo({ top: 0 });
    return;
  }
  const next = sections[current + step];
  if (!next) {
    showToast('This is the last section');
    return;
  }
  // Replaced, not pushed: going back leaves the page and does not walk through it again.
  window.location.replace(`#${encodeURIComponent(next.id)}`);
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
}

function isInWindow(element: HTMLElement | undefined): boolean {
  const box = element?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
}

function turnPage(rel: 'prev' | 'next') {
  const link = document.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`);
  if (link) link.click();
  else showToast(rel === 'prev' ? 'There is no page before this one' : 'There is no page after this one');
}

async function copyAddress() {
  const sections = listSections();
  const section = sections[findCurrent(sections)];
  const address = new URL(window.location.href);
  address.hash = section ? encodeURIComponent(section.id) : '';
  const isCopied = await copyText(address.href);
  const what = section ? `“${section.firstChild?.textContent?.trim()}”` : 'this page';
  showToast(isCopied ? `Address of ${what} copied` : 'The browser does not allow copying');
}
