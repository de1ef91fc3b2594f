/** A line to look for: literal text, and names for what varies. Plain JSON. */
export type Piece = string | { name: string };
export type Pattern = Piece[];

/** A pattern found in a line: what stood at each name, and how many characters were literally there. */
export interface PatternMatch {
  captures: Record<string, string>;
}

const placeholder = /\{([a-z][a-z0-9_-]*)\}/g;

/** Reads `COPY failed: stat {path}: file does not exist`. Blanks are one; names are lower case. */
export function parsePattern(text: string): Pattern {
  const pieces: Pattern = [];
  let end = 0;
  const literal = text.trim().replace(/\s+/g, ' ');
  for (const match of literal.matchAll(placeholder)) {
    if (match.index > end) pieces.push(literal.slice(end, match.index));
    pieces.push({ name: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < literal.length) pieces.push(literal.slice(end));
  return pieces;
}

/**
 * What a log and a page may write differently: capitals, typographic quotes. Keeps the length, so that a place
 * in the folded text is the same place in the text.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (word) => word.toLowerCase());
  return same
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\t/g, ' ');
}

/** A pattern whose literals are folded, ready to be matched many times. */
export interface ReadyPattern {
  pieces: Pattern;
  /** The longest literal: what is looked for first. */
  anchor: string;
  /** Characters that must be there, blanks apart: how much a match says. */
  weight: number;
  startsInWord: boolean;
  endsInWord: boolean;
  /** Whether nothing may stand before or behind it. */
  isWholeLine?: boolean;
}

const wordEdge = /[\p{L}\p{N}_]/u;

export function readyPattern(pattern: Pattern): ReadyPattern {
  const pieces = pattern.map((piece) => (typeof piece === 'string' ? fold(piece) : piece));
  const literals = pieces.filter((piece) => typeof piece === 'string');
  const first = pieces[0];
  const last = pieces.at(-1);
  return {
    pieces,
    anchor: literals.reduce(
      (best, literal) => (literal.trim().length > best.trim().length ? literal : best),
      '',
    ),
    weight: literals.join('').replaceAll(' ', '').length,
    startsInWord: typeof first === 'string' && wordEdge.test(first[0] ?? ''),
    endsInWord: typeof last === 'string' && wordEdge.test(last.at(-1) ?? ''),
  };
}

/**
 * Finds a pattern in a line (`text` as it is, `folded` by `fold`; blanks must be single in both). Each literal is
 * looked for once, after the one before it, so the time is linear in the line. A pattern that begins or ends in a
 * word only matches where a word begins or ends; every name stands for at least one character.
 */
export function matchPattern(ready: ReadyPattern, text: string, folded: string): PatternMatch | undefined {
  const [first] = ready.pieces;
  if (typeof first !== 'string') return matchFrom(ready, text, folded, 0);
  const isWhole = ready.pieces.length === 1;
  for (let start = folded.indexOf(first); start >= 0; start = folded.indexOf(first, start + 1)) {
    if (ready.startsInWord && wordEdge.test(folded[start - 1] ?? '')) continue;
    // A later beginning can only help a lone literal: others were looked for in all that follows.
    if (!isWhole) return matchFrom(ready, text, folded, start);
    if (!ready.endsInWord || !wordEdge.test(folded[start + first.length] ?? '')) return { captures: {} };
  }
  return undefined;
}

function matchFrom(
  ready: ReadyPattern,
  text: string,
  folded: string,
  start: number,
): PatternMatch | undefined {
  const captures: Record<string, string> = {};
  let at = start;
  let open: { name: string; from: number } | undefined;
  for (const [i, piece] of ready.pieces.entries()) {
    if (typeof piece !== 'string') {
      open = { name: piece.name, from: at };
      continue;
    }
    const isLast = i === ready.pieces.length - 1;
    let found = folded.indexOf(piece, open ? at + 1 : at);
    while (found >= 0 && isLast && ready.endsInWord && wordEdge.test(folded[found + piece.length] ?? ''))
      found = folded.indexOf(piece, found + 1);
    if (found < 0) return undefined;
    if (open)
      note(
        captures,
        open.name,
        open.from === 0 ? lastWord(text.slice(0, found)) : text.slice(open.from, found),
      );
    open = undefined;
    at = found + piece.length;
  }
  if (!open) return { captures };
  const value = firstWord(text.slice(at));
  if (!value) return undefined;
  note(captures, open.name, value);
  return { captures };
}

/** The first value of a name stands; a second one is another thing that the page calls by the same name. */
function note(captures: Record<string, string>, name: string, value: string): void {
  const trimmed = value.trim();
  if (trimmed && !(name in captures)) captures[name] = trimmed;
}

/** Where the line begins with what varies, only the word before the literal is meant. */
function lastWord(text: string): string {
  return text.trimEnd().split(' ').at(-1) ?? '';
}

function firstWord(text: string): string {
  return (
    text
      .trimStart()
      .split(' ')[0]
      ?.replace(/[.,;:'")\]]+$/, '') ?? ''
  );
}
