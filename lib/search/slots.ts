import { weights } from './weights';

// What index and ranking agree on; apart from postings.ts, since the browser needs no FlexSearch.

/** FlexSearch keeps each posting in one of this many score slots; slot 0 is the strongest. */
export const slotCount = 16;

/** The slot for a strength between 0 and k1 + 1. */
export function toSlot(strength: number): number {
  const share = Math.min(1, strength / (weights.k1 + 1));
  return Math.min(slotCount - 1, Math.max(0, Math.round((1 - share) * slotCount - 0.5)));
}

/** The strength that a slot stands for, between 0 and k1 + 1. */
export function slotStrength(slot: number): number {
  return (weights.k1 + 1) * (1 - (slot + 0.5) / slotCount);
}

/** A term that no text contains, for `in:` and `type:`. */
export function filterTerm(name: 'in' | 'type', value: string): string {
  return `#${name}:${value.toLowerCase()}`;
}
