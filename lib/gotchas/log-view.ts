import type { Answer, LogLine } from './answer';
import { stripPrefix } from './clean-log';

export type Mark = 'cause' | 'later' | 'unexplained';

/** A row of the log as it is shown: a line, or how many lines are left out. */
export type LogRow = { number: number; text: string; mark?: Mark } | { number: number; skipped: number };

/** A log of so many lines is shown whole; of a longer one only what stands around the marked lines. */
const shownWhole = 300;
const context = 4;
const firstLines = 3;
const mostRows = 400;
const longestText = 600;

/**
 * The rows to show of a log. `lines` are its lines, cleaned. The lines of the first answer are marked as the
 * cause, those of others as later, and lines that look like errors and that nothing explains as such.
 */
export function buildLogView(
  lines: readonly string[],
  answers: readonly Answer[],
  unexplained: readonly LogLine[],
): LogRow[] {
  const marks = new Map<number, Mark>();
  for (const { number } of unexplained) marks.set(number, 'unexplained');
  for (const answer of answers.slice(1)) for (const { number } of answer.lines) marks.set(number, 'later');
  for (const { number } of answers[0]?.lines ?? []) marks.set(number, 'cause');
  const shown = lines.length <= shownWhole ? undefined : pickNumbers(lines.length, marks);
  const rows: LogRow[] = [];
  let last = 0;
  for (const number of shown ?? lines.map((_, i) => i + 1)) {
    if (number > last + 1) rows.push({ number: last + 1, skipped: number - last - 1 });
    rows.push(toRow(number, lines[number - 1] ?? '', marks.get(number)));
    last = number;
  }
  if (last < lines.length) rows.push({ number: last + 1, skipped: lines.length - last });
  return rows;
}

/** The log's first lines, by which one knows it; the marked ones with what stands around them, those of answers first; and its end. */
function pickNumbers(count: number, marks: ReadonlyMap<number, Mark>): number[] {
  const picked = new Set<number>();
  const add = (number: number) => {
    for (let n = number - context; n <= number + context; n++)
      if (n >= 1 && n <= count && picked.size < mostRows) picked.add(n);
  };
  for (let n = 1; n <= firstLines; n++) picked.add(n);
  for (const wanted of ['cause', 'later', 'unexplained'] as const)
    for (const [number, mark] of marks) if (mark === wanted) add(number);
  add(count - context);
  return [...picked].sort((a, b) => a - b);
}

function toRow(number: number, line: string, mark: Mark | undefined): LogRow {
  const shown =
    line
      .split('\r')
      .filter((text) => text.trim())
      .at(-1) ?? '';
  // Of an overwritten line only the last text is seen in a terminal; what was recognised may be an earlier one.
  const text = line.includes('\r') && mark ? line.split('\r').map(stripPrefix).join(' ⏎ ') : shown;
  const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return { number, text: cut, ...(mark ? { mark } : {}) };
}

/** Columns of a letter as a screen shows it, in a font in which all are alike; wide ones and unknown ones count twice. */
const columnsOf = (letter: string) => (letter === '\t' ? 8 : letter > '~' ? 2 : 1);

/** How many columns the widest row needs, at most. */
export function measureColumns(rows: readonly LogRow[]): number {
  return rows.reduce((widest, row) => {
    if ('skipped' in row) return widest;
    let columns = 0;
    for (const letter of row.text) columns += columnsOf(letter);
    return Math.max(widest, columns);
  }, 0);
}
