import type { Library } from '../content/library';
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
  /** What the log must hold, and must not hold, besides one of the lines. */
  also: Pattern[];
  not: Pattern[];
}

export interface SignatureLine {
  pattern: Pattern;
  /** Says too little to be an answer on its own. */
  isWeak: boolean;
}

/** Fewer letters and digits than this are found everywhere. */
const leastWeight = 9;

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
  const texts = [...gotcha.lines.map(({ text }) => text), ...(note?.or ?? [])];
  return {
    gotcha: gotcha.key,
    ...(gotcha.severity ? { severity: gotcha.severity } : {}),
    ...(gotcha.stage ? { stage: gotcha.stage } : {}),
    lines: texts.flatMap((text) => {
      const pattern = parsePattern(text);
      const { anchor, weight } = readyPattern(pattern);
      return anchor ? [{ pattern, isWeak: weight < leastWeight || weak.has(normalise(text)) }] : [];
    }),
    also: note?.also.map(parsePattern) ?? [],
    not: note?.not.map(parsePattern) ?? [],
  };
}

/** Lines are compared without regard to blanks. */
export function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
