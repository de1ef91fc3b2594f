import { createHash } from 'node:crypto';
import { bundleMDX } from 'mdx-bundler';
import { rehypeGithubAlerts } from 'rehype-github-alerts';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import type { Placeholder } from '../content/schema';
import type { OldId } from './anchor-notes';
import { rehypeBoxes, rehypeSources } from './boxes';
import { type CodeOptions, rehypeCodeBlocks } from './code-block';
import { emptyFacts, type Facts, remarkFacts } from './facts';
import type { GotchaText } from './gotcha';
import { type Link, rehypeFragments, rehypeLinks } from './links';
import { rehypeShowUnknownTags, sanitizeSchema } from './raw-html';
import { rehypeGotchas, rehypeLead, rehypeSections, type Section } from './sections';
import { emptyMarks, remarkSourceMarks, type SourceMarks } from './source-marks';

/** A file after Markdown: what is shown, and what the rest of the library needs to know about it. Plain data. */
export interface Compiled {
  /** `html` of a `.md` file, or `code` of an `.mdx` file: the component's source, to be run and rendered. */
  kind: 'html' | 'mdx';
  output: string;
  /** Marks this file's link placeholders in `output`; see links.ts. */
  mark: string;
  /** The `h1` that opened the text and was taken out of it. */
  lead?: { id: string; title: string };
  sections: Section[];
  /** All ids that a link may land on. */
  ids: string[];
  /** Ids that its sections had before, as their authors noted them. */
  oldIds: OldId[];
  links: Link[];
  facts: Facts;
  gotchas: GotchaText[];
  /** Where in its text stands what a copy of a part must change. */
  marks: SourceMarks;
}

const rehypeOptions: RehypeOptions = {
  allowDangerousHtml: true,
  // The sanitiser adds the prefix; with the default it would stand twice.
  clobberPrefix: '',
  footnoteLabel: 'Sources',
  footnoteBackContent: '↩',
};

/** What a compilation gathers besides its output. */
function gather(source: string) {
  const mark = createHash('sha256').update(source).digest('hex').slice(0, 10);
  const sections: Section[] = [];
  const oldIds: OldId[] = [];
  const links: Link[] = [];
  const ids = new Set<string>();
  const facts = emptyFacts();
  const gotchas: GotchaText[] = [];
  const marks = emptyMarks();
  const lead: { value?: Compiled['lead'] } = {};
  return { source, mark, sections, oldIds, links, ids, facts, gotchas, marks, lead };
}

/** The one list of plugins, for Markdown and MDX alike; what only raw HTML needs stands in compileMarkdown. */
function pipeline(
  found: ReturnType<typeof gather>,
  code: CodeOptions,
): { remark: PluggableList; rehype: PluggableList } {
  return {
    remark: [remarkGfm, () => remarkFacts(found.facts), () => remarkSourceMarks(found.marks, found.source)],
    rehype: [
      rehypeGithubAlerts,
      rehypeSources,
      () => rehypeSections(found.sections, found.oldIds, found.facts.comments),
      () => rehypeFragments(found.ids),
      () => rehypeLead((id, title) => Object.assign(found.lead, { value: { id, title } })),
      () => rehypeLinks(found.links, found.mark),
      rehypeBoxes,
      () => rehypeGotchas(found.gotchas),
      () => rehypeCodeBlocks(code),
    ],
  };
}

function finish(kind: Compiled['kind'], output: string, found: ReturnType<typeof gather>): Compiled {
  const { mark, sections, oldIds, links, facts, gotchas, marks } = found;
  const lead = found.lead.value ? { lead: found.lead.value } : {};
  return { kind, output, mark, ...lead, sections, ids: [...found.ids], oldIds, links, facts, gotchas, marks };
}

/**
 * Compiles Markdown (CommonMark with GFM, GitHub alerts and sanitised HTML) to HTML. Never executes it.
 * `body` should be preceded by as many empty lines as its front matter had, so that lines are the file's;
 * `placeholders` are those of the front matter.
 */
export async function compileMarkdown(
  body: string,
  placeholders: readonly Placeholder[] = [],
): Promise<Compiled> {
  const found = gather(body);
  const { remark, rehype } = pipeline(found, { placeholders, isMdx: false });
  const file = await unified()
    .use(remarkParse)
    .use(remark)
    .use(remarkRehype, rehypeOptions)
    .use(rehypeShowUnknownTags)
    .use(rehypeRaw)
    .use(rehypeSanitize, sanitizeSchema)
    .use(rehype)
    .use(rehypeStringify)
    .process(body);
  return finish('html', String(file), found);
}

/**
 * Compiles trusted MDX with mdx-bundler; `output` is code for `getMDXComponent`. Imports are resolved
 * from `folder` (absolute). Rejects with an Error that says what does not parse.
 */
export async function compileMdx(
  body: string,
  folder: string,
  placeholders: readonly Placeholder[] = [],
): Promise<Compiled> {
  const found = gather(body);
  const { remark, rehype } = pipeline(found, { placeholders, isMdx: true });
  const { code } = await bundleMDX({
    source: body,
    cwd: folder,
    // Failures come back as errors; esbuild would print them a second time.
    esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [...(options.remarkPlugins ?? []), ...remark],
      rehypePlugins: [...(options.rehypePlugins ?? []), ...rehype],
      remarkRehypeOptions: { ...rehypeOptions, clobberPrefix: 'user-content-' },
    }),
  });
  return finish('mdx', code, found);
}
