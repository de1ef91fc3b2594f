import { type BundledLanguage, bundledLanguages, createCssVariablesTheme, createHighlighter } from 'shiki';

/** A stretch of code in one colour; `className` is empty where it has none. */
export interface Piece {
  text: string;
  className: string;
}

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
  terminal: 'shellsession',
  'sh-session': 'shellsession',
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

/** Each line of `code` as coloured pieces. Of an unknown language, or of a very long text, each line is one plain piece. */
export async function highlight(code: string, language: string): Promise<Piece[][]> {
  const known = code.length <= longestColoured ? findLanguage(language.toLowerCase()) : undefined;
  if (!known) return code.split('\n').map((text) => [{ text, className: '' }]);
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const shiki = await highlighter;
  await shiki.loadLanguage(known);
  const { tokens } = shiki.codeToTokens(code, { lang: known, theme: 'classes' });
  return tokens.map((line) =>
    line.map(({ content, color }) => ({ text: content, className: classOfColour[color ?? ''] ?? '' })),
  );
}
