import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A hash of everything that shapes a compilation besides its source: the Markdown pipeline and the
 * versions of its libraries. The cache of compilations is keyed by it.
 */
export function pipelineKey(root) {
  const hash = createHash('sha256');
  const folder = path.join(root, 'lib', 'markdown');
  const sources = readdirSync(folder)
    .filter((file) => !file.includes('.test.'))
    .sort();
  for (const file of sources) hash.update(readFileSync(path.join(folder, file)));
  hash.update(readFileSync(path.join(root, 'package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}
