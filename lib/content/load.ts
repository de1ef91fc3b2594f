import { createHash } from 'node:crypto';
import { existsSync, watch } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { type Anchors, anchorsFile, anchorsSchema } from '../links/anchors';
import { resolveLink } from '../links/resolve';
import type { Compiled } from '../markdown/compile';
import type { Problem } from '../problem';
import { contentFileAddress } from '../routes';
import { decodeText } from './decode';
import { padBody, parseYaml } from './front-matter';
import {
  type Asset,
  buildLibrary,
  compareNames,
  type Evidence,
  type Library,
  type ParsedPage,
} from './library';
import { parsePage } from './parse';
import { measureImage, parseEvidenceOnce, parseJson } from './parse-data';
import { criteriaSchema, measureSchema, type Site, siteSchema, synonymsSchema } from './schema';

export interface LoadOptions {
  /** The content folder, absolute. */
  folder: string;
  isForeign: boolean;
  /** Where compilations are remembered between runs; none when undefined. */
  cacheFolder?: string;
  /** Changes whenever the Markdown pipeline does, so that an old compilation is never taken for a new one. */
  pipelineKey?: string;
  onProgress?: (done: number, total: number) => void;
}

/** The options that the environment asks for: `KB_CONTENT` names another folder, `KB_PIPELINE` allows the cache. */
export function loadOptions(environment: NodeJS.ProcessEnv = process.env): LoadOptions {
  const root = /* turbopackIgnore: true */ process.cwd();
  const { KB_CONTENT: foreign, KB_PIPELINE: pipelineKey } = environment;
  return {
    folder: foreign ? path.resolve(root, foreign) : path.join(root, 'content'),
    isForeign: Boolean(foreign),
    ...(pipelineKey ? { pipelineKey, cacheFolder: path.join(root, '.cache', 'compiled') } : {}),
  };
}

let cached: { stamp: string; library: Promise<Library> } | undefined;

/**
 * The library of the content folder, read once. In development the files' times and sizes are looked at
 * on every call and a change is read anew; a build sees one state from beginning to end.
 * Throws an Error with a sentence for people when the folder cannot be read or holds no Markdown.
 */
export async function loadLibrary(options: LoadOptions = loadOptions()): Promise<Library> {
  if (cached && process.env.NODE_ENV === 'production') return cached.library;
  const files = await listFiles(options.folder);
  const stamp = `${options.folder}\n${files.map((file) => `${file.path} ${file.stamp}`).join('\n')}`;
  if (cached?.stamp !== stamp) cached = { stamp, library: readLibrary(options, files) };
  return cached.library;
}

interface ListedFile {
  path: string;
  stamp: string;
  problem?: string;
}

/** All files below the folder but hidden ones and `node_modules`, sorted. */
async function listFiles(folder: string): Promise<ListedFile[]> {
  const found: ListedFile[] = [];
  const walk = async (relative: string): Promise<void> => {
    const entries = await readdir(path.join(folder, relative), { withFileTypes: true }).catch((error) => {
      if (relative === '') throw new Error(whyUnreadable(folder, error));
      found.push({ path: `${relative}/`, stamp: '', problem: reasonOf(error) });
      return [];
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const below = relative ? `${relative}/${entry.name}` : entry.name;
      if (entry.isDirectory()) await walk(below);
      else {
        const info = await stat(path.join(folder, below)).catch((error) => reasonOf(error));
        if (typeof info === 'string') found.push({ path: below, stamp: '', problem: info });
        else if (info.isFile()) found.push({ path: below, stamp: `${info.size} ${info.mtimeMs}` });
        else if (info.isDirectory())
          found.push({ path: `${below}/`, stamp: '', problem: 'it is a link to a folder' });
      }
    }
  };
  await walk('');
  return found.sort((a, b) => compareNames(a.path, b.path));
}

function whyUnreadable(folder: string, error: unknown): string {
  const reason = existsSync(folder) ? reasonOf(error) : 'there is no such folder';
  return `The content folder ${folder} cannot be read: ${reason}. Set KB_CONTENT to a folder of Markdown files.`;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'it leads to a file that does not exist';
  if (code === 'EACCES') return 'permission is denied';
  if (code === 'ENOTDIR') return 'it is not a folder';
  return error instanceof Error ? error.message : String(error);
}

const isMarkdown = (file: string) => /\.(md|mdx|markdown)$/i.test(file);
const isEvidence = (file: string) => /^evidence\/[^/]+\.json$/.test(file);

async function readLibrary(options: LoadOptions, files: ListedFile[]): Promise<Library> {
  const problems: Problem[] = files.flatMap((file) =>
    file.problem ? [unreadable(file.path, file.problem)] : [],
  );
  const readable = files.filter((file) => !file.problem).map((file) => file.path);
  const sources = readable.filter(isMarkdown);
  const stamps = new Map(files.map((file) => [file.path, file.stamp]));
  if (sources.length === 0) {
    throw new Error(`The content folder ${options.folder} holds no Markdown file (.md, .mdx, .markdown).`);
  }
  const pages: ParsedPage[] = [];
  for (const [i, file] of sources.entries()) {
    const parsed = await readPageOnce(file, stamps.get(file) ?? '', options);
    if (parsed.page) pages.push(parsed.page);
    problems.push(...parsed.problems);
    options.onProgress?.(i + 1, sources.length);
  }
  const evidence = await readEvidence(readable.filter(isEvidence), options, problems);
  const site = await readSite(readable, options, problems);
  const criteria = await readYaml('criteria.yaml', criteriaSchema, readable, options, problems);
  const synonyms = await readYaml('synonyms.yaml', synonymsSchema, readable, options, problems);
  const measure = await readYaml('measure.yaml', measureSchema, readable, options, problems);
  const anchors = await readAnchors(readable, options, problems);
  const used = new Set([...evidence.map((item) => item.path), ...sources]);
  const otherPaths = readable.filter((file) => !used.has(file));
  const input = {
    isForeign: options.isForeign,
    site,
    ...(criteria ? { criteria } : {}),
    ...(synonyms ? { synonyms } : {}),
    ...(measure ? { measure } : {}),
    ...(anchors ? { anchors } : {}),
    pages,
    evidence,
    otherPaths,
    problems,
  };
  const library = buildLibrary({ ...input, assets: [] });
  // Which files are wanted is known when all links can be resolved.
  const assets = await readAssets(library, options);
  return { ...library, assets: new Map(assets.map((asset) => [asset.path, asset])) };
}

function unreadable(file: string, reason: string): Problem {
  return {
    file,
    line: 1,
    rule: 'unreadable',
    message: `This cannot be read: ${reason}.`,
    tip: 'Mend the file or its permissions, or take it out of the folder.',
  };
}

type ReadPage = { page?: ParsedPage; problems: Problem[] };

const readPages = new Map<string, { stamp: string; read: ReadPage }>();

/** A file that has not changed since it was read is not read again: in development one file changes at a time. */
async function readPageOnce(file: string, stamp: string, options: LoadOptions): Promise<ReadPage> {
  const key = `${options.isForeign} ${path.join(options.folder, file)}`;
  const known = readPages.get(key);
  if (known?.stamp === stamp) return known.read;
  const read = await readPage(file, options);
  readPages.set(key, { stamp, read });
  return read;
}

async function readPage(file: string, options: LoadOptions): Promise<ReadPage> {
  const absolute = path.join(options.folder, file);
  const bytes = await readFile(absolute).catch((error: unknown) => reasonOf(error));
  if (typeof bytes === 'string') return { problems: [unreadable(file, bytes)] };
  const decoded = decodeText(file, bytes);
  const parsed = await parsePage(
    { path: file, text: decoded.text },
    {
      isForeign: options.isForeign,
      absoluteFolder: path.dirname(absolute),
      remember: (key, compile) => remember(options, key, compile),
    },
  );
  return { page: parsed.page, problems: [...decoded.problems, ...parsed.problems] };
}

const remembered = new Map<string, Compiled>();

async function remember(
  { cacheFolder, pipelineKey }: LoadOptions,
  input: string,
  compile: () => Promise<Compiled>,
): Promise<Compiled> {
  const key = createHash('sha256').update(`${pipelineKey}\n${input}`).digest('hex');
  const known =
    remembered.get(key) ?? (cacheFolder && (await readCompiled(path.join(cacheFolder, `${key}.json`))));
  if (known) return known;
  const compiled = await compile();
  remembered.set(key, compiled);
  if (cacheFolder) {
    await mkdir(cacheFolder, { recursive: true });
    // Written aside and renamed, so that a build beside this one never reads half a file.
    const draft = path.join(cacheFolder, `${key}.${process.pid}.tmp`);
    await writeFile(draft, JSON.stringify(compiled));
    await rename(draft, path.join(cacheFolder, `${key}.json`));
  }
  return compiled;
}

async function readCompiled(file: string): Promise<Compiled | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  // The cache is written by this module alone and its key covers everything that shapes the value.
  return text === undefined ? undefined : (JSON.parse(text) as Compiled);
}

async function readEvidence(files: string[], options: LoadOptions, problems: Problem[]): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (const file of files) {
    const decoded = decodeText(file, await readFile(path.join(options.folder, file)));
    const parsed = parseEvidenceOnce(file, decoded.text);
    // A foreign folder may have an evidence/ of its own, with files of another kind.
    if (!options.isForeign) problems.push(...decoded.problems, ...parsed.problems);
    if (parsed.evidence) evidence.push(parsed.evidence);
  }
  return evidence;
}

async function readAnchors(
  files: string[],
  options: LoadOptions,
  problems: Problem[],
): Promise<Anchors | undefined> {
  if (!files.includes(anchorsFile)) return undefined;
  const text = await readFile(path.join(options.folder, anchorsFile), 'utf8');
  const parsed = parseJson(anchorsSchema, anchorsFile, text);
  // A file of that name in a foreign folder may be somebody else's.
  if (!options.isForeign) problems.push(...parsed.problems);
  return parsed.data;
}

async function readSite(files: string[], options: LoadOptions, problems: Problem[]): Promise<Site> {
  const name = path.basename(options.folder);
  const site = await readYaml('site.yaml', siteSchema, files, options, problems);
  if (!files.includes('site.yaml') && !options.isForeign)
    problems.push(unreadable('site.yaml', 'it is not there'));
  const url = process.env.SITE_URL || site?.url;
  if (url && !/^https?:\/\/./.test(url)) {
    problems.push({
      file: 'SITE_URL',
      line: 1,
      rule: 'site',
      message: `The environment says SITE_URL=${url}, which is no address.`,
      tip: 'Write it whole, such as SITE_URL=https://docs.example.org.',
    });
  }
  return { ...(site ?? { name, headline: name, lead: '', try: [], tools: {} }), ...(url ? { url } : {}) };
}

/** A YAML file of the content folder, or undefined when it is not there or, then told, not as it should be. */
async function readYaml<T extends z.ZodType>(
  file: string,
  schema: T,
  files: string[],
  options: LoadOptions,
  problems: Problem[],
): Promise<z.output<T> | undefined> {
  if (!files.includes(file)) return undefined;
  const decoded = decodeText(file, await readFile(path.join(options.folder, file)));
  const parsed = parseYaml(schema, { file, yaml: decoded.text, firstLine: 1 });
  // A file of that name in a foreign folder may be somebody else's.
  if (!options.isForeign) problems.push(...decoded.problems, ...parsed.problems);
  return parsed.data;
}

/** Every file that some page links to, under an address that holds a hash of its contents. */
async function readAssets(library: Library, options: LoadOptions): Promise<Asset[]> {
  const paths = new Set<string>();
  for (const page of library.pages) {
    for (const link of page.compiled.links) {
      const target = resolveLink(library, page, link.href);
      if (target.kind === 'asset') paths.add(target.path);
    }
  }
  const assets: Asset[] = [];
  for (const file of paths) {
    const bytes = await readFile(path.join(options.folder, file));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const name = path.basename(file).replace(/[^A-Za-z0-9._-]+/g, '-');
    const size = measureImage(bytes);
    const address = contentFileAddress(`${hash.slice(0, 10)}-${name}`);
    assets.push({ path: file, address, ...(size ? { size } : {}) });
  }
  return assets;
}

/** The bytes of a file that a page links to. */
export async function readAsset(
  asset: Asset,
  options: LoadOptions = loadOptions(),
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path.join(options.folder, asset.path)));
}

/** The text of a page as it was compiled; the library does not keep it. */
export async function readSource(
  page: { path: string },
  options: LoadOptions = loadOptions(),
): Promise<string> {
  const bytes = await readFile(path.join(options.folder, page.path));
  return padBody(decodeText(page.path, bytes).text);
}

/** Calls `onChange` whenever something below the content folder changes; gives a function that stops it. */
export function watchContent(onChange: () => void, options: LoadOptions = loadOptions()): () => void {
  const watcher = watch(options.folder, { recursive: true }, () => onChange());
  return () => watcher.close();
}
