const gap = 6;
const margin = 12;

/**
 * Puts a box in the top layer beside something on the page, in the page's own coordinates so that both scroll
 * together: below it or, where there is more room, above; never beyond the sides of the window.
 */
export function place(box: HTMLElement, beside: Element, pointer?: { x: number; y: number }): void {
  // Of a link over two lines, the part that the pointer is on.
  const parts = [...beside.getClientRects()];
  const at =
    parts.find((part) => pointer && pointer.y >= part.top && pointer.y <= part.bottom) ??
    parts[0] ??
    beside.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(margin, Math.min(at.left, clientWidth - width - margin));
  const below = clientHeight - at.bottom;
  const isBelow = below >= height + gap + margin || below >= at.top;
  const top = isBelow ? at.bottom + gap : at.top - gap - height;
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${top + window.scrollY}px`;
}
