import type { Answer, Confidence } from './answer';
import { stages } from './gotcha';
import type { Candidate } from './judge';
import type { Signature } from './signature';

const tiers: Record<Confidence, number> = { sure: 3, likely: 2, possibly: 1 };

/**
 * Orders the candidates: by confidence; then what stops or falsifies something before what only wastes time;
 * then by line, because the first failure is mostly the cause of the others; on one line, by how much was found.
 */
export function rank(signatures: readonly Signature[], candidates: readonly Candidate[]): Answer[] {
  const answers = candidates.map(({ signature, ...candidate }) => {
    const { gotcha, severity, stage } = signatures[signature] ?? { gotcha: '' };
    const line = candidate.lines[0]?.number ?? 0;
    const isNoise = severity === 'wastes time';
    return { gotcha, stage, isNoise, line, ...candidate };
  });
  answers.sort(
    (a, b) =>
      tiers[b.confidence] - tiers[a.confidence] ||
      Number(a.isNoise) - Number(b.isNoise) ||
      a.line - b.line ||
      b.weight - a.weight,
  );
  const first = answers[0];
  return answers.map(({ gotcha, confidence, line, lines, captures, weight, stage }) => {
    const score = tiers[confidence] * 1000 + Math.min(weight, 999);
    const mayFollow = first && confidence !== 'possibly' && line > first.line && isLater(stage, first.stage);
    return {
      gotcha,
      confidence,
      line,
      lines,
      captures,
      score,
      ...(mayFollow ? { follows: first.line } : {}),
    };
  });
}

function isLater(stage: Signature['stage'], than: Signature['stage']): boolean {
  return stage !== undefined && than !== undefined && stages.indexOf(stage) > stages.indexOf(than);
}
