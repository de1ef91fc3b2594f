import type { PartKind } from '../content/schema';
import type { Size } from './figure';

/** A stretch of a bar, in percent of the whole width. */
export interface BarSegment {
  kind: PartKind;
  what: string;
  start: number;
  width: number;
}

/** The thinnest stretch that can still be seen; CUPTI is about one percent of an image. */
const thinnest = 0.6;

/**
 * A size as stretches of a bar on which `largest` bytes are the whole width. Stretches thinner than can
 * be seen are drawn at the thinnest that can, so the last one may end a little late. Unknown gives none.
 */
export function buildBar(size: Size, largest: number): BarSegment[] {
  if (size.kind === 'unknown' || largest <= 0) return [];
  const parts =
    size.parts.length > 0 ? size.parts : [{ kind: 'other' as const, what: size.of, bytes: size.bytes }];
  let start = 0;
  return parts
    .filter((part) => part.bytes > 0)
    .map(({ kind, what, bytes }) => {
      const width = Math.max(thinnest, (bytes / largest) * 100);
      const segment = { kind, what, start, width };
      start += width;
      return segment;
    });
}

export const partNames: Record<PartKind, string> = {
  base: 'base',
  runtime: 'runtime libraries',
  cupti: 'CUPTI',
  compiler: 'compiler',
  static: 'static libraries, headers',
  nsight: 'Nsight',
  cudnn: 'cuDNN',
  torch: 'PyTorch',
  other: 'not broken down',
};
