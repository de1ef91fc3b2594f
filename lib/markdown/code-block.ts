import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Placeholder } from '../content/schema';
import { type CodeLine, type CodeText, readCodeLines } from './code-lines';
import { type Fence, parseFenceMeta } from './fence';
import { highlight, type Piece } from './highlight';
import { fillablePattern } from './placeholder-form';
import { type Field, findFields } from './placeholders';

export interface CodeOptions {
  placeholders: readonly Placeholder[];
  /** React draws the result, and must leave what a reader types alone. */
  isMdx: boolean;
}

/**
 * A rehype plugin: each `pre > code` becomes a figure with the language or title, the tools of a reader (shown
 * only where JavaScript runs), its lines marked, and colours as classes. Unknown languages stay plain.
 */
export function rehypeCodeBlocks(options: CodeOptions) {
  return async (tree: Root) => {
    const blocks: { pre: Element; code: Element }[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'pre') return;
      const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code');
      if (code?.type === 'element') blocks.push({ pre: node, code });
      return SKIP;
    });
    for (const { pre, code } of blocks) await dress(pre, code, options);
  };
}

async function dress(pre: Element, code: Element, options: CodeOptions): Promise<void> {
  const classes = Array.isArray(code.properties.className) ? code.properties.className.map(String) : [];
  const label = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? '';
  const fence = parseFenceMeta(String(code.properties.dataMeta ?? ''));
  const written = readCodeLines(textOf(code).replace(/\n$/, ''), label.toLowerCase(), fence);
  const text = written.lines.map((line) => line.text).join('\n');
  const fields = fence.isFillable ? findFields(text, options.placeholders) : [];
  const coloured = await highlight(text, written.language);
  const used = options.placeholders.filter(({ name }) => fields.some((field) => field.name === name));
  pre.tagName = 'figure';
  pre.properties = { className: toClasses(fence, written.lines) };
  pre.children = [
    element('figcaption', {}, [
      element('span', { className: ['lang'] }, [words(fence.title ?? (label || 'text'))]),
      ...used.map((placeholder) => toInput(placeholder, options)),
      ...toTools(fence, written.lines),
    ]),
    element('pre', { tabIndex: 0 }, [element('code', {}, toLines(written, coloured, fields, fence))]),
  ];
}

// What fits into a block at 360 px, into one of the text's width, and into a wide one.
const charactersOnPhone = 34;
const charactersOfText = 71;
const charactersOfWide = 86;

function longestLine(lines: readonly CodeLine[]): number {
  return lines.reduce((longest, line) => Math.max(longest, line.text.length), 0);
}

function toClasses(fence: Fence, lines: readonly CodeLine[]): string[] {
  const flags = {
    'is-wide': longestLine(lines) > charactersOfText,
    'is-wrong': fence.isWrong,
    'is-numbered': fence.isNumbered,
  };
  return ['code', ...Object.entries(flags).flatMap(([name, isSet]) => (isSet ? [name] : []))];
}

function toTools(fence: Fence, lines: readonly CodeLine[]): ElementContent[] {
  const longest = longestLine(lines);
  const wrap = element('button', { type: 'button', className: ['wrap'], ariaPressed: 'false' }, [
    words('Wrap'),
  ]);
  if (longest <= charactersOfWide) wrap.properties.className = ['wrap', 'on-phone'];
  const last = fence.isWrong
    ? element('strong', { className: ['wrong'] }, [words('Wrong: do not copy')])
    : element('button', { type: 'button', className: ['copy'] }, [words('Copy')]);
  return longest > charactersOnPhone ? [wrap, last] : [last];
}

function toInput({ name, value }: Placeholder, { isMdx }: CodeOptions): ElementContent {
  const input = element(
    'input',
    {
      name,
      [isMdx ? 'defaultValue' : 'value']: value,
      size: value.length + 1,
      pattern: fillablePattern,
      autoComplete: ['off'],
      spellCheck: 'false',
      autoCapitalize: 'off',
    },
    [],
  );
  return element('label', { className: ['fill'] }, [words(`${name} `), input]);
}

/** Lines are elements of their own only where something is said of one: a page has thousands. */
function toLines(
  { lines, isSession }: CodeText,
  coloured: Piece[][],
  fields: Field[],
  fence: Fence,
): ElementContent[] {
  const isPlain = !isSession && !fence.isNumbered && lines.every((line) => !line.mark);
  let start = 0;
  if (isPlain) {
    const all = coloured.flatMap((pieces, i) =>
      i === 0 ? pieces : [{ text: '\n', className: '' }, ...pieces],
    );
    return paint(all, 0, fields);
  }
  return lines.map((line, i) => {
    const end = i < lines.length - 1 ? [{ text: '\n', className: '' }] : [];
    const painted = paint(splitPrompt([...(coloured[i] ?? []), ...end], line.prompt), start, fields);
    start += line.text.length + 1;
    const className = ['line', ...(line.mark ? [line.mark] : []), ...(line.isOutput ? ['output'] : [])];
    return element(tagOf(line), { className }, painted);
  });
}

function tagOf({ mark }: CodeLine): string {
  return mark === 'add' ? 'ins' : mark === 'del' ? 'del' : 'span';
}

/** The first `length` characters become a piece of class `prompt`. */
function splitPrompt(pieces: Piece[], length: number): Piece[] {
  if (length === 0) return pieces;
  const text = pieces.map((piece) => piece.text).join('');
  let skipped = 0;
  const rest = pieces.flatMap((piece) => {
    const cut = Math.min(piece.text.length, length - skipped);
    skipped += cut;
    return cut < piece.text.length ? [{ ...piece, text: piece.text.slice(cut) }] : [];
  });
  return [{ text: text.slice(0, length), className: 'prompt' }, ...rest];
}

/** Pieces as nodes, neighbours of one colour joined; a field is one node, whatever colours it has. */
function paint(pieces: readonly Piece[], start: number, fields: readonly Field[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  let last: Piece = { className: '', text: '' };
  const flush = () => {
    if (last.text)
      nodes.push(
        last.className
          ? element('span', { className: [last.className] }, [words(last.text)])
          : words(last.text),
      );
    last = { className: '', text: '' };
  };
  let at = start;
  for (const piece of pieces) {
    for (const { text, field, isFirst } of cutAtFields(piece.text, at, fields)) {
      // White space has no colour of its own, so it joins whatever stands before it.
      const className = text.trim() ? piece.className : last.className;
      if (field && isFirst) {
        flush();
        nodes.push(
          element(
            'span',
            {
              className: ['field', ...(className ? [className] : [])],
              dataName: field.name,
              dataForm: field.form,
            },
            [words(text)],
          ),
        );
      } else if (field) appendText(nodes.at(-1), text);
      else if (className === last.className) last.text += text;
      else {
        flush();
        last = { className, text };
      }
    }
    at += piece.text.length;
  }
  flush();
  return nodes;
}

function appendText(node: ElementContent | undefined, text: string): void {
  const child = node?.type === 'element' ? node.children[0] : undefined;
  if (child?.type === 'text') child.value += text;
}

function cutAtFields(text: string, at: number, fields: readonly Field[]) {
  const end = at + text.length;
  const cuts = [
    at,
    ...fields.flatMap((field) => [field.start, field.end]).filter((cut) => cut > at && cut < end),
    end,
  ];
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i] ?? at;
    const field = fields.find((candidate) => candidate.start <= from && from < candidate.end);
    return { text: text.slice(from - at, to - at), field, isFirst: field?.start === from };
  });
}

/** A hast element, so that plugins read like the markup they make. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** A hast text node. */
export function words(value: string): ElementContent {
  return { type: 'text', value };
}
