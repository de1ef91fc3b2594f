import { widthOf } from './glyph-widths';

/** A size of type in pixels, and how many lines of it there is room for. */
export interface Step {
  size: number;
  lines: number;
}

export interface Fitted extends Step {
  text: string;
}

export type Face = 'sans' | 'bold' | 'mono';

/** How much wider than its letters a text is taken to be: a line must never turn out to hold less. */
const safety = 1.015;

/**
 * The largest of the steps, which go from large to small, at which a text needs no more lines than there are. A text
 * too long for all of them is cut at the last, at a word if it can be, and ends with "…".
 */
export function fitText(
  text: string,
  { width, steps, face = 'sans' }: { width: number; steps: readonly Step[]; face?: Face },
): Fitted {
  const linesAt = (words: string, size: number) => countLines(words, width / size / safety, face);
  const step = steps.find(({ size, lines }) => linesAt(text, size) <= lines);
  if (step) return { text, ...step };
  const last = steps.at(-1) ?? { size: 16, lines: 1 };
  let kept = text;
  while (kept && linesAt(`${kept}…`, last.size) > last.lines) kept = dropEnd(kept);
  return { text: `${kept}…`, ...last };
}

/** Without its last word; without its last letter where that would lose too much. */
function dropEnd(text: string): string {
  const atWord = text.trimEnd().lastIndexOf(' ');
  const isNear = atWord > 0 && text.length - atWord < 16;
  return text.slice(0, isNear ? atWord : -1).replace(/[\s,;:.(–-]+$/, '');
}

/**
 * How many lines a text takes where a line is `room` times the size of the type wide. Lines break at blanks, and
 * within a word that is wider than a line.
 */
export function countLines(text: string, room: number, face: Face): number {
  let lines = 1;
  let at = 0;
  for (const word of text.split(' ')) {
    const width = measure(word, face);
    const start = at > 0 ? at + widthOf(' ', face) : 0;
    if (start + width <= room) at = start + width;
    else {
      if (at > 0) lines++;
      // A broken word never fills its lines quite.
      const broken = width > room ? Math.ceil(width / (room - 1)) - 1 : 0;
      lines += broken;
      at = width - broken * (room - 1);
    }
  }
  return lines;
}

/** The width of a text on one line, in parts of the size. */
export function measure(text: string, face: Face): number {
  return [...text].reduce((sum, character) => sum + widthOf(character, face), 0);
}
