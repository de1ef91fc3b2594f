import type { Library, Page } from '../content/library';
import { findNearest } from '../edit-distance';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/** What front matter names exists: the page a drop is about, its date, a strategy's Dockerfile. */
export const namedThings: Rule = {
  name: 'named',
  check: (library) =>
    library.pages.flatMap((page) => [...checkDrop(library, page), ...checkDockerfile(page)]),
};

function checkDrop(library: Library, page: Page): Problem[] {
  if (!page.drop) return [];
  const problems: Problem[] = [];
  const { about, date } = page.drop;
  if (!library.pageByPath.has(about)) {
    const nearest = findNearest(about, library.pageByPath.keys());
    problems.push({
      file: page.path,
      line: page.fieldLines.about ?? 1,
      rule: 'about',
      message: `The drop is about "${about}", which does not exist.`,
      tip: nearest ? `Nearest: ${nearest}` : 'Write the path from the content folder: cuda/22-….md',
    });
  }
  const named = /(\d{4}-\d{2}-\d{2})\.[a-z]+$/.exec(page.path)?.[1];
  if (named !== date) {
    problems.push({
      file: page.path,
      line: page.fieldLines.date ?? 1,
      rule: 'date',
      message: `The drop's date is ${date}, and its file name ends in ${named ?? 'no date'}.`,
      tip: 'Name the file KNOWLEDGE-DROP-slug-YYYY-MM-DD.md with the same date.',
    });
  }
  return problems;
}

function checkDockerfile(page: Page): Problem[] {
  const wanted = page.strategy?.dockerfile;
  const titles = page.compiled.facts.codeBlocks.flatMap((block) => block.title ?? []);
  if (!wanted || titles.includes(wanted)) return [];
  return [
    {
      file: page.path,
      line: page.fieldLines['strategy.dockerfile'] ?? 1,
      rule: 'dockerfile',
      message: `No code block has the title "${wanted}" that the strategy names as its Dockerfile.`,
      tip: `Open the block with \`\`\`dockerfile title="${wanted}"`,
    },
  ];
}
