import { spawnSync } from 'node:child_process';
import { type CodeBlock, type Finding, toSnippetProblem } from '@/lib/check/code-blocks';
import type { Library, Page } from '@/lib/content/library';
import type { Problem } from '@/lib/problem';

interface Snippet {
  page: Page;
  block: CodeBlock;
}

/**
 * Shell blocks pass `bash -n` and Python blocks compile. Neither is run. What could not be checked because
 * an interpreter is not there is said in `unchecked`, a sentence each.
 */
export function checkSnippets(library: Library): { problems: Problem[]; unchecked: string[] } {
  const unchecked: string[] = [];
  const problems = [
    ...checkWith(library, ['bash', 'sh', 'shell'], 'bash', parseShell, unchecked),
    ...checkWith(library, ['python', 'py'], 'python3', parsePython, unchecked),
  ];
  return { problems, unchecked };
}

function checkWith(
  library: Library,
  languages: string[],
  program: string,
  parse: (text: string) => Finding[],
  unchecked: string[],
): Problem[] {
  const snippets = library.isForeign ? [] : findSnippets(library, languages);
  if (snippets.length === 0) return [];
  if (spawnSync(program, ['--version']).status !== 0) {
    unchecked.push(`${snippets.length} ${languages[0]} blocks were not checked: there is no ${program}.`);
    return [];
  }
  return snippets.flatMap(({ page, block }) =>
    parse(block.text).map((finding) => toSnippetProblem(page, block, finding)),
  );
}

function findSnippets(library: Library, languages: string[]): Snippet[] {
  return library.pages.flatMap((page) =>
    page.compiled.facts.codeBlocks
      .filter((block) => !block.isWrong && languages.includes(block.language.toLowerCase()))
      .map((block) => ({ page, block })),
  );
}

/** bash says `bash: line 3: syntax error …`. */
function parseShell(text: string): Finding[] {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
  if (status === 0) return [];
  const line = Number(/line (\d+):/.exec(stderr)?.[1] ?? 1);
  const reason = stderr.split('\n')[0]?.replace(/^.*?line \d+: /, '');
  return [{ offset: line - 1, message: `bash does not parse this: ${reason}.` }];
}

/** Python's traceback names the line as `File "<string>", line 3`. */
function parsePython(text: string): Finding[] {
  const script = 'import ast, sys; ast.parse(sys.stdin.read())';
  const { status, stderr } = spawnSync('python3', ['-c', script], { input: text, encoding: 'utf8' });
  if (status === 0) return [];
  const line = Number(/File "<unknown>", line (\d+)/.exec(stderr)?.[1] ?? 1);
  const reason = stderr.trim().split('\n').at(-1);
  return [{ offset: line - 1, message: `Python does not parse this: ${reason}.` }];
}
