import { isErrorLine } from './error-line';
import type { Confidence } from './match';
import type { LogLine, Matcher, PatternHit, Reading, ReadySignature } from './matcher';

/** A signature that the log may hold, before the candidates are compared. */
export interface Candidate {
  /** Index into the signatures. */
  signature: number;
  confidence: Confidence;
  /** In the order of the log. */
  lines: LogLine[];
  captures: Record<string, string>;
  /** How much was literally found: letters and digits of the longest pattern, more when `also` was found too. */
  weight: number;
}

interface Sign extends PatternHit {
  weight: number;
}

interface Judged extends Candidate {
  signs: Sign[];
}

/** What a line in `also` is worth, in letters: more than the difference between two wordings. */
const backing = 40;
/** Two patterns that differ by less are equally good. */
const tolerance = 3;
/** How far apart, in lines, the lines of one message may stand. */
const farthest = 12;

/** Each signature on its own: which of its lines are there, and how much that says. */
export function judgeSignatures(matcher: Matcher, reading: Reading): Judged[] {
  return matcher.signatures.flatMap((ready, signature) => {
    const judged = judge(ready, reading);
    return judged ? [{ signature, ...judged }] : [];
  });
}

function judge(ready: ReadySignature, { hits }: Reading): Omit<Judged, 'signature'> | undefined {
  if (ready.not.some((pattern) => hits.has(pattern))) return undefined;
  const found = ready.lines.map((line) => ({ ...line, hits: hits.get(line.ready) ?? [] }));
  const there = found.filter((line) => line.hits.length > 0);
  if (there.length === 0) return undefined;
  const isBacked = ready.also.length > 0 && ready.also.every((pattern) => hits.has(pattern));
  const isLacking = ready.also.length > 0 && !isBacked;
  const strong = there.filter((line) => !line.isWeak);
  const isWhole =
    found.length > 1 && there.length === found.length && areTogether(found.map((line) => line.hits));
  let confidence: Confidence;
  if (strong.length > 0) confidence = isLacking ? 'possibly' : 'sure';
  else if (isWhole || isBacked) confidence = isLacking ? 'possibly' : 'likely';
  else if (there.some((line) => line.hits.some(({ text }) => isErrorLine(text)))) confidence = 'possibly';
  else return undefined;
  const bonus = isBacked ? backing : 0;
  const signs = there
    .flatMap(({ ready: { weight }, hits: own }) => own.map((hit) => ({ ...hit, weight: weight + bonus })))
    .sort((a, b) => a.number - b.number || b.weight - a.weight);
  return { confidence, signs, ...summarise(signs) };
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
  const isOwn = (sign: Sign) => isBest(sign) && claims.get(placeOf(sign)) === 1;
  const settled = new Set(sure.filter((one) => one.signs.some(isOwn)));
  const taken = new Set([...settled].flatMap(({ signs }) => signs.map(placeOf)));
  const candidates = judged.map((one): Candidate => {
    const { signs, ...candidate } = one;
    if (one.confidence !== 'sure' || settled.has(one)) return candidate;
    const isRival = signs.some((sign) => isBest(sign) && !taken.has(placeOf(sign)));
    return { ...candidate, confidence: isRival ? 'likely' : 'possibly' };
  });
  const explained = new Set(
    candidates.flatMap(({ confidence, lines }) => (confidence === 'possibly' ? [] : lines.map(placeOf))),
  );
  return candidates.filter(
    ({ confidence, lines }) =>
      confidence !== 'possibly' || lines.some((line) => !explained.has(placeOf(line))),
  );
}

/** One sign for each line: a signature does not rival itself. */
function strongest({ signs }: Judged): Sign[] {
  const best = new Map<string, Sign>();
  for (const sign of signs) {
    const place = `${sign.number} ${sign.text}`;
    if ((best.get(place)?.weight ?? -1) < sign.weight) best.set(place, sign);
  }
  return [...best.values()];
}
