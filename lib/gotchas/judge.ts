import type { Confidence, LogLine } from './answer';
import { isErrorLine } from './error-line';
import type { Matcher, PatternHit, Reading, ReadyLine, ReadySignature } from './matcher';

/** A signature that the log may hold, before the candidates are compared. */
export interface Candidate {
  /** Index into the signatures. */
  signature: number;
  confidence: Confidence;
  /** In the order of the log. */
  lines: LogLine[];
  captures: Record<string, string>;
  /** How much was literally found: characters of the longest pattern, more when `also` was found too. */
  weight: number;
}

interface Sign extends PatternHit {
  weight: number;
  /** Whether the line is enough for an answer, so that others may be rivals for it. */
  isClaim: boolean;
}

interface Judged extends Candidate {
  signs: Sign[];
}

/** What a line in `also` is worth, in letters. */
const backing = 40;
/** Two patterns that differ by no more are equally good. */
const tolerance = 1;
/** A pattern with fewer characters is no reason to name a gotcha at all. */
const leastTelling = 12;
/** How far apart, in lines, the lines of one message may stand. */
const farthest = 12;

/** Each signature on its own: which of its lines are there, and how much that says. */
export function judgeSignatures(matcher: Matcher, reading: Reading): Judged[] {
  return matcher.signatures.flatMap((ready, signature) => {
    const judged = judge(ready, reading);
    return judged ? [{ signature, ...judged }] : [];
  });
}

/** Whether the log holds a line that it must not hold. */
export function isRuledOut({ not }: ReadySignature, hits: Reading['hits']): boolean {
  return not.some((pattern) => hits.has(pattern));
}

function judge(ready: ReadySignature, { hits }: Reading): Omit<Judged, 'signature'> | undefined {
  if (isRuledOut(ready, hits)) return undefined;
  const found = ready.lines.map((line) => ({ ...line, hits: hits.get(line.ready) ?? [] }));
  const there = found.filter((line) => line.hits.length > 0);
  if (there.length === 0) return undefined;
  const help = ready.also.map((choice) => choice.filter((pattern) => hits.has(pattern)));
  const isBacked = help.every((choice) => choice.length > 0);
  // A weak line that is no error ("False") stays weak in any company.
  const isEnough = ({ isWeak, needsAlso }: ReadyLine, { text }: PatternHit) =>
    needsAlso ? isBacked && (!isWeak || isErrorLine(text)) : !isWeak;
  // More than the difference between two wordings; a longer `also` says more than a shorter one.
  const bonus = backing + Math.max(0, ...help.flat().map(({ weight }) => weight));
  const signs = there
    .flatMap((line) => {
      const weight = line.ready.weight + (line.needsAlso && isBacked ? bonus : 0);
      return line.hits.map((hit) => ({ ...hit, weight, isClaim: isEnough(line, hit) }));
    })
    .sort((a, b) => a.number - b.number || b.weight - a.weight);
  const shown = found.filter(({ isShown }) => isShown).map((line) => line.hits);
  const confidence = judgeSigns(signs, isBacked && shown.length > 1 && areTogether(shown));
  return confidence && { confidence, signs, ...summarise(signs) };
}

function judgeSigns(signs: readonly Sign[], isWhole: boolean): Confidence | undefined {
  if (signs.some(({ isClaim }) => isClaim)) return 'sure';
  if (isWhole) return 'likely';
  return signs.some(({ text, weight }) => weight >= leastTelling && isErrorLine(text))
    ? 'possibly'
    : undefined;
}

function summarise(signs: readonly Sign[]): Pick<Candidate, 'lines' | 'captures' | 'weight'> {
  const lines = new Map<string, LogLine>();
  const captures: Record<string, string> = {};
  for (const { number, text, captures: own } of signs) {
    lines.set(`${number} ${text}`, { number, text });
    for (const [name, value] of Object.entries(own)) captures[name] ??= value;
  }
  return { lines: [...lines.values()], captures, weight: Math.max(...signs.map(({ weight }) => weight)) };
}

/** Whether the lines of a message stand one after another somewhere: each at most a few lines after the one before. */
function areTogether(hits: readonly (readonly PatternHit[])[]): boolean {
  return (hits[0] ?? []).some((first) => {
    let at = first.number;
    return hits.slice(1).every((own) => {
      const next = own.find(({ number }) => number >= at && number <= at + farthest);
      at = next?.number ?? at;
      return next !== undefined;
    });
  });
}

/**
 * Compares the signatures that are sure of the same lines. Who says most about some line stays sure; those who
 * say equally much are likely; those of whose lines another says more, or who share them with one that also
 * has lines of its own, are possible. Possible ones whose lines are explained are dropped.
 */
export function settleRivals(judged: readonly Judged[]): Candidate[] {
  const sure = judged.filter(({ confidence }) => confidence === 'sure');
  const most = new Map<string, number>();
  const claims = new Map<string, number>();
  const placeOf = ({ number, text }: LogLine) => `${number} ${text}`;
  for (const sign of sure.flatMap(strongest))
    most.set(placeOf(sign), Math.max(sign.weight, most.get(placeOf(sign)) ?? 0));
  const isBest = (sign: Sign) => sign.weight >= (most.get(placeOf(sign)) ?? 0) - tolerance;
  for (const sign of sure.flatMap((one) => strongest(one).filter(isBest)))
    claims.set(placeOf(sign), (claims.get(placeOf(sign)) ?? 0) + 1);
  const isOwn = (sign: Sign) => sign.isClaim && isBest(sign) && claims.get(placeOf(sign)) === 1;
  const settled = new Set(sure.filter((one) => one.signs.some(isOwn)));
  const taken = new Set([...settled].flatMap(({ signs }) => signs.map(placeOf)));
  const candidates = judged.map((one): Candidate => {
    const { signs, ...candidate } = one;
    if (one.confidence !== 'sure' || settled.has(one)) return candidate;
    const isRival = signs.some((sign) => sign.isClaim && isBest(sign) && !taken.has(placeOf(sign)));
    return { ...candidate, confidence: isRival ? 'likely' : 'possibly' };
  });
  const explained = listExplained(candidates);
  return candidates.filter(
    ({ confidence, lines }) =>
      confidence !== 'possibly' || lines.some((line) => !isExplained(line, explained)),
  );
}

/** The texts of the lines that sure and likely candidates explain. */
export function listExplained(candidates: readonly Candidate[]): Set<string> {
  return new Set(
    candidates.flatMap(({ confidence, lines }) =>
      confidence === 'possibly' ? [] : lines.map(({ text }) => text),
    ),
  );
}

/** Shorter texts stand in others by chance. */
const leastQuoted = 20;

/** Whether a line is explained, or is quoted in one that is: BuildKit prints an error where it happens and at the end. */
export function isExplained({ text }: LogLine, explained: ReadonlySet<string>): boolean {
  if (explained.has(text)) return true;
  const core = text.replace(/^error: ?/i, '');
  return core.length >= leastQuoted && [...explained].some((other) => other.includes(core));
}

/** One claim for each line: a signature does not rival itself. */
function strongest({ signs }: Judged): Sign[] {
  const best = new Map<string, Sign>();
  for (const sign of signs.filter(({ isClaim }) => isClaim)) {
    const place = `${sign.number} ${sign.text}`;
    if ((best.get(place)?.weight ?? -1) < sign.weight) best.set(place, sign);
  }
  return [...best.values()];
}
