import { decodeAddress } from '@/lib/routes';

/**
 * Moves the focus to what the address names, so that Tab and a screen reader go on from there. The browser has scrolled
 * there already; a heading becomes focusable for this, without becoming a stop of Tab.
 */
export function focusTarget(): void {
  const id = decodeAddress(location.hash.slice(1));
  const target = id ? document.getElementById(id) : null;
  if (!target || target.contains(document.activeElement)) return;
  if (!target.matches('a[href], button, input, [tabindex]')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
