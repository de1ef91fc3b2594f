import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MdxBody } from '@/components/mdx-body';
import { checkLibrary } from '@/lib/check/check';
import { checkHealthy, type HealthyLog } from '@/lib/check/gotcha-logs';
import type { Library } from '@/lib/content/library';
import { type LoadOptions, loadLibrary, loadOptions } from '@/lib/content/load';
import { renderLinks } from '@/lib/links/resolve';
import { formatProblems, type Problem } from '@/lib/problem';
import { checkSnippets } from './check-snippets';

/**
 * Loads the content folder, showing progress on a terminal, and finds everything wrong with it.
 * A folder that cannot be read is an Error with a sentence for people.
 */
export async function readContent(
  options: LoadOptions = loadOptions(),
): Promise<{ library: Library; problems: Problem[] }> {
  const started = Date.now();
  const library = await loadLibrary({
    ...options,
    onProgress: (done, total) => {
      if (Date.now() - started > 1000)
        showProgress(`Reading the content: ${done} of ${total} files`, done === total);
    },
  });
  // Named from where the command runs, so that a terminal can open them.
  const folder = path.relative('', options.folder);
  const snippets = checkSnippets(library);
  for (const sentence of snippets.unchecked) console.error(sentence);
  const problems = [
    ...checkLibrary(library),
    ...renderMdx(library),
    ...snippets.problems,
    // A foreign folder's gotchas were not written against these.
    ...(options.isForeign ? [] : checkHealthy(library, readHealthyLogs())),
  ];
  return {
    library,
    problems: problems.map((problem) => ({ ...problem, file: path.join(folder, problem.file) })),
  };
}

const healthyFolder = path.join('lib', 'gotchas', 'healthy');

/** Logs of builds, tests and profiles that went well, full of words that look bad. */
export function readHealthyLogs(): HealthyLog[] {
  return readdirSync(healthyFolder).map((file) => ({
    name: path.join(healthyFolder, file),
    text: readFileSync(path.join(healthyFolder, file), 'utf8'),
  }));
}

/** Overwrites one line on a terminal; elsewhere says it once, at the end. */
function showProgress(text: string, isLast: boolean): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}${isLast ? '\n' : ''}`);
  else if (isLast) process.stderr.write(`${text}\n`);
}

/** MDX can compile and still throw when it is drawn; this draws each file once to find out. */
function renderMdx(library: Library): Problem[] {
  return library.pages.flatMap((page) => {
    if (page.compiled.kind !== 'mdx') return [];
    try {
      renderToStaticMarkup(createElement(MdxBody, { code: renderLinks(library, page), library }));
      return [];
    } catch (error) {
      return [
        {
          file: page.path,
          line: 1,
          rule: 'mdx',
          message: `Drawing this throws: ${error instanceof Error ? error.message : String(error)}.`,
          tip: 'Every component and value that the file uses must be imported or exist.',
        },
      ];
    }
  });
}

const mostShown = 20;

/** Prints the problems, all of them or the first of many, and how many there are. Returns whether they stop a build. */
export function reportProblems(problems: readonly Problem[], isForeign: boolean, isBrief: boolean): boolean {
  if (problems.length === 0) return false;
  const shown = isBrief ? problems.slice(0, mostShown) : problems;
  console.error(`\n${formatProblems(shown)}\n`);
  const noun = isForeign ? 'warning' : 'problem';
  const rest = problems.length - shown.length;
  console.error(`${problems.length} ${noun}${problems.length === 1 ? '' : 's'} in ${countFiles(problems)}.`);
  if (rest > 0) console.error(`${rest} more are not shown here; npm run check lists them all.`);
  return !isForeign;
}

function countFiles(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  return `${files} file${files === 1 ? '' : 's'}`;
}
