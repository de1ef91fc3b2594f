import type { Answer, LogLine } from './answer';
import { cleanLog } from './clean-log';
import { guess } from './guess';
import {
  type Candidate,
  isExplained,
  isRuledOut,
  judgeSignatures,
  listExplained,
  settleRivals,
} from './judge';
import { type Reading, readLog, readyMatcher } from './matcher';
import { findOverlaps, indexWords, type Overlap, type WordIndex } from './overlap';
import { rank } from './rank';
import type { Signature } from './signature';

export interface Diagnosis {
  /** Best first. */
  answers: Answer[];
  /** Lines that look like errors and that no sure or likely answer explains, each wording once. */
  unexplained: LogLine[];
  lineCount: number;
}

/** The known problems in a log, best first: see `examine`. */
export function diagnose(signatures: readonly Signature[], log: string): Answer[] {
  return examine(signatures, log).answers;
}

/**
 * Looks for known problems in a log as it was pasted. Sure is a whole line of a page's symptom that no other
 * page claims as well; likely, one that others claim too or that is there but for a few words; possibly, less.
 * Earlier lines come before later ones, since a log's first failure is mostly the cause of the rest.
 */
export function examine(signatures: readonly Signature[], log: string): Diagnosis {
  return examineClean(signatures, cleanLog(log));
}

/** The same for a log that `cleanLog` has cleaned already. */
export function examineClean(signatures: readonly Signature[], text: string): Diagnosis {
  const matcher = readyMatcher(signatures);
  const reading = readLog(matcher, text);
  const whole = settleRivals(judgeSignatures(matcher, reading));
  const explained = listExplained(whole);
  const open = reading.errors.filter((line) => !isExplained(line, explained));
  const settled = new Set(whole.map(({ signature }) => signature));
  matcher.signatures.forEach((ready, n) => {
    if (isRuledOut(ready, reading.hits)) settled.add(n);
  });
  const partial = findPartial(signatures, open, (n) => !settled.has(n));
  const told = listExplained(partial);
  const found = [...whole, ...partial];
  for (const { signature } of partial) settled.add(signature);
  const guesses = found.some(({ confidence }) => confidence !== 'possibly')
    ? []
    : guess(readyIndex(signatures), open, { known: found.length, isOpen: (n) => !settled.has(n) });
  return {
    answers: rank(signatures, [...found, ...guesses]),
    unexplained: open.filter((line) => !isExplained(line, told)),
    lineCount: reading.lineCount,
  };
}

function readyIndex(signatures: readonly Signature[]): WordIndex {
  const index = indexes.get(signatures) ?? indexWords(signatures);
  indexes.set(signatures, index);
  return index;
}

const indexes = new WeakMap<readonly Signature[], WordIndex>();
/** Nine words of ten, by rarity. */
const nearlyWhole = 0.9;

/** Signatures that lines nearly match, of those that are still open. */
function findPartial(
  signatures: readonly Signature[],
  errors: Reading['errors'],
  isOpen: (signature: number) => boolean,
): Candidate[] {
  const index = readyIndex(signatures);
  const found = new Map<number, Candidate>();
  for (const line of errors) {
    // Of several pages that a line nearly is, only the nearest are worth a reader's time.
    const overlaps = findOverlaps(index, line.text);
    const best = overlaps[0];
    for (const overlap of overlaps) {
      if (!best || !isOpen(overlap.signature) || !isNear(overlap, best)) continue;
      const own = found.get(overlap.signature);
      const confidence = overlap.code || overlap.coverage >= nearlyWhole ? 'likely' : 'possibly';
      if (!own) {
        const weight = Math.round(overlap.coverage * 40);
        found.set(overlap.signature, {
          signature: overlap.signature,
          confidence,
          lines: [line],
          captures: {},
          weight,
        });
      } else if (own.confidence === confidence) own.lines.push(line);
      else if (confidence === 'likely') Object.assign(own, { confidence, lines: [line] });
    }
  }
  return [...found.values()];
}

function isNear(overlap: Overlap, best: Overlap): boolean {
  return Boolean(overlap.code) === Boolean(best.code) && overlap.coverage > best.coverage - 0.1;
}
