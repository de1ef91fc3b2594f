const marks = 'a[data-footnote-ref]';

// The card is built by those who reach for a source.
const loadCard = () => import('./source-card');

/** Lets the footnote marks of the page show their sources as cards; see source-card.ts. */
export function listenForSources(signal: AbortSignal): void {
  if (!document.querySelector(marks)) return;
  document.addEventListener('pointerover', onPointer, { signal });
  document.addEventListener('pointerout', onLeave, { signal });
  document.addEventListener('focusin', onFocus, { signal });
  document.addEventListener('focusout', onLeave, { signal });
  document.addEventListener('click', onClick, { signal });
  document.addEventListener('keydown', onKey, { signal, capture: true });
}

function findMark(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(marks) : null;
}

function onPointer(event: PointerEvent): void {
  const mark = findMark(event);
  if (mark && event.pointerType !== 'touch')
    void loadCard().then(({ openCard }) => openCard(mark, 'after a rest'));
}

function onFocus(event: FocusEvent): void {
  const mark = findMark(event);
  // A focus that a click gave says nothing: the pointer is there already, or a tap follows.
  if (mark?.matches(':focus-visible')) void loadCard().then(({ openCard }) => openCard(mark, 'at once'));
}

function onLeave(event: Event): void {
  if (findMark(event)) void loadCard().then(({ closeCardSoon }) => closeCardSoon());
}

/** A tap shows the card, which holds the link that a click would follow. A click elsewhere closes it. */
function onClick(event: MouseEvent): void {
  const mark = findMark(event);
  if (mark && 'pointerType' in event && event.pointerType === 'touch') {
    event.preventDefault();
    void loadCard().then(({ openCard }) => openCard(mark, 'at once'));
  } else if (document.querySelector('.source-card')) {
    const isInside = event.target instanceof Element && event.target.closest('.source-card');
    const isLink = event.target instanceof Element && event.target.closest('a');
    if (!isInside || isLink) void loadCard().then(({ closeCard }) => closeCard());
  }
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !document.querySelector('.source-card')) return;
  event.stopPropagation();
  void loadCard().then(({ closeCard }) => closeCard());
}
