import { isNoiseKind, type NoiseKind, noiseKinds, noiseLine } from './noise-lines';
import { type Prefix, parsePrefix } from './noise-prefix';
import { createRandom } from './random';

interface Request {
  kind: NoiseKind;
  lines: number;
  seed: number;
  /** From the inside out: what a program's line is preceded by, and then what its runner puts before that. */
  prefixes: Prefix[];
}

/**
 * A log as a reader would paste it: each `%%noise kind=ninja lines=900 seed=4 as=buildkit:12 in=gha from=…%%` gives
 * way to that many lines of what a build prints while all is well. The same text gives the same log, always.
 */
export function expandNoise(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('%%noise ') ? makeNoise(parseRequest(line)) : line))
    .join('\n');
}

/** So many lines of one kind; also what the time is measured with. */
export function makeNoise({ kind, lines, seed, prefixes }: Request): string {
  const random = createRandom(seed);
  return Array.from({ length: lines }, (_, n) =>
    prefixes.reduce((line, prefix) => prefix(line, n), noiseLine(kind, n, lines, random)),
  ).join('\n');
}

function parseRequest(line: string): Request {
  const words = line.replace(/^%%noise |%%$/g, '').split(' ');
  const fields = new Map(
    words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  );
  const kind = fields.get('kind') ?? '';
  const lines = Number(fields.get('lines'));
  const seed = Number(fields.get('seed'));
  if (!isNoiseKind(kind)) throw new Error(`${line}: kind is one of ${noiseKinds.join(', ')}.`);
  if (!(lines > 0 && seed > 0)) throw new Error(`${line}: lines and seed are numbers above 0.`);
  const from = Date.parse(`${fields.get('from') ?? '2025-01-01T00:00:00'}Z`);
  const prefixes = [fields.get('as'), fields.get('in')].flatMap((name) =>
    name ? [parsePrefix(name, from)] : [],
  );
  return { kind, lines, seed, prefixes };
}
