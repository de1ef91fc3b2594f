import { readFileSync } from 'node:fs';
import { loadLibrary } from '@/lib/content/load';
import { diagnose } from '@/lib/gotchas/match';
import { buildSignatures } from '@/lib/gotchas/signature';
export async function main(args: string[]): Promise<number> {
  const library = await loadLibrary();
  const s = buildSignatures(library);
  const log = readFileSync(args[0] ?? 0, 'utf8');
  const t = performance.now();
  const a = diagnose(s, log);
  console.log(performance.now() - t, s.length);
  for (const x of a)
    console.log(
      x.confidence,
      x.score,
      x.line,
      x.gotcha,
      x.captures,
      x.follows ?? '',
      x.lines.map((l) => `${l.number}: ${l.text.slice(0, 100)}`).slice(0, 3),
    );
  return 0;
}
