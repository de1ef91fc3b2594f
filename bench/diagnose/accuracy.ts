import { diagnose } from '@/lib/gotchas/match';
import type { Signature } from '@/lib/gotchas/signature';
import type { HealthyLog, LogCase } from './cases';

export type Answer = ReturnType<typeof diagnose>[number];
export const confidences = ['sure', 'likely', 'possibly'] as const;

/** What the matcher made of a failing log. */
export interface Outcome {
  asked: LogCase;
  answers: Answer[];
  /** The place of the first good answer, from 1; absent when there is none, or when there should be none. */
  rank?: number;
  /** The place of the expected answer itself. */
  strictRank?: number;
}

/** Sums over cases. Shares are from 0 to 1. */
export interface Accuracy {
  /** Logs that have an answer in the knowledge. */
  known: number;
  top1: number;
  top3: number;
  /** As top1, without the answers that count as equally good. */
  strictTop1: number;
  /** Logs that have none. */
  unknown: number;
  /** Those of them for which some answer is "sure" all the same. */
  unknownSure: number;
}

/** Runs the matcher on each failing log. */
export function judgeCases(signatures: readonly Signature[], cases: readonly LogCase[]): Outcome[] {
  return cases.map((asked) => {
    const answers = diagnose(signatures, asked.text);
    const good = new Set([asked.expect, ...asked.or]);
    const rank = placeOf(answers, (gotcha) => good.has(gotcha));
    const strictRank = placeOf(answers, (gotcha) => gotcha === asked.expect);
    return { asked, answers, ...(rank ? { rank } : {}), ...(strictRank ? { strictRank } : {}) };
  });
}

function placeOf(answers: readonly Answer[], isGood: (gotcha: string) => boolean): number {
  return answers.findIndex(({ gotcha }) => isGood(gotcha)) + 1;
}

export function isKnown({ expect }: LogCase): boolean {
  return expect !== 'none';
}

/** Whether the reader's first look is at the right thing: the right gotcha first, or nothing claimed for sure. */
export function isRight({ asked, answers, rank }: Outcome): boolean {
  return isKnown(asked) ? rank === 1 : answers.every(({ confidence }) => confidence !== 'sure');
}

export function summarise(outcomes: readonly Outcome[]): Accuracy {
  const known = outcomes.filter(({ asked }) => isKnown(asked));
  const unknown = outcomes.filter(({ asked }) => !isKnown(asked));
  const share = (isCounted: (outcome: Outcome) => boolean) =>
    known.length === 0 ? 0 : known.filter(isCounted).length / known.length;
  return {
    known: known.length,
    top1: share(({ rank }) => rank === 1),
    top3: share(({ rank }) => rank !== undefined && rank <= 3),
    strictTop1: share(({ strictRank }) => strictRank === 1),
    unknown: unknown.length,
    unknownSure: unknown.filter((outcome) => !isRight(outcome)).length,
  };
}

/** How the first answer's confidence and its being right go together: a row each, and one for no answer at all. */
export function countConfidence(
  outcomes: readonly Outcome[],
): { confidence: Answer['confidence'] | 'no answer'; right: number; wrong: number }[] {
  const rows = [...confidences, 'no answer' as const];
  return rows.map((confidence) => {
    const own = outcomes.filter(({ answers }) => (answers[0]?.confidence ?? 'no answer') === confidence);
    const right = own.filter(({ asked, rank }) => (isKnown(asked) ? rank === 1 : confidence === 'no answer'));
    return { confidence, right: right.length, wrong: own.length - right.length };
  });
}

/** The answers given for logs in which nothing is wrong. */
export function findFalseAlarms(
  signatures: readonly Signature[],
  logs: readonly HealthyLog[],
): { name: string; answer: Answer }[] {
  return logs.flatMap(({ name, text }) => diagnose(signatures, text).map((answer) => ({ name, answer })));
}
