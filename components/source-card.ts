/**
 * The note of a footnote mark as a card beside it: on hover, on focus, and by a tap. It stays while the pointer or the
 * focus is on the mark or the card, Escape closes it, and it covers nothing of the line it belongs to (WCAG 1.4.13).
 */
const delayToOpen = 150;
const delayToClose = 250;

let card: HTMLElement | undefined;
let owner: HTMLElement | undefined;
/** A mark whose card was closed from within: the focus that comes back to it does not open it again. */
let dismissed: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows the card of a mark: at once, or when the pointer has rested on it. */
export function openCard(mark: HTMLElement, how: 'at once' | 'after a rest'): void {
  clearTimeout(timer);
  if (owner === mark || dismissed === mark) return;
  if (how === 'at once') show(mark);
  else timer = setTimeout(() => show(mark), delayToOpen);
}

/** Closes the card as soon as neither pointer nor focus is on it or its mark. */
export function closeCardSoon(): void {
  clearTimeout(timer);
  dismissed = undefined;
  timer = setTimeout(() => {
    const isHeld = [card, owner].some((part) => part?.matches(':hover, :focus-within'));
    if (!isHeld) closeCard();
  }, delayToClose);
}

/** Closes the card now; true when one was open. */
export function closeCard(): boolean {
  clearTimeout(timer);
  const wasOpen = card !== undefined;
  owner?.removeAttribute('aria-describedby');
  if (owner && card?.contains(document.activeElement)) {
    const mark = owner;
    mark.focus({ preventScroll: true });
    dismissed = mark;
  }
  card?.remove();
  card = undefined;
  owner = undefined;
  return wasOpen;
}

function show(mark: HTMLElement): void {
  closeCard();
  const id = decodeURIComponent(mark.getAttribute('href')?.slice(1) ?? '');
  const note = document.getElementById(id);
  if (!note) return;
  owner = mark;
  card = build(note, mark);
  // Behind the mark, so that Tab leads from the mark into the card.
  mark.parentElement?.after(card);
  mark.setAttribute('aria-describedby', card.id);
  place(card, mark);
}

function build(note: HTMLElement, mark: HTMLElement): HTMLElement {
  const element = document.createElement('div');
  element.id = 'source-card';
  element.className = 'source-card';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', `Source ${mark.textContent}`);
  const copy = note.cloneNode(true);
  if (copy instanceof Element) {
    for (const back of copy.querySelectorAll('[data-footnote-backref], sup:empty')) back.remove();
    for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
    element.append(...copy.childNodes);
  }
  const link = document.createElement('a');
  link.href = `#${note.id}`;
  link.className = 'to-source';
  link.textContent = 'Show among all sources';
  element.append(link);
  for (const event of ['pointerleave', 'focusout']) element.addEventListener(event, closeCardSoon);
  return element;
}

const gap = 6;

/** Below the mark, or above where there is no room; never beyond the sides of the window. */
function place(element: HTMLElement, mark: HTMLElement): void {
  const { style } = element;
  style.left = '0';
  style.top = '0';
  const frame = element.offsetParent?.getBoundingClientRect() ?? new DOMRect();
  const at = mark.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const right = mark.closest('main')?.getBoundingClientRect().right ?? window.innerWidth;
  const left = Math.max(16, Math.min(at.left - 24, right - width - 16));
  const isRoomBelow = at.bottom + gap + height < window.innerHeight;
  const top = isRoomBelow || at.top - gap - height < 64 ? at.bottom + gap : at.top - gap - height;
  style.left = `${left - frame.left}px`;
  style.top = `${top - frame.top}px`;
}
