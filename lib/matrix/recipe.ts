import type { Library, Page } from '../content/library';
import type { Strategy } from '../content/schema';
import type { Matrix } from './build';
import type { Recipe } from './schema';

/** The block that a strategy names as its Dockerfile, with the section it stands in; undefined without one. */
export function findDockerfile(
  page: Page,
  strategy: Strategy,
): { text: string; sectionId: string } | undefined {
  const block = page.compiled.facts.codeBlocks.find(
    (candidate) => candidate.title && candidate.title === strategy.dockerfile,
  );
  if (!block) return undefined;
  const section = page.compiled.sections.filter(({ line, id }) => id && line < block.line).at(-1);
  return { text: block.text, sectionId: section?.id ?? '' };
}

/**
 * A strategy's Dockerfile, the commands that build and prove it, and the other titled blocks of its page:
 * files to be put beside it. All are the page's own blocks, which the check lints.
 */
export function findRecipe(page: Page, strategy: Strategy): Recipe | undefined {
  const dockerfile = findDockerfile(page, strategy);
  if (!dockerfile) return undefined;
  const titled = page.compiled.facts.codeBlocks.flatMap(({ title, language, text }) =>
    title ? [{ name: title, language, text }] : [],
  );
  const verify = titled.find((block) => block.name === strategy.verify)?.text;
  const files = titled.filter((block) => ![strategy.dockerfile, strategy.verify].includes(block.name));
  return { dockerfile: dockerfile.text, ...(verify ? { verify } : {}), files };
}

/** The recipes of all strategies, by the id of their row. */
export function findRecipes(library: Library, matrix: Matrix): Map<string, Recipe> {
  const found = matrix.rows.flatMap((row) => {
    const page = row.baseline ? undefined : library.pageByAddress.get(row.address);
    const recipe = page?.strategy && findRecipe(page, page.strategy);
    return recipe ? [[row.id, recipe] as const] : [];
  });
  return new Map(found);
}
