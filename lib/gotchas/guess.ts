import type { LogLine } from './answer';
import type { Candidate } from './judge';
import { type IndexedLine, type WordIndex, wordsOf } from './overlap';

/** How many answers are worth a reader's time when none of them is certain. */
const mostAnswers = 3;
/** Of very many lines that look like errors, so many at the beginning and at the end. */
const mostLines = 100;
/** Share of a signature's words, by rarity. */
const leastCoverage = 0.45;
const leastShared = 3;

/**
 * What a log may be about that says a known thing in other words: signatures of which a line has nearly half of the
 * words, every name, and a word that few others have. Only for logs of which nothing is certain, and never more
 * than possible. `known` are answers already, which count towards the three.
 */
export function guess(
  index: WordIndex,
  errors: readonly LogLine[],
  { known, isOpen }: { known: number; isOpen: (signature: number) => boolean },
): Candidate[] {
  const best = new Map<number, { line: LogLine; coverage: number }>();
  const lines =
    errors.length > 2 * mostLines ? [...errors.slice(0, mostLines), ...errors.slice(-mostLines)] : errors;
  for (const line of lines) {
    const own = wordsOf(line.text);
    for (const indexed of index.lines) {
      const coverage = isOpen(indexed.signature) ? coverageOf(indexed, own) : 0;
      if (coverage >= leastCoverage && coverage > (best.get(indexed.signature)?.coverage ?? 0))
        best.set(indexed.signature, { line, coverage });
    }
  }
  return [...best]
    .sort(([, a], [, b]) => b.coverage - a.coverage)
    .slice(0, Math.max(0, mostAnswers - known))
    .map(([signature, { line, coverage }]) => ({
      signature,
      confidence: 'possibly',
      lines: [line],
      captures: {},
      weight: Math.round(coverage * 40),
    }));
}

/** The share of the words that is there; none where a name or every telling word is missing. */
function coverageOf(line: IndexedLine, own: ReadonlySet<string>): number {
  if (line.needsAlso || !line.telling.some((name) => own.has(name))) return 0;
  for (const name of line.names) if (!own.has(name)) return 0;
  const shared = [...line.words].filter(([name]) => own.has(name));
  return shared.length < leastShared ? 0 : shared.reduce((sum, [, rarity]) => sum + rarity, 0) / line.total;
}
