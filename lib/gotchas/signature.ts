import type { Library } from '../content/library';
import { stripPrefix } from './clean-log';
import { type Gotcha, listGotchas, type Severity, type Stage } from './gotcha';
import { type LogNote, readLogNotes } from './log-note';
import { type Pattern, parsePattern, readyPattern } from './pattern';

/** How a gotcha shows in a log. Plain JSON: the browser gets it as a file. */
export interface Signature {
  /** The gotcha's key, `address#id`. */
  gotcha: string;
  severity?: Severity;
  stage?: Stage;
  lines: SignatureLine[];
  /** What the log must hold besides one of the lines: one of each list. */
  also: Pattern[][];
  /** What it must not hold. */
  not: Pattern[];
}

export interface SignatureLine {
  pattern: Pattern;
  /** Says too little to be an answer on its own. */
  isWeak: boolean;
  /** Stands in the symptom's block, so that it is part of the whole message. */
  isShown: boolean;
  /** Is an answer only if `also` is met: the weak lines of a note that names some, otherwise all. */
  needsAlso: boolean;
}

/** Fewer characters than this are found everywhere. */
const leastWeight = 10;

/** The signatures of all gotchas that have a line to look for. */
export function buildSignatures(library: Library): Signature[] {
  const notesOf = new Map(library.pages.map((page) => [page.address, readLogNotes(page).notes]));
  return listGotchas(library).flatMap((gotcha) => {
    const signature = buildSignature(gotcha, notesOf.get(gotcha.address)?.get(gotcha.id));
    return signature.lines.length > 0 ? [signature] : [];
  });
}

/** One gotcha's signature: each line of the symptom's block, and each `or` of its note, is a sign of it. */
export function buildSignature(gotcha: Gotcha, note?: LogNote): Signature {
  const weak = new Set(note?.weak.map(normalise));
  const also = note?.also ?? [];
  const needsAlso = (text: string) => also.length > 0 && (weak.size === 0 || weak.has(normalise(text)));
  const texts = [
    ...gotcha.lines.map(({ text }) => ({ text, isShown: true })),
    ...(note?.or ?? []).map((text) => ({ text, isShown: false })),
  ];
  return {
    gotcha: gotcha.key,
    ...(gotcha.severity ? { severity: gotcha.severity } : {}),
    ...(gotcha.stage ? { stage: gotcha.stage } : {}),
    lines: texts.flatMap(({ text, isShown }) => {
      const pattern = parseLine(text);
      const { anchor, weight } = readyPattern(pattern);
      const isWeak = weight < leastWeight || weak.has(normalise(text));
      return anchor ? [{ pattern, isWeak, isShown, needsAlso: needsAlso(text) }] : [];
    }),
    also: also.map((choice) => choice.map(parseLine)),
    not: note?.not.map(parseLine) ?? [],
  };
}

/** Pages show lines as tools print them; logs are read without `#12 34.5 ` and the like. */
function parseLine(text: string): Pattern {
  return parsePattern(stripPrefix(text.trim()));
}

/** Lines are compared without regard to blanks. */
export function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
