import type { Library, Page } from '../content/library';
import { findNearest } from '../edit-distance';
import { findNamedPage } from '../links/old-addresses';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/** What front matter names exists: the page a drop is about, its date, a strategy's blocks and baseline. */
export const namedThings: Rule = {
  name: 'named',
  check: (library) =>
    library.pages.flatMap((page) => [
      ...checkDrop(library, page),
      ...checkBlocks(page),
      ...checkBaselines(library, page),
    ]),
};

function checkDrop(library: Library, page: Page): Problem[] {
  if (!page.drop) return [];
  const problems: Problem[] = [];
  const { about, date } = page.drop;
  if (!findNamedPage(library, about)) {
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

/** The code blocks that a strategy names by their titles. */
function checkBlocks(page: Page): Problem[] {
  const titles = page.compiled.facts.codeBlocks.flatMap((block) => block.title ?? []);
  const named = [
    { field: 'dockerfile', wanted: page.strategy?.dockerfile, language: 'dockerfile' },
    { field: 'verify', wanted: page.strategy?.verify, language: 'bash' },
  ];
  return named.flatMap(({ field, wanted, language }) =>
    !wanted || titles.includes(wanted)
      ? []
      : [
          {
            file: page.path,
            line: page.fieldLines[`strategy.${field}`] ?? 1,
            rule: 'block',
            message: `No code block has the title "${wanted}" that the strategy names as its ${field}.`,
            tip: `Open the block with \`\`\`${language} title="${wanted}"`,
          },
        ],
  );
}

/** The baseline that a strategy builds on. A baseline may build on an earlier one only. */
function checkBaselines(library: Library, page: Page): Problem[] {
  const known = library.pages.flatMap((other) => other.baselines.map((baseline) => baseline.name));
  const named = [
    { path: 'strategy', wanted: page.strategy?.builds_on, choices: known },
    ...page.baselines.map(({ name, builds_on: wanted }, i) => ({
      path: `baselines.${i}`,
      wanted,
      choices: known.slice(0, known.indexOf(name)),
    })),
  ];
  return named.flatMap(({ path, wanted, choices }) => {
    if (!wanted || choices.includes(wanted)) return [];
    const nearest = findNearest(wanted, choices);
    return [
      {
        file: page.path,
        line: page.fieldLines[`${path}.builds_on`] ?? 1,
        rule: 'baseline',
        message: `"${wanted}" is not the name of ${path === 'strategy' ? 'a' : 'an earlier'} baseline.`,
        tip: nearest ? `Nearest: ${nearest}` : 'Baselines stand in the front matter of an INDEX.',
      },
    ];
  });
}
