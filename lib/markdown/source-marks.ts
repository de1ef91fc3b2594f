import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A stretch of the text that was compiled, in UTF-16 units from its beginning. */
export interface Stretch {
  start: number;
  end: number;
}

/** A footnote's definition or that of a link's address: `[^name]: …` or `[name]: …`. */
export interface Definition extends Stretch {
  kind: 'footnote' | 'link';
  name: string;
  /** 1-based lines of the file. */
  line: number;
  lastLine: number;
}

/** What must be known of a file's source to copy a part of it. All lists are in the order of the text. */
export interface SourceMarks {
  /** Where the address of each link and image of Markdown stands. */
  urls: (Stretch & { href: string })[];
  /** Comments, and in MDX what only a program reads. */
  hidden: Stretch[];
  /** Components of MDX. */
  components: Stretch[];
  definitions: Definition[];
  references: Pick<Definition, 'kind' | 'name' | 'start' | 'line'>[];
}

export function emptyMarks(): SourceMarks {
  return { urls: [], hidden: [], components: [], definitions: [], references: [] };
}

/** A remark plugin that fills `marks` from the tree of `source`. */
export function remarkSourceMarks(marks: SourceMarks, source: string) {
  return (tree: Root) => {
    visit(tree, (node) => {
      const at = stretchOf(node);
      if (!at) return;
      const text = source.slice(at.start, at.end);
      if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
        marks.urls.push(...findUrl(node.type, text, at.start, node.url));
      const line = node.position?.start.line ?? 1;
      if (node.type === 'definition' || node.type === 'footnoteDefinition') {
        const kind = node.type === 'definition' ? 'link' : 'footnote';
        const lastLine = node.position?.end.line ?? line;
        marks.definitions.push({ ...at, kind, name: node.identifier, line, lastLine });
      }
      if (
        node.type === 'linkReference' ||
        node.type === 'imageReference' ||
        node.type === 'footnoteReference'
      ) {
        const kind = node.type === 'footnoteReference' ? 'footnote' : 'link';
        marks.references.push({ start: at.start, kind, name: node.identifier, line });
      }
      if (isHidden(node.type, text)) marks.hidden.push(at);
      if (node.type === 'html') marks.hidden.push(...findComments(text, at.start));
      if (String(node.type) === 'mdxJsxFlowElement' && /^<[A-Z]/.test(text)) marks.components.push(at);
    });
  };
}

function stretchOf(node: Node): Stretch | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The address of `[words](address "title")`, which is the last of its kind there, or of `[name]: address`. */
function findUrl(type: string, text: string, offset: number, href: string): SourceMarks['urls'] {
  const isDefinition = type === 'definition';
  const from = isDefinition ? text.indexOf(']:') : text.lastIndexOf('](');
  const found = /^..\s*(?:<([^<>\n]*)>|([^\s<>]+))/.exec(from < 0 ? '' : text.slice(from));
  const written = found?.[1] ?? found?.[2];
  // An address in brackets of its own (`<https://…>`) or bare leads out of the site and is absolute.
  if (!found || written === undefined) return [];
  // Of `](a)` the closing bracket was read along, but brackets that belong to the address stay.
  const address = found[1] === undefined && !isDefinition ? trimBracket(written) : written;
  const start = offset + from + found[0].indexOf(written, 2);
  return [{ start, end: start + address.length, href }];
}

function trimBracket(written: string): string {
  let depth = 0;
  for (const [i, sign] of [...written].entries()) {
    if (sign === '(') depth += 1;
    if (sign === ')' && depth-- === 0) return [...written].slice(0, i).join('');
  }
  return written;
}

function isHidden(type: string, text: string): boolean {
  if (type === 'mdxjsEsm') return true;
  return type === 'mdxFlowExpression' && /^\{\s*\/\*[\s\S]*\*\/\s*\}$/.test(text);
}

function findComments(text: string, offset: number): Stretch[] {
  return [...text.matchAll(/<!--[\s\S]*?-->/g)].map(({ index, 0: comment }) => ({
    start: offset + index,
    end: offset + index + comment.length,
  }));
}
