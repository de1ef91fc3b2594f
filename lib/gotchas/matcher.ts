import type { LogLine } from './answer';
import { type Automaton, buildAutomaton } from './automaton';
import { readLine } from './clean-log';
import { errorWords, isErrorLine, isHint } from './error-line';
import { fold, matchPattern, type ReadyPattern, readyPattern } from './pattern';
import type { Signature, SignatureLine } from './signature';

/** A pattern found whole in a line. */
export interface PatternHit extends LogLine {
  captures: Record<string, string>;
}

/** What reading a log once gives: hits by pattern, and the lines that look like errors. */
export interface Reading {
  lineCount: number;
  hits: Map<ReadyPattern, PatternHit[]>;
  errors: LogLine[];
}

/** The signatures, ready to read many logs. */
export interface Matcher {
  signatures: ReadySignature[];
  automaton: Automaton;
  /** For each literal of the automaton, the patterns that wait for it; none for error words. */
  waiting: ReadyPattern[][];
}

export interface ReadySignature {
  signature: Signature;
  lines: ReadyLine[];
  also: ReadyPattern[][];
  not: ReadyPattern[];
}

export interface ReadyLine extends Omit<SignatureLine, 'pattern'> {
  ready: ReadyPattern;
}

/** Longer literals only make the table bigger, and are more often broken over lines; what begins alike is told apart afterwards. */
const longestAnchor = 28;
/** A line of fewer letters ("False", "Killed") tells something only if nothing else stands beside it. */
const leastWithin = 10;
/** A pattern with so many letters is a sentence, and may be broken over so many lines. */
const leastSentence = 40;
const wrappedOver = 3;
/** A message that comes a thousand times is one message. */
const mostHits = 20;
const mostErrors = 5000;

const matchers = new WeakMap<readonly Signature[], Matcher>();

/** Makes signatures ready, once for each array of them. */
export function readyMatcher(signatures: readonly Signature[]): Matcher {
  const known = matchers.get(signatures);
  if (known) return known;
  const ready = signatures.map(
    (signature): ReadySignature => ({
      signature,
      lines: signature.lines.map(({ pattern, ...line }) => {
        const own = readyPattern(pattern);
        return { ready: { ...own, isWholeLine: own.weight < leastWithin }, ...line };
      }),
      also: signature.also.map((choice) => choice.map(readyPattern)),
      not: signature.not.map(readyPattern),
    }),
  );
  const byAnchor = new Map<string, ReadyPattern[]>(errorWords.map((word) => [word, []]));
  for (const { lines, also, not } of ready) {
    for (const pattern of [...lines.map((line) => line.ready), ...also.flat(), ...not]) {
      const anchor = pattern.anchor.trim().slice(0, longestAnchor).trim();
      byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), pattern]);
    }
  }
  const matcher = {
    signatures: ready,
    automaton: buildAutomaton([...byAnchor.keys()]),
    waiting: [...byAnchor.values()],
  };
  matchers.set(signatures, matcher);
  return matcher;
}

/**
 * Reads a cleaned log once. The automaton finds the few lines that hold a literal or an error word; only these
 * are taken apart. The time is linear in the log.
 */
export function readLog({ automaton, waiting }: Matcher, text: string): Reading {
  const hits: Reading['hits'] = new Map();
  const errorPlaces: Place[] = [];
  let place: Place = { line: -1, start: 0 };
  let isError = false;
  let patterns = new Set<ReadyPattern>();
  const finishLine = () => {
    if (isError) errorPlaces.push(place);
    if (patterns.size === 0) return;
    const missed = noteHits(hits, patterns, readAt(text, place));
    const sentences = missed.filter(({ weight }) => weight >= leastSentence);
    if (sentences.length > 0) noteHits(hits, new Set(sentences), readWrapped(text, place));
  };
  const lineCount = automaton.scan(text, ({ line, literal, start }) => {
    if (line !== place.line) {
      finishLine();
      place = { line, start };
      isError = false;
      if (patterns.size > 0) patterns = new Set();
    }
    if (literal < errorWords.length) isError = true;
    for (const pattern of waiting[literal] ?? [])
      if ((hits.get(pattern)?.length ?? 0) < mostHits) patterns.add(pattern);
  });
  finishLine();
  return { lineCount, hits, errors: readErrors(text, errorPlaces) };
}

/** A line's number, from 0, and where it begins in the text. */
interface Place {
  line: number;
  start: number;
}

/** A line and the two after it as one: CMake and some exceptions break their sentences. */
function readWrapped(text: string, place: Place): LogLine[] {
  const parts: LogLine[] = [];
  let start = place.start;
  for (let n = 0; n < wrappedOver; n++) {
    parts.push(...readAt(text, { line: place.line, start }).slice(-1));
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return [{ number: place.line + 1, text: parts.map((part) => part.text).join(' ') }];
}

function readAt(text: string, { line, start }: Place): LogLine[] {
  const end = text.indexOf('\n', start);
  return readLine(text.slice(start, end < 0 ? text.length : end)).map((shown) => ({
    number: line + 1,
    text: shown,
  }));
}

/** Notes where patterns are found, and gives those that are not. */
function noteHits(
  hits: Reading['hits'],
  patterns: ReadonlySet<ReadyPattern>,
  lines: readonly LogLine[],
): ReadyPattern[] {
  const missed = new Set(patterns);
  for (const { number, text } of lines) {
    if (isHint(text)) continue;
    const folded = fold(text);
    for (const pattern of patterns) {
      const match = matchPattern(pattern, text, folded);
      if (!match || (pattern.isWholeLine && !fillsLine(pattern, folded))) continue;
      missed.delete(pattern);
      const own = hits.get(pattern) ?? [];
      own.push({ number, text, captures: match.captures });
      hits.set(pattern, own);
    }
  }
  return [...missed];
}

/** Whether a pattern that was found in a line begins and ends with it. */
function fillsLine({ pieces }: ReadyPattern, folded: string): boolean {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return (
    (typeof first !== 'string' || folded.startsWith(first)) &&
    (typeof last !== 'string' || folded.endsWith(last))
  );
}

/** The lines that look like errors, each wording once; of very many, those at the beginning and at the end. */
function readErrors(text: string, places: readonly Place[]): LogLine[] {
  const half = mostErrors / 2;
  const some = places.length > mostErrors ? [...places.slice(0, half), ...places.slice(-half)] : places;
  const seen = new Set<string>();
  return some
    .flatMap((place) => readAt(text, place))
    .filter((line) => {
      const wording = line.text.replace(/0x[\da-f]+|\d+/gi, '0');
      if (seen.has(wording) || !isErrorLine(line.text)) return false;
      seen.add(wording);
      return true;
    });
}
