import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type BundledLanguage, bundledLanguages, createCssVariablesTheme, createHighlighter } from 'shiki';
import { SKIP, visit } from 'unist-util-visit';
import { parseFenceMeta } from './facts';

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '--s-', fontStyle: false });

// Longer blocks are shown without colours: Shiki's time grows with length, and nobody reads them for syntax.
const longestColoured = 100_000;

/** One letter for each colour, so that a page stays small and `style-src 'self'` holds: no inline style. */
const classOfColour: Record<string, string> = {
  'var(--s-token-keyword)': 'k',
  'var(--s-token-string)': 's',
  'var(--s-token-string-expression)': 's',
  'var(--s-token-comment)': 'c',
  'var(--s-token-function)': 'f',
  'var(--s-token-constant)': 'n',
  'var(--s-token-parameter)': 'p',
};

const aliases: Record<string, string> = {
  cuda: 'cpp',
  cu: 'cpp',
  dockerfile: 'docker',
  containerfile: 'docker',
  console: 'shellsession',
  'shell-session': 'shellsession',
  conf: 'ini',
  cfg: 'ini',
};

let highlighter: ReturnType<typeof createHighlighter> | undefined;

/** The name Shiki knows a fence's language by, or undefined: then the block stays plain. */
function findLanguage(name: string): BundledLanguage | undefined {
  const wanted = aliases[name] ?? name;
  return isBundled(wanted) ? wanted : undefined;
}

function isBundled(name: string): name is BundledLanguage {
  return Object.hasOwn(bundledLanguages, name);
}

async function colour(code: string, language: BundledLanguage): Promise<ElementContent[]> {
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const shiki = await highlighter;
  await shiki.loadLanguage(language);
  const { tokens } = shiki.codeToTokens(code, { lang: language, theme: 'classes' });
  const nodes: ElementContent[] = [];
  let last = { className: '', text: '' };
  const flush = () => {
    if (!last.text) return;
    const text: ElementContent = { type: 'text', value: last.text };
    nodes.push(last.className ? element('span', { className: [last.className] }, [text]) : text);
  };
  tokens.forEach((line, i) => {
    if (i > 0) last.text += '\n';
    for (const token of line) {
      // White space has no colour of its own, so it joins whatever stands before it.
      const className = token.content.trim() ? (classOfColour[token.color ?? ''] ?? '') : last.className;
      if (className === last.className) last.text += token.content;
      else {
        flush();
        last = { className, text: token.content };
      }
    }
  });
  flush();
  return nodes;
}

/**
 * A rehype plugin: each `pre > code` becomes a figure with the language or title, a copy button (shown
 * only where JavaScript runs) and colours as classes. Unknown languages stay plain and keep their label.
 */
export function rehypeCodeBlocks() {
  return async (tree: Root) => {
    const blocks: { pre: Element; code: Element }[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'pre') return;
      const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code');
      if (code?.type === 'element') blocks.push({ pre: node, code });
      return SKIP;
    });
    for (const { pre, code } of blocks) await dress(pre, code);
  };
}

async function dress(pre: Element, code: Element): Promise<void> {
  const classes = Array.isArray(code.properties.className) ? code.properties.className.map(String) : [];
  const label = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? '';
  const { title, isWrong } = parseFenceMeta(String(code.properties.dataMeta ?? ''));
  const text = textOf(code).replace(/\n$/, '');
  const language = findLanguage(label.toLowerCase());
  const isColoured = language && text.length <= longestColoured;
  const children = isColoured ? await colour(text, language) : [{ type: 'text' as const, value: text }];
  const caption: ElementContent[] = [
    element('span', { className: ['lang'] }, [words(title ?? (label || 'text'))]),
  ];
  if (isWrong) caption.push(element('strong', { className: ['wrong'] }, [words('Wrong: do not copy')]));
  else caption.push(element('button', { type: 'button', className: ['copy'] }, [words('Copy')]));
  pre.tagName = 'figure';
  pre.properties = { className: isWrong ? ['code', 'is-wrong'] : ['code'] };
  pre.children = [
    element('figcaption', {}, caption),
    element('pre', { tabIndex: 0 }, [element('code', {}, children)]),
  ];
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
