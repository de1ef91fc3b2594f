import { type Token, tokenise } from './encoder';

/** A piece of text; marked when it matched the query. Never HTML. */
export interface Segment {
  text: string;
  isMarked: boolean;
}

/** Cuts a text into marked and unmarked pieces: what stands for a term in `terms` is marked. */
export function markTerms(text: string, terms: ReadonlySet<string>): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end } of matchingSpans(text, terms)) {
    if (start < at) continue;
    if (start > at) segments.push({ text: text.slice(at, start), isMarked: false });
    segments.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), isMarked: false });
  return segments;
}

/** Where terms stand, from left to right, the longer first where two begin together. */
function matchingSpans(text: string, terms: ReadonlySet<string>): Token[] {
  const spans = tokenise(text).filter((token) => terms.has(token.term));
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The stretch of at most `length` characters that holds the most different terms, marked, with an
 * ellipsis where the text goes on. Without a match it is the beginning of the text.
 */
export function buildExcerpt(text: string, terms: ReadonlySet<string>, length = 160): Segment[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  const spans = matchingSpans(flat, terms);
  let best = { start: 0, count: 0 };
  for (const [i, first] of spans.entries()) {
    const inside = spans.slice(i).filter((span) => span.end <= first.start + length);
    const count = new Set(inside.map((span) => span.term)).size;
    if (count > best.count) best = { start: first.start, count };
  }
  // A little of what stands before the match makes it readable.
  const wanted = Math.max(0, Math.min(best.start - 30, flat.length - length));
  const start = wanted === 0 ? 0 : flat.indexOf(' ', wanted) + 1;
  const hardEnd = Math.min(flat.length, start + length);
  const end = hardEnd === flat.length ? hardEnd : Math.max(flat.lastIndexOf(' ', hardEnd), start + 1);
  const marked = markTerms(flat.slice(start, end), terms);
  return [
    ...(start > 0 ? [{ text: '… ', isMarked: false }] : []),
    ...marked,
    ...(end < flat.length ? [{ text: ' …', isMarked: false }] : []),
  ];
}
