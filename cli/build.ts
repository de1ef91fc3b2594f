import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Library } from '@/lib/content/library';
import { loadOptions } from '@/lib/content/load';
import { formatBytes } from '@/lib/format';
import { listPagePreviews } from '@/lib/links/all-previews';
import { listOldLandings } from '@/lib/links/old-landings';
import { listLandings } from '@/lib/links/section-previews';
import { localOrigin } from '@/lib/routes';
import { bundleSearchWorker } from '@/lib/search/worker-code';
import { drawCards } from './draw-cards';
import { finishExport } from './finish-export';
import { readContent, reportProblems } from './read-content';
import { writeLandings } from './write-landings';

export const outFolder = path.resolve('out');
const stampFile = path.resolve('.cache', 'built');

/** `npm run build`: builds the site into out/, unless it stands there already for exactly these files. */
export async function main(): Promise<number> {
  return (await build()) ? 0 : 1;
}

/** Builds what is not built yet, says what it does, and prints what is wrong. False when it did not succeed. */
export async function build(): Promise<boolean> {
  const { folder, isForeign } = loadOptions();
  try {
    const stamp = await stampOf(folder);
    if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) {
      console.log('Nothing has changed since the last build.');
      return true;
    }
    await rm(stampFile, { force: true });
    console.log(`Reading the content in ${path.relative('', folder) || folder} …`);
    const { library, problems } = await readContent();
    if (reportProblems(problems, isForeign, isForeign)) {
      console.error('The site was not built. Mend these and start again.');
      return false;
    }
    if (!library.site.url) {
      console.log(
        `Previews and feeds will say ${localOrigin}: set url in site.yaml, or SITE_URL, to where the site will stand.`,
      );
    }
    console.log(`Building the site: ${library.pages.length} pages …`);
    if (!(await runNext())) return false;
    console.log('Finishing the files for serving …');
    await finishExport(outFolder);
    await addPreviews(library);
    await mkdir(path.dirname(stampFile), { recursive: true });
    await writeFile(stampFile, stamp);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** Writes what chats ask for: the sections' own addresses, and a card for each place. Says what the cards cost. */
async function addPreviews(library: Library): Promise<void> {
  const landings = listLandings(library);
  await writeLandings(outFolder, [...landings, ...listOldLandings(library, landings)]);
  const previews = [...listPagePreviews(library), ...landings.map(({ preview }) => preview)];
  const started = Date.now();
  const { drawn, kept, bytes } = await drawCards(
    previews.map(({ card }) => card),
    { out: outFolder, cacheFolder: path.resolve('.cache', 'cards'), onProgress: showCards },
  );
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`Cards for chats: ${drawn} drawn, ${kept} as before, ${formatBytes(bytes)}, ${seconds} s.`);
}

function showCards(done: number, total: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r  ${done} of ${total} cards ${done === total ? '\n' : ''}`);
}

/** Runs `next build`. Its output is shown only when it fails, since a start has better things to say. */
async function runNext(): Promise<boolean> {
  const { hash } = await bundleSearchWorker();
  const child = spawn(process.execPath, [path.resolve('node_modules/next/dist/bin/next'), 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_PUBLIC_SEARCH_WORKER: hash },
  });
  let output = '';
  const note = (chunk: Buffer) => {
    output += chunk;
    const progress = /\((\d+)\/(\d+)\)[^(]*$/.exec(String(chunk));
    if (progress && process.stderr.isTTY) process.stderr.write(`\r  ${progress[1]} of ${progress[2]} files `);
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
    child.on('error', () => resolve(1));
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (code === 0) return true;
  console.error(output);
  console.error(
    'next build failed; see above. Its folder .next is cleared, so that the next try starts afresh.',
  );
  await rm('.next', { recursive: true, force: true });
  return false;
}

/** A hash of everything the site is made from: the content, the code, the locked packages. */
async function stampOf(contentFolder: string): Promise<string> {
  const hash = createHash('sha256')
    .update(contentFolder)
    .update(process.env.SITE_URL ?? '');
  const files = ['package-lock.json', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json'];
  for (const file of files) hash.update(await readFile(file));
  for (const folder of ['app', 'components', 'lib', 'public', 'cli', contentFolder])
    await addFolder(hash, folder);
  return hash.digest('hex');
}

async function addFolder(hash: ReturnType<typeof createHash>, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const below = path.join(folder, entry.name);
    hash.update(below);
    if (entry.isDirectory()) await addFolder(hash, below);
    else hash.update(await readFile(below).catch(() => 'unreadable'));
  }
}
