import type { Fence } from './fence';

/** A line of a code block, without the marks that the author wrote beside the code. */
export interface CodeLine {
  text: string;
  /** Added, taken out, or to be looked at. */
  mark?: 'add' | 'del' | 'hit';
  /** How many characters at its beginning are a prompt. */
  prompt: number;
  /** What a command printed: shown, not copied. */
  isOutput: boolean;
}

/** A code block, understood: its lines, and the language that colours them. */
export interface CodeText {
  lines: CodeLine[];
  language: string;
  /** It shows a terminal: prompts, commands and what they printed. */
  isSession: boolean;
}

/**
 * Reads the marks in a code block: `+` and `-` of a `diff` fence, comments like `# [!code ++]`, the lines that
 * the fence highlights, prompts and output of a terminal. A real patch, with its `@@` or `---` lines, stays as it is.
 */
export function readCodeLines(text: string, language: string, fence: Fence): CodeText {
  const isDiff = language === 'diff' && !/^(?:@@ |--- |\+\+\+ )/m.test(text);
  const lines = isDiff ? readDiff(text) : text.split('\n').map(plain);
  const marked = readNotations(lines);
  for (const number of fence.highlighted) {
    const line = marked[number - 1];
    if (line) line.mark ??= 'hit';
  }
  const isSession = !isDiff && markSession(marked, language);
  return { lines: marked, language: isDiff ? (fence.of ?? '') : isSession ? 'console' : language, isSession };
}

function plain(text: string): CodeLine {
  return { text, prompt: 0, isOutput: false };
}

/** The first character is the mark; authors who put a space behind it do so on every line. */
function readDiff(text: string): CodeLine[] {
  const lines = text.split('\n').map((line): CodeLine => {
    const mark = line.startsWith('+') ? 'add' : line.startsWith('-') ? 'del' : undefined;
    return { ...plain(/^[+ -]/.test(line) ? line.slice(1) : line), ...(mark ? { mark } : {}) };
  });
  const isSpaced = lines.every((line) => line.text === '' || line.text.startsWith(' '));
  return isSpaced ? lines.map((line) => ({ ...line, text: line.text.slice(1) })) : lines;
}

const notation =
  /\s*(?:\/\/|#|--|;|%|\/\*|<!--)\s*\[!code (\+\+|--|hl|highlight)(?::(\d+))?\]\s*(?:\*\/|-->)?\s*$/;
const markOf: Record<string, CodeLine['mark']> = { '++': 'add', '--': 'del', hl: 'hit', highlight: 'hit' };

/** Takes out comments such as `// [!code ++:2]` and marks as many lines as they say. */
function readNotations(lines: CodeLine[]): CodeLine[] {
  const marks = new Map<number, CodeLine['mark']>();
  const bare = lines.map((line, i) => {
    const found = notation.exec(line.text);
    if (!found) return line;
    const count = Math.min(Number(found[2] ?? 1), lines.length - i);
    for (let n = 0; n < count; n++) marks.set(i + n, markOf[found[1] ?? '']);
    return { ...line, text: line.text.slice(0, found.index) };
  });
  return bare.map((line, i) => {
    const mark = line.mark ?? marks.get(i);
    return mark ? { ...line, mark } : line;
  });
}

const sessionLanguages = new Set(['console', 'shell-session', 'shellsession', 'sh-session', 'terminal']);
const shellLanguages = new Set(['bash', 'sh', 'shell', 'zsh']);
const anyPrompt = /^(?:\(\S+\) )?(?:\[?[\w.-]+@[^$#%]*|(?:ba|da|z)?sh-[\d.]+)?[$#%](?: |$)/;
const dollar = /^\$ /;

/**
 * Says of each line what of it is a prompt, and whether it is output; false when the block shows no terminal. A
 * shell script is one only if its first line begins with `$ `: there `#` begins a comment, which is copied.
 */
function markSession(lines: CodeLine[], language: string): boolean {
  const isScript = shellLanguages.has(language);
  if (!isScript && !sessionLanguages.has(language)) return false;
  const prompt = isScript ? dollar : anyPrompt;
  if (isScript ? !dollar.test(lines[0]?.text ?? '') : !lines.some((line) => prompt.test(line.text)))
    return false;
  let isOpen = false;
  let end: string | undefined;
  for (const line of lines) {
    const found = prompt.exec(line.text)?.[0];
    if (end !== undefined) {
      if (line.text.trim() === end) end = undefined;
      continue;
    }
    if (isOpen) line.prompt = /^> /.test(line.text) ? 2 : 0;
    else if (found !== undefined) line.prompt = found.length;
    else if (isScript && line.text.startsWith('#')) continue;
    else {
      line.isOutput = true;
      continue;
    }
    isOpen = line.text.endsWith('\\');
    end = /<<-?\s*(['"]?)(\w+)\1/.exec(line.text)?.[2];
  }
  return true;
}
