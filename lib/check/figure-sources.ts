import type { Library, Page } from '../content/library';
import type { Strategy } from '../content/schema';
import { findNearest } from '../edit-distance';
import { findSource } from '../evidence/source';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/** The source of every figure and verdict is a footnote of the page or a known experiment. */
export const figureSources: Rule = {
  name: 'source',
  check: (library) =>
    library.pages.flatMap((page) =>
      [...(page.strategy ? [page.strategy] : []), ...page.baselines].flatMap((strategy) =>
        sourcesOf(strategy).flatMap(({ field, source }) => checkSource(library, page, strategy, field, source)),
      ),
    ),
};

function checkSource(
  library: Library,
  page: Page,
  strategy: Strategy,
  field: string,
  source: string,
): Problem[] {
  if (findSource(library, page, source)) return [];
  const footnotes = page.compiled.facts.footnoteDefinitions.map((mark) => mark.name);
  const experiments = library.evidence.flatMap((item) =>
    item.data.experiments.map((experiment) => `evidence:${item.name}#${experiment.id}`),
  );
  const nearest = findNearest(source, [...footnotes, ...experiments]);
  return [
    {
      file: page.path,
      line: 1,
      rule: 'source',
      message: `"${field}" of ${strategy.name} has the source "${source}", which is neither a footnote of this file nor an experiment.`,
      tip: nearest ? `Nearest: ${nearest}` : 'Name a footnote, or write evidence:<name>#<experiment>.',
    },
  ];
}

/** Every source that a strategy names, with the field it stands in. */
function sourcesOf(strategy: Strategy): { field: string; source: string }[] {
  return Object.entries(strategy).flatMap(([field, value]) => {
    if (typeof value !== 'object') return [];
    const own = value.source ? [{ field, source: value.source }] : [];
    const parts = 'parts' in value ? (value.parts ?? []) : [];
    return [...own, ...parts.map((part) => ({ field: `${field}: ${part.what}`, source: part.source }))];
  });
}
