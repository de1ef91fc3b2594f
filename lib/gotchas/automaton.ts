/** Says that literal number `literal` is in line `line` (0-based), which begins at `start` in the text. */
export type OnHit = (hit: { line: number; literal: number; start: number }) => void;

/** Finds any number of literals in one pass; see `buildAutomaton`. */
export interface Automaton {
  /** Reads a text and reports each literal once for each line that holds it. Gives the number of lines. */
  scan: (text: string, onHit: OnHit) => number;
}

const newline = 10;
const carriageReturn = 13;
const space = 32;

/**
 * Aho and Corasick's automaton (CACM 18(6), 1975) as one dense table over the letters that the literals use.
 * The literals must be folded (lib/gotchas/pattern.ts); the text need not be: capitals, typographic quotes, tabs
 * and runs of blanks are read as `fold` would write them, since folding 10 MB first takes longer than searching.
 */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const { classOf, size } = classifyLetters(literals);
  const { next, outputs } = buildTable(literals, classOf, size);
  return {
    scan: (text, onHit) => {
      const seenIn = new Int32Array(literals.length).fill(-1);
      let state = 0;
      let line = 0;
      let start = 0;
      let wasBlank = false;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code === newline || code === carriageReturn) {
          if (code === newline) {
            line++;
            start = i + 1;
          }
          state = 0;
          wasBlank = false;
          continue;
        }
        const letter = classOf[code] ?? 0;
        const isBlank = letter === classOf[space];
        if (isBlank && wasBlank) continue;
        wasBlank = isBlank;
        state = next[state * size + letter] ?? 0;
        const found = outputs[state];
        if (!found) continue;
        for (const literal of found) {
          if (seenIn[literal] === line) continue;
          seenIn[literal] = line;
          onHit({ line, literal, start });
        }
      }
      return line + 1;
    },
  };
}

/** Each letter that occurs gets a number above 0; what `fold` makes equal gets the same. Blank is always one. */
function classifyLetters(literals: readonly string[]): { classOf: Uint8Array | Uint16Array; size: number } {
  const letters = new Set(` ${literals.join('')}`);
  const classOf = new (letters.size < 255 ? Uint8Array : Uint16Array)(65_536);
  let size = 1;
  for (const letter of letters) {
    classOf[letter.charCodeAt(0)] = size;
    const upper = letter.toUpperCase();
    if (upper.length === 1) classOf[upper.charCodeAt(0)] = size;
    size++;
  }
  const alias = (letter: string, as: string) => {
    classOf[letter.charCodeAt(0)] = classOf[as.charCodeAt(0)] ?? 0;
  };
  for (const quote of '‘’`´') alias(quote, "'");
  for (const quote of '“”') alias(quote, '"');
  alias('\t', ' ');
  return { classOf, size };
}

function buildTable(literals: readonly string[], classOf: Uint8Array | Uint16Array, size: number) {
  const states = 1 + literals.reduce((sum, literal) => sum + literal.length, 0);
  const next = new Int32Array(states * size);
  const outputs: (number[] | undefined)[] = [];
  let count = 1;
  for (const [n, literal] of literals.entries()) {
    let state = 0;
    for (let i = 0; i < literal.length; i++) {
      const at = state * size + (classOf[literal.charCodeAt(i)] ?? 0);
      next[at] ||= count++;
      state = next[at];
    }
    if (literal) outputs[state] = [...(outputs[state] ?? []), n];
  }
  // Breadth first: where a state has no way on, it goes where its longest suffix would go.
  const fallback = new Int32Array(count);
  const queue: number[] = [0];
  for (const state of queue) {
    for (let letter = 0; letter < size; letter++) {
      const at = state * size + letter;
      const child = next[at] ?? 0;
      const other = state === 0 ? 0 : (next[(fallback[state] ?? 0) * size + letter] ?? 0);
      if (child === 0) next[at] = other;
      else {
        fallback[child] = other;
        const inherited = outputs[other];
        if (inherited) outputs[child] = [...(outputs[child] ?? []), ...inherited];
        queue.push(child);
      }
    }
  }
  return { next, outputs };
}
