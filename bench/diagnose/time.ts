import { diagnose } from '@/lib/gotchas/match';
import type { Signature } from '@/lib/gotchas/signature';
import { expandNoise } from './noise';

export const sizes = [1, 10, 20] as const;

/** The gotcha of the error in a made log. */
export const wanted = '/cuda/12-pytorch-cmake-build-internals#gotcha-the-compiler-is-killed';

/** A failing log of so many million bytes: builds, installations, tests and training, one known error at two thirds. */
export function makeLog(megabytes: number): string {
  const error = "#24 1812.7 nvcc error   : 'cicc' died due to signal 9 (Kill signal)";
  const parts: string[] = [];
  let size = 0;
  for (let seed = 1; size < megabytes * 1_000_000; seed++) {
    const part = expandNoise(
      [
        `%%noise kind=cmake lines=300 seed=${seed} as=buildkit:24%%`,
        `%%noise kind=ninja lines=2000 seed=${seed} as=buildkit:24%%`,
        `%%noise kind=pip lines=300 seed=${seed} as=buildkit:25%%`,
        `%%noise kind=pytest lines=800 seed=${seed} in=gha%%`,
        `%%noise kind=train lines=1500 seed=${seed} in=cri%%`,
      ].join('\n'),
    );
    parts.push(part);
    size += part.length + 1;
  }
  parts.splice(Math.floor((parts.length * 2) / 3), 0, error);
  return `${parts.join('\n').slice(0, megabytes * 1_000_000)}\n`;
}

/** Milliseconds for one log, the middle of several runs after one that does not count. */
export function measureTime(signatures: readonly Signature[], log: string, runs = 5): number {
  const times = Array.from({ length: runs + 1 }, () => {
    // A string of its own each time: V8 remembers what a regular expression found in one it has seen.
    const copy = Buffer.from(log).toString();
    const start = performance.now();
    if (diagnose(signatures, copy)[0]?.gotcha !== wanted)
      throw new Error('The error in the log was not found.');
    return performance.now() - start;
  }).slice(1);
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
