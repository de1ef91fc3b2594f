/** Something wrong in the content: where, which rule, what was found, and what to do about it. */
export interface Problem {
  /** Path from the project's folder, or from the served folder. */
  file: string;
  /** 1-based; 1 when the whole file is meant. */
  line: number;
  column?: number;
  rule: string;
  message: string;
  tip: string;
}

/** Sorts by file, then line, so that the list reads in the order in which an author mends. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || (a.column ?? 0) - (b.column ?? 0),
  );
}

/**
 * Gives the problems as one readable text: a heading for each file, then `line:column  rule  message tip`.
 * An empty list gives an empty string.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = sortProblems(problems);
  const ruleWidth = Math.max(0, ...sorted.map((p) => p.rule.length));
  const places = sorted.map((p) => `${p.line}${p.column ? `:${p.column}` : ''}`);
  const placeWidth = Math.max(0, ...places.map((p) => p.length));
  const lines: string[] = [];
  sorted.forEach((problem, i) => {
    if (problem.file !== sorted[i - 1]?.file) lines.push(...(i > 0 ? [''] : []), problem.file);
    const place = (places[i] ?? '').padStart(placeWidth);
    lines.push(`  ${place}  ${problem.rule.padEnd(ruleWidth)}  ${problem.message} ${problem.tip}`.trimEnd());
  });
  return lines.join('\n');
}
