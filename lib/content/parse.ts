import { type Compiled, compileMarkdown, compileMdx } from '../markdown/compile';
import { emptyFacts } from '../markdown/facts';
import { emptyMarks } from '../markdown/source-marks';
import type { Problem } from '../problem';
import { padBody, parseYaml, splitFrontMatter } from './front-matter';
import { humanise, isIndexPath, type PageKind, type ParsedPage } from './library';
import { dropSchema, indexSchema, knowledgeSchema, type Placeholder, plainSchema } from './schema';

export interface SourceText {
  path: string;
  /** Decoded, with `\n` line ends and no byte order mark. */
  text: string;
}

export interface ParseOptions {
  /** A foreign folder: every field is optional, unknown ones are ignored, `.mdx` is shown and not run. */
  isForeign: boolean;
  /** Absolute path of the folder the file stands in; `.mdx` resolves its imports from there. */
  absoluteFolder: string;
  /** Remembers compilations by their input; the loader keeps one on disk. */
  remember?: (key: string, compile: () => Promise<Compiled>) => Promise<Compiled>;
}

const schemas = { knowledge: knowledgeSchema, drop: dropSchema, index: indexSchema, plain: plainSchema };

/** Turns one file's text into a page without an address, and says what is wrong with it. Never throws. */
export async function parsePage(
  source: SourceText,
  options: ParseOptions,
): Promise<{ page: ParsedPage; problems: Problem[] }> {
  const { path } = source;
  const { yaml } = splitFrontMatter(source.text);
  const kind = kindOf(path, options.isForeign && yaml === undefined);
  const meta = readFrontMatter(
    kind,
    { file: path, yaml: yaml ?? '', firstLine: yaml === undefined ? 1 : 2 },
    options,
  );
  const isEmpty = source.text.trim() === '';
  const problems = isEmpty ? [] : [...meta.problems];
  if (isEmpty) {
    problems.push({
      file: path,
      line: 1,
      rule: 'empty',
      message: 'The file is empty.',
      tip: 'Write something in it, or delete it.',
    });
  }
  const compiled = await compileBody({ path, body: padBody(source.text), ...meta.fields }, options, problems);
  const lastSlash = path.lastIndexOf('/');
  const prose = compiled.sections.map((section) => section.text).join(' ');
  const firstHeading = compiled.sections.find((section) => section.title)?.title;
  const number = /(?:^|\/)(\d{1,4})-[^/]+$/.exec(path)?.[1];
  const { title, summary, ...fields } = meta.fields;
  const page: ParsedPage = {
    kind,
    path,
    folder: lastSlash < 0 ? '' : path.slice(0, lastSlash),
    ...(number && kind === 'knowledge' ? { number } : {}),
    title: title ?? compiled.lead?.title ?? firstHeading ?? humanise(path.slice(lastSlash + 1)),
    summary: summary ?? shorten(compiled.sections.find((section) => section.text)?.text ?? '', 180),
    ...fields,
    compiled,
    lines:
      countLines(source.text) -
      compiled.facts.comments.reduce((sum, { text }) => sum + text.split('\n').length, 0),
    words: prose.split(' ').filter(Boolean).length,
  };
  return { page, problems };
}

function countLines(text: string): number {
  return text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function kindOf(path: string, isBare: boolean): PageKind {
  if (isIndexPath(path)) return path.includes('/') ? 'index' : 'plain';
  if (isBare) return 'plain';
  if (/(?:^|\/)drops\/[^/]+$/.test(path)) return 'drop';
  return /\/\d{1,4}-[^/]+$/.test(path) ? 'knowledge' : 'plain';
}

type Fields = Pick<
  ParsedPage,
  | 'fieldLines'
  | 'appliesTo'
  | 'asked'
  | 'aliases'
  | 'baselines'
  | 'placeholders'
  | 'strategy'
  | 'drop'
  | 'verified'
  | 'reviewBy'
> & {
  title?: string;
  summary?: string;
};

function readFrontMatter(
  kind: PageKind,
  source: { file: string; yaml: string; firstLine: number },
  options: ParseOptions,
): { fields: Fields; problems: Problem[] } {
  const schema = options.isForeign ? schemas[kind].partial().strip() : schemas[kind];
  const { data, problems, lines } = parseYaml(schema, source);
  const fields: Fields = {
    fieldLines: lines,
    appliesTo: [],
    asked: [],
    aliases: [],
    baselines: [],
    placeholders: [],
  };
  if (!data) return { fields, problems };
  if (data.title) fields.title = data.title;
  if ('summary' in data && data.summary) fields.summary = data.summary;
  if ('verified' in data && data.verified) fields.verified = data.verified;
  if ('review_by' in data && data.review_by) fields.reviewBy = data.review_by;
  if ('placeholders' in data && data.placeholders) fields.placeholders = data.placeholders;
  if ('applies_to' in data && data.applies_to) fields.appliesTo = data.applies_to;
  if ('asked' in data && data.asked) fields.asked = data.asked;
  // Elsewhere an alias may be another name for the page rather than an address.
  if ('aliases' in data && data.aliases)
    fields.aliases = data.aliases.filter((alias) => !options.isForeign || alias.startsWith('/'));
  if ('strategy' in data && data.strategy) fields.strategy = data.strategy;
  if ('baselines' in data && data.baselines) fields.baselines = data.baselines;
  if (kind === 'drop') {
    const drop = dropSchema.safeParse(data);
    if (drop.success) Object.assign(fields, { drop: drop.data, summary: drop.data.key_insight });
  }
  return { fields, problems };
}

async function compileBody(
  { path, body, placeholders }: { path: string; body: string; placeholders: Placeholder[] },
  options: ParseOptions,
  problems: Problem[],
): Promise<Compiled> {
  const remember = options.remember ?? ((_key, compile) => compile());
  const key = `${JSON.stringify(placeholders)}\n${body}`;
  const isMdx = /\.mdx$/i.test(path);
  if (isMdx && options.isForeign) {
    problems.push({
      file: path,
      line: 1,
      rule: 'mdx',
      message: 'MDX is code, and code of a foreign folder is not run.',
      tip: 'The file is shown as Markdown.',
    });
  }
  try {
    if (!isMdx || options.isForeign)
      return await remember(`md\n${key}`, () => compileMarkdown(body, placeholders));
    return await remember(`mdx\n${path}\n${key}`, () =>
      compileMdx(body, options.absoluteFolder, placeholders),
    );
  } catch (error) {
    problems.push(toCompileProblem(path, error));
    return {
      kind: 'html',
      output: '',
      mark: '',
      sections: [],
      ids: [],
      oldIds: [],
      links: [],
      facts: emptyFacts(),
      gotchas: [],
      marks: emptyMarks(),
    };
  }
}

/** esbuild says where: `_mdx_bundler_entry_point-….mdx:12:3: ERROR: …`. */
function toCompileProblem(file: string, error: unknown): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const place = /\.mdx:(\d+):(\d+)/.exec(text) ?? /\((\d+):(\d+)/.exec(text);
  const message = text
    .split('\n')
    .map((line) => line.replace(/^.*?ERROR: (\[plugin: [^\]]+\] )?/, '').trim())
    // Of "Cannot process MDX file with esbuild:" and the line after it, only the second says why.
    .filter((line) => line && !/^Build failed|^Cannot process MDX/.test(line))
    .map((line) => line.replace(/^\d+:\d+(-\d+:\d+)?: /, ''))
    .at(0);
  return {
    file,
    line: Number(place?.[1] ?? 1),
    ...(place?.[2] ? { column: Number(place[2]) } : {}),
    rule: 'mdx',
    message: `This does not compile: ${message ?? text}.`,
    tip: 'In MDX a bare < or { begins code: write &lt; and \\{, or name the file .md.',
  };
}

function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 30))}…`;
}
