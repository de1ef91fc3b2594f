import type { Nodes, Root } from 'hast';
import { htmlTagNames } from 'html-tag-names';
import { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import { visit } from 'unist-util-visit';

const knownTags = new Set(htmlTagNames);

/**
 * A rehype plugin that turns tags HTML does not know, such as `<image-name>`, into visible text.
 * The sanitiser would drop them, and a command in prose would lose its placeholder. Runs before rehype-raw.
 */
export function rehypeShowUnknownTags() {
  return (tree: Root) => {
    visit(tree, 'raw', (node: Extract<Nodes, { type: 'raw' }>) => {
      node.value = showUnknownTags(node.value);
    });
  };
}

/** Escapes the `<` of each tag that HTML does not know; comments and known tags stay as they are. */
export function showUnknownTags(html: string): string {
  return html.replace(/<(\/?)([a-zA-Z][^\s/>]*)/g, (tag, slash: string, name: string) =>
    knownTags.has(name.toLowerCase()) ? tag : `&lt;${slash}${name}`,
  );
}

/**
 * What raw HTML may contain: GitHub's rules (rehype-sanitize's default schema), and the fence's meta,
 * which `remarkFacts` puts on `code`. Ids get the prefix `user-content-`; `rehypeFragments` repairs links to them.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    code: [...(defaultSchema.attributes?.code ?? []), 'dataMeta'],
  },
};
