import type { PartKind } from '../content/schema';
import type { FigureCell } from './schema';

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
 * A figure as stretches of a bar on which `largest` bytes are the whole width. Stretches thinner than can
 * be seen are drawn at the thinnest that can, so the last one may end a little late.
 */
export function buildBar({ bytes, of, parts }: FigureCell, largest: number): BarSegment[] {
  if (largest <= 0) return [];
  const stretches = parts.length > 0 ? parts : [{ kind: 'other' as const, what: of, bytes }];
  let start = 0;
  return stretches
    .filter((part) => part.bytes > 0)
    .map((part) => {
      const width = Math.max(thinnest, (part.bytes / largest) * 100);
      const segment = { kind: part.kind, what: part.what, start, width };
      start += width;
      return segment;
    });
}

export const partNames: Record<PartKind, string> = {
  base: 'base',
  runtime: 'runtime libraries',
  cupti: 'CUPTI',
  compiler: 'compiler',
  tools: 'debuggers',
  static: 'static libraries and headers',
  nsight: 'Nsight',
  cudnn: 'cuDNN',
  torch: 'PyTorch',
  other: 'not broken down',
};

/** The kinds of part that occur among figures, in the order in which bars are stacked. */
export function listKinds(figures: readonly FigureCell[]): PartKind[] {
  const found = new Set(
    figures.flatMap(({ parts }) => (parts.length > 0 ? parts.map((part) => part.kind) : ['other' as const])),
  );
  return kinds.filter((kind) => found.has(kind));
}

const kinds = [
  'base',
  'runtime',
  'cupti',
  'cudnn',
  'torch',
  'tools',
  'compiler',
  'static',
  'nsight',
  'other',
] as const satisfies readonly PartKind[];
