import { validate } from 'dockerfile-utils';
import { parseAllDocuments } from 'yaml';
import type { Page } from '../content/library';
import type { Facts } from '../markdown/facts';
import type { Problem } from '../problem';
import type { Rule } from './rule';

export type CodeBlock = Facts['codeBlocks'][number];

/** What is wrong in a block: the line within it (0 is its first) and a sentence. */
export interface Finding {
  offset: number;
  message: string;
}

/**
 * Dockerfiles pass a linter (dockerfile-utils), JSON and YAML parse. Blocks marked `wrong` show a mistake and
 * are left alone, and so is a foreign folder: its snippets are its own affair. Shell and Python need their
 * own interpreters; see cli/check-snippets.ts.
 */
export const codeBlocks: Rule = {
  name: 'snippet',
  check: (library) =>
    library.isForeign
      ? []
      : library.pages.flatMap((page) =>
          page.compiled.facts.codeBlocks
            .filter((block) => !block.isWrong)
            .flatMap((block) => lint(block).map((finding) => toSnippetProblem(page, block, finding))),
        ),
};

function lint(block: CodeBlock): Finding[] {
  switch (block.language.toLowerCase()) {
    case 'dockerfile':
    case 'docker':
      return lintDockerfile(block.text);
    case 'json':
      return parseJson(block.text);
    case 'yaml':
    case 'yml':
      return parseAllDocuments(block.text).flatMap((document) =>
        'errors' in document
          ? document.errors.map((error) => ({
              offset: (error.linePos?.[0].line ?? 1) - 1,
              message: `This YAML does not parse: ${error.message.split('\n')[0]}`,
            }))
          : [],
      );
    default:
      return [];
  }
}

/** A fragment that begins inside a stage is linted as if one had been opened before it. */
function lintDockerfile(text: string): Finding[] {
  const first = text.split('\n').find((line) => /^\s*[A-Za-z]/.test(line)) ?? '';
  const isFragment = !/^\s*(from|arg)\b/i.test(first);
  const shift = isFragment ? 1 : 0;
  return validate(isFragment ? `FROM scratch\n${text}` : text).map(({ range, message }) => ({
    offset: Math.max(0, range.start.line - shift),
    message: `This Dockerfile has a fault: ${message}`,
  }));
}

function parseJson(text: string): Finding[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [
      { offset: 0, message: `This JSON does not parse: ${error instanceof Error ? error.message : error}.` },
    ];
  }
}

/** A finding as a problem of the page, at its line in the file. */
export function toSnippetProblem(page: Page, block: CodeBlock, { offset, message }: Finding): Problem {
  // "Unexpected end" is said of the line after the last.
  const last = block.text.split('\n').length - 1;
  return {
    file: page.path,
    line: block.line + 1 + Math.min(offset, last),
    rule: 'snippet',
    message,
    tip: 'Mend it, or write `wrong` after the language if it shows a mistake.',
  };
}
