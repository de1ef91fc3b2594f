import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Fence, parseFenceMeta } from './fence';

/** A footnote's name and the 1-based line where it stands. */
export interface FootnoteMark {
  name: string;
  line: number;
}

/** What a file says about itself, gathered while it is compiled. Lines are 1-based lines of the file. */
export interface Facts {
  footnoteDefinitions: FootnoteMark[];
  /** References that have a definition, and those that have none (Markdown leaves these as text). */
  footnoteReferences: FootnoteMark[];
  /** HTML comments, in MDX JavaScript ones, without their marks. Readers never see them; see notes.ts. */
  comments: { text: string; line: number }[];
  codeBlocks: (Fence & { language: string; line: number; text: string })[];
}

export function emptyFacts(): Facts {
  return { footnoteDefinitions: [], footnoteReferences: [], comments: [], codeBlocks: [] };
}

/** The comments in raw HTML or in an MDX expression; each with the line on which it begins. */
function readComments(source: string, line: number): Facts['comments'] {
  return [...source.matchAll(/<!--([\s\S]*?)-->|^\s*\/\*([\s\S]*?)\*\/\s*$/g)].map((match) => ({
    text: match[1] ?? match[2] ?? '',
    line: line + source.slice(0, match.index).split('\n').length - 1,
  }));
}

/** A remark plugin that fills `facts`, and hands each fence's meta on to the HTML tree as `data-meta`. */
export function remarkFacts(facts: Facts) {
  return (tree: Root) => {
    visit(tree, (node) => {
      const line = node.position?.start.line ?? 1;
      if (node.type === 'footnoteDefinition') facts.footnoteDefinitions.push({ name: node.identifier, line });
      else if (node.type === 'footnoteReference')
        facts.footnoteReferences.push({ name: node.identifier, line });
      else if (node.type === 'text') {
        for (const match of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
          const before = node.value.slice(0, match.index);
          const name = (match[1] ?? '').toLowerCase();
          facts.footnoteReferences.push({ name, line: line + before.split('\n').length - 1 });
        }
      } else if (node.type === 'html' || String(node.type) === 'mdxFlowExpression') {
        facts.comments.push(...readComments('value' in node ? String(node.value) : '', line));
      } else if (node.type === 'code') {
        const meta = node.meta ?? '';
        const language = node.lang ?? '';
        facts.codeBlocks.push({ language, ...parseFenceMeta(meta), line, text: node.value });
        if (meta) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataMeta: meta } };
      }
    });
  };
}
