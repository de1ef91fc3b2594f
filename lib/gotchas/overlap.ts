import { fold } from './pattern';
import type { Signature } from './signature';

/** A signature's line of which much, but not all, stands in a line of the log. */
export interface Overlap {
  signature: number;
  /** Share of the line's words by their rarity, 0 to 1. */
  coverage: number;
  /** A name so rare that it alone gives the gotcha away: `CUPTI_ERROR_NOT_INITIALIZED`. */
  code?: string;
}

/** A line of a signature, as words. */
export interface IndexedLine {
  signature: number;
  /** Each word and its rarity. */
  words: Map<string, number>;
  names: Set<string>;
  rarest: string[];
  /** Words that few signatures have. */
  telling: string[];
  total: number;
  needsAlso: boolean;
}

/** The words of all signatures' lines, and where each occurs. */
export interface WordIndex {
  lines: IndexedLine[];
  byWord: Map<string, number[]>;
  codes: Set<string>;
}

const word = /[\p{L}\p{N}_$]+/gu;
/** Many words for one thing. */
const inability = /\b(?:can't|can not|could not|couldn't|unable to|not able to)(?!\w)/g;
const leastCoverage = 0.6;
const leastShared = 3;
const fewOwners = 3;

/** Reads the words of the signatures' strong lines and weighs them by how few signatures have them. */
export function indexWords(signatures: readonly Signature[]): WordIndex {
  const owners = new Map<string, Set<number>>();
  const texts = signatures.flatMap(({ lines }, signature) =>
    lines.flatMap(({ pattern, isWeak, needsAlso }) => {
      const text = pattern.map((piece) => (typeof piece === 'string' ? piece : ' ')).join('');
      for (const name of wordsOf(text)) owners.set(name, (owners.get(name) ?? new Set()).add(signature));
      return isWeak ? [] : [{ signature, text, needsAlso }];
    }),
  );
  const rarity = (name: string) => Math.log(1 + signatures.length / (owners.get(name)?.size ?? 1));
  const lines = texts.map(({ signature, text, needsAlso }): IndexedLine => {
    const words = new Map([...wordsOf(text)].map((name) => [name, rarity(name)]));
    const total = [...words.values()].reduce((sum, weight) => sum + weight, 0);
    const top = Math.max(...words.values());
    const rarest = [...words.keys()].filter((name) => words.get(name) === top);
    const telling = [...words.keys()].filter(
      (name) => (owners.get(name)?.size ?? 0) <= fewOwners && /^(?=.*\D).{4,}$/.test(name),
    );
    return { signature, words, names: namesOf(text), rarest, telling, total, needsAlso };
  });
  const byWord = new Map<string, number[]>();
  for (const [n, { words }] of lines.entries())
    for (const name of words.keys()) byWord.set(name, [...(byWord.get(name) ?? []), n]);
  const codes = new Set(
    texts.flatMap(({ text }) =>
      [...text.matchAll(word)].flatMap(([name]) =>
        isCode(name) && owners.get(toSingular(fold(name)))?.size === 1 ? [toSingular(fold(name))] : [],
      ),
    ),
  );
  return { lines, byWord, codes };
}

/**
 * The signatures that a line nearly is: most of the words, weighed by rarity, and every name (a file, a symbol,
 * an option), and one of the rarest words. Without the names "libcudnn.so: cannot open" would be taken for "libcupti.so: cannot open".
 */
export function findOverlaps(index: WordIndex, text: string): Overlap[] {
  const own = wordsOf(text);
  const shared = new Map<number, number>();
  for (const name of own)
    for (const n of index.byWord.get(name) ?? []) shared.set(n, (shared.get(n) ?? 0) + 1);
  const code = [...own].find((name) => index.codes.has(name));
  const best = new Map<number, Overlap>();
  for (const [n, count] of shared) {
    const line = index.lines[n];
    if (!line) continue;
    const hasCode = code !== undefined && line.words.has(code);
    const isNamed =
      [...line.names].every((name) => own.has(name)) && line.rarest.some((name) => own.has(name));
    if (!hasCode && (count < leastShared || !isNamed)) continue;
    let weight = 0;
    for (const [name, rarity] of line.words) if (own.has(name)) weight += rarity;
    const coverage = weight / line.total;
    if (!hasCode && coverage < leastCoverage) continue;
    if ((best.get(line.signature)?.coverage ?? 0) < coverage)
      best.set(line.signature, { signature: line.signature, coverage, ...(hasCode ? { code } : {}) });
  }
  return [...best.values()].sort(
    (a, b) => Number('code' in b) - Number('code' in a) || b.coverage - a.coverage,
  );
}

/** The words of a text as they are compared: folded, and one for many. */
export function wordsOf(text: string): Set<string> {
  const same = fold(text).replace(inability, 'cannot');
  return new Set([...same.matchAll(word)].map(([name]) => toSingular(name)));
}

/** One checksum or two, one error or many: the message is the same. */
function toSingular(name: string): string {
  return /^\p{L}{4,}s$/u.test(name) && !name.endsWith('ss') ? name.slice(0, -1) : name;
}

/**
 * Words that name a thing: with digits, underscores, capitals inside, or joined to others by `.`, `/` or `-`. The
 * numbers in them are versions and name nothing; a number that stands alone does, unless it only counts.
 */
function namesOf(text: string): Set<string> {
  const names = [...text.matchAll(/-{0,2}[\p{L}\p{N}_$]+(?:[./=-][\p{L}\p{N}_$]+)*/gu)]
    .map(([name]) => name)
    .filter((name) => !/(?:Error|Exception)$|^\d$/.test(name))
    .filter((name) => /\d|_|\p{Ll}\p{Lu}|[\p{L}\d][./=-][\p{L}\d]|^--/u.test(name));
  return new Set(
    names.flatMap((name) => (isNumber(name) ? [name] : [...wordsOf(name)].filter((part) => !isNumber(part)))),
  );
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

function isCode(name: string): boolean {
  return name.length >= 12 && /_|\d|\p{Ll}\p{Lu}/u.test(name);
}
