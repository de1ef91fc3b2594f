import type { Library, Page } from '../content/library';
import { findNearest } from '../edit-distance';
import { findSource } from '../evidence/source';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/** The source of every figure and verdict is a footnote of the page or a known experiment. */
export const figureSources: Rule = {
  name: 'source',
  check: (library) =>
    library.pages.flatMap((page) => {
      const own = page.strategy ? sourcesOf(page.strategy, 'strategy') : [];
      const baselines = page.baselines.flatMap((strategy, i) => sourcesOf(strategy, `baselines.${i}`));
      return [...own, ...baselines].flatMap((named) => checkSource(library, page, named));
    }),
};

interface NamedSource {
  /** The dotted path of the field in the front matter. */
  field: string;
  source: string;
}

function checkSource(library: Library, page: Page, { field, source }: NamedSource): Problem[] {
  if (findSource(library, page, source)) return [];
  const footnotes = page.compiled.facts.footnoteDefinitions.map((mark) => mark.name);
  const experiments = library.evidence.flatMap((item) =>
    item.data.experiments.map((experiment) => `evidence:${item.name}#${experiment.id}`),
  );
  const nearest = findNearest(source, [...footnotes, ...experiments]);
  return [
    {
      file: page.path,
      line: page.fieldLines[field] ?? 1,
      rule: 'source',
      message: `The source "${source}" is neither a footnote of this file nor an experiment.`,
      tip: nearest ? `Nearest: ${nearest}` : 'Name a footnote, or write evidence:<name>#<experiment>.',
    },
  ];
}

/** Every source that a strategy names, with the field it stands in. */
function sourcesOf(value: unknown, path: string): NamedSource[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => {
    const field = `${path}.${name}`;
    return name === 'source' && typeof below === 'string'
      ? [{ field, source: below }]
      : sourcesOf(below, field);
  });
}
