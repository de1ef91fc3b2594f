/**
 * Marks the outline's entry of the section being read (the last heading that has reached where a jump puts it), opens
 * its branch, and names it in the bar of a narrow page. Gives a function that stops all this.
 */
export function followScroll(): () => void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-outline] a[href^="#"]')];
  if (links.length === 0) return () => {};
  const headings = [...new Set(links.map(idOf))].flatMap((id) => document.getElementById(id) ?? []);
  const label = document.querySelector('[data-outline-label]');
  let known: Element | undefined;
  let isWaiting = false;
  const mark = () => {
    isWaiting = false;
    const line = landingLine();
    const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < line);
    const current = isAtEnd && window.scrollY > 0 ? headings.at(-1) : above.at(-1);
    if (current === known) return;
    known = current;
    for (const link of links) {
      if (current && idOf(link) === current.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    openBranches();
    document.querySelector('aside [data-outline] [aria-current]')?.scrollIntoView({ block: 'nearest' });
    if (label) label.textContent = current?.firstChild?.textContent?.replace(/^Gotcha:\s*/, '') ?? '';
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

/** Opens or closes the branch of a button in the outline; from then on scrolling leaves it as it is. */
export function toggleBranch(button: HTMLButtonElement): void {
  const branch = button.closest<HTMLElement>('li');
  if (!branch) return;
  branch.dataset.chosen = '';
  setOpen(branch, !branch.classList.contains('is-open'));
}

/** Only the branch being read is open, besides what the reader chose and where the focus is. */
function openBranches(): void {
  for (const branch of document.querySelectorAll<HTMLElement>('[data-outline="long"] > li')) {
    const isRead = branch.querySelector('[aria-current]') !== null;
    if (branch.dataset.chosen === undefined && !branch.contains(document.activeElement))
      setOpen(branch, isRead);
  }
}

/** Opens the bar of a narrow page where one reads, not at its beginning. */
export function showCurrent({ target }: Event): void {
  if (target instanceof HTMLDetailsElement && target.matches('.page-bar[open]'))
    target.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
}

function setOpen(branch: HTMLElement, isOpen: boolean): void {
  branch.classList.toggle('is-open', isOpen);
  branch.querySelector('button')?.setAttribute('aria-expanded', String(isOpen));
}

/** What has come this near to the top of the window has been reached: a little below where a jump puts a heading. */
export function landingLine(): number {
  return (Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0) + 8;
}

function idOf(link: HTMLAnchorElement): string {
  return decodeURIComponent(link.hash.slice(1));
}
