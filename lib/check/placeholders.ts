import type { Page } from '../content/library';
import { findFields } from '../markdown/placeholders';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/** What a page declares in `placeholders` stands in its code, and a block that asks for them has one. */
export const placeholders: Rule = {
  name: 'placeholder',
  check: (library) => library.pages.flatMap((page) => [...findUnused(page), ...findEmpty(page)]),
};

function findUnused(page: Page): Problem[] {
  const blocks = page.compiled.facts.codeBlocks.filter((block) => block.isFillable);
  return page.placeholders.flatMap(({ name, value }, i) => {
    const isUsed = blocks.some((block) =>
      findFields(block.text, page.placeholders).some((field) => field.name === name),
    );
    if (isUsed) return [];
    return [
      {
        file: page.path,
        line: page.fieldLines[`placeholders.${i}`] ?? page.fieldLines.placeholders ?? 1,
        rule: 'placeholder',
        message: `"${value}", the value of the placeholder "${name}", stands in no code block that may be filled in.`,
        tip: 'Write `fill` after the language of the block, or correct the value.',
      },
    ];
  });
}

function findEmpty(page: Page): Problem[] {
  return page.compiled.facts.codeBlocks
    .filter((block) => block.isFillable && findFields(block.text, page.placeholders).length === 0)
    .map((block) => ({
      file: page.path,
      line: block.line,
      rule: 'placeholder',
      message: 'The block says `fill`, and no value of a placeholder stands in it.',
      tip: 'Name the value in the front matter: `placeholders: [{name: CUDA version, value: 12.4.1}]`.',
    }));
}
