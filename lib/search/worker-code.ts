import { createHash } from 'node:crypto';
import { build } from 'esbuild';

const entry = 'components/search-worker.ts';

/**
 * The search worker as one classic script, and a hash of it. Next would make five files of it, which fetch
 * each other in turn: four ways there and back before the first search. Asked for in the project's folder.
 */
export async function bundleSearchWorker(): Promise<{ code: string; hash: string; inputs: string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    metafile: true,
    // The code is the same in any folder, and so is its name.
    absWorkingDir: process.cwd(),
  });
  const code = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  return { code, hash, inputs: Object.keys(metafile.inputs) };
}
