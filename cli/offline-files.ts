import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of the finished site: its address, and its size in bytes as it is stored. */
export interface SiteFile {
  address: string;
  bytes: number;
}

/** What a device keeps after the first visit: the code that every page may need, and the data of search and diagnosis. */
export interface Precache {
  code: string[];
  data: string[];
}

/** Search data of more than this is not fetched ahead: a search keeps the parts that it used. */
const mostData = 1_500_000;

const isCode = (address: string) =>
  /^\/_next\/static\/chunks\/.+\.(js|css)$/.test(address) ||
  /^\/_next\/static\/media\/.+-latin-(wght|400|600)-.+\.woff2$/.test(address) ||
  /^\/[^/]+\.(js|svg)$/.test(address);
const isData = (address: string) => /^\/(search-data|diagnose-data)\//.test(address);

/** Chooses what is kept from the start. Pages are kept as they are read; fonts of other scripts as they are used. */
export function choosePrecache(files: readonly SiteFile[]): Precache {
  const data = files.filter(({ address }) => isData(address));
  const isSmall = data.reduce((sum, { bytes }) => sum + bytes, 0) <= mostData;
  const first = /^\/(search-data\/(manifest\.json|[^/]+-core\.json|[^/]+\.js)|diagnose-data\/.+)$/;
  return {
    code: files.map(({ address }) => address).filter((address) => isCode(address) && address !== '/sw.js'),
    data: data.map(({ address }) => address).filter((address) => isSmall || first.test(address)),
  };
}

/**
 * Names the build by its contents, in each page and in the service worker, and tells the worker what to keep.
 * Files that differ in nothing give the same name.
 */
export async function addOffline(out: string, files: readonly string[]): Promise<void> {
  const toAddress = (file: string) => `/${path.relative(out, file).split(path.sep).join('/')}`;
  const hash = createHash('sha256');
  const known: SiteFile[] = [];
  const worker = path.join(out, 'sw.js');
  for (const file of [...files].sort()) {
    const contents = await readFile(file);
    hash.update(toAddress(file)).update(contents);
    known.push({ address: toAddress(file), bytes: contents.length });
  }
  if (!files.includes(worker)) return;
  const id = hash.digest('hex').slice(0, 12);
  for (const file of files.filter((candidate) => candidate.endsWith('.html'))) {
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace('<head>', `<head><meta name="build" content="${id}"/>`));
  }
  const build = { id, ...choosePrecache(known) };
  await writeFile(worker, `const build = ${JSON.stringify(build)};\n${await readFile(worker, 'utf8')}`);
}
