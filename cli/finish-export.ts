import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { addOffline } from './offline-files';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Makes Next's export fit to serve under `script-src 'self'`: inline scripts move into files named by their
 * contents, files that only client-side navigation would fetch go, and everything gets a compressed twin.
 */
export async function finishExport(out: string): Promise<void> {
  await removeUnused(out);
  const files = await listFiles(out);
  const font = files.find((file) => /ibm-plex-sans-latin-wght-normal\.[^/]+\.woff2$/.test(file));
  const fontAddress = font && `/${path.relative(out, font).split(path.sep).join('/')}`;
  const scripts = new Map<string, string>();
  for (const file of files.filter((candidate) => candidate.endsWith('.html'))) {
    const page = externaliseScripts(await readFile(file, 'utf8'));
    if (page.script) scripts.set(page.script.name, page.script.code);
    await writeFile(file, fontAddress ? preloadFont(page.html, fontAddress) : page.html);
  }
  const folder = path.join(out, '_next', 'static', 'flight');
  await mkdir(folder, { recursive: true });
  for (const [name, code] of scripts) await writeFile(path.join(folder, name), code);
  const finished = await listFiles(out);
  await addOffline(out, finished);
  await compressAll(finished);
}

/** Links are plain links, so Next's flight files are never asked for; the placeholder routes hold nothing. */
async function removeUnused(out: string): Promise<void> {
  for (const file of await listFiles(out)) {
    const isFlight = /\.txt$/.test(file) && (await isFlightFile(file));
    const isPlaceholder = ['dev-reload', path.join('content-files', 'none')].includes(
      path.relative(out, file),
    );
    if (isFlight || isPlaceholder) await rm(file);
  }
  // Next exports the 404 page under its internal name as well.
  await rm(path.join(out, '_not-found.html'), { force: true });
}

/** Next's own: `__next.….txt`, and `page.txt` beside `page.html`. A published content file of that ending stays. */
async function isFlightFile(file: string): Promise<boolean> {
  if (path.basename(file).startsWith('__next.')) return true;
  return stat(file.replace(/\.txt$/, '.html')).then(
    () => true,
    () => false,
  );
}

/**
 * Moves the inline scripts of a page into one deferred file, in their order. Scripts with a `type` of their
 * own (data) stay. Next escapes `</script` inside them, so the end of a script is where it seems to be.
 */
export function externaliseScripts(html: string): { html: string; script?: { name: string; code: string } } {
  const codes: string[] = [];
  const bare = html.replace(
    /<script(?![^>]*\s(?:src|type)=)[^>]*>([\s\S]*?)<\/script>/g,
    (_, code: string) => {
      codes.push(code);
      return '';
    },
  );
  if (codes.length === 0) return { html };
  const code = codes.join(';\n');
  const name = `f-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`;
  const tag = `<script src="/_next/static/flight/${name}" defer=""></script>`;
  return { html: bare.replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${tag}</body>`), script: { name, code } };
}

/** The text's font is needed by every page at once, and the style sheet names it too late. */
function preloadFont(html: string, address: string): string {
  const link = `<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin=""/>`;
  return html.replace('<head>', () => `<head>${link}`);
}

const compressible = /\.(html|js|css|json|svg|txt|xml|md|webmanifest)$/;

async function compressAll(files: string[]): Promise<void> {
  const queue = files.filter((file) => compressible.test(file));
  const work = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) {
      const bytes = await readFile(file);
      if (bytes.length < 512) continue;
      // The best brotli is slow on large files; 9 is within a few percent.
      const quality = bytes.length > 300_000 ? 9 : 11;
      await writeFile(
        `${file}.br`,
        await toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
      );
      await writeFile(`${file}.gz`, await toGzip(bytes, { level: 9 }));
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
