import type { Evidence, Library, Page } from '../content/library';
import { footnoteId, toHref } from '../routes';

/** Where a figure's source can be read. */
export interface SourceLink {
  href: string;
  label: string;
}

/**
 * Finds what a `source` names: `evidence:<name>#<experiment>`, or a footnote of the page.
 * Gives undefined when there is no such thing.
 */
export function findSource(library: Library, page: Page, source: string): SourceLink | undefined {
  const named = /^evidence:(.+)$/.exec(source);
  if (named) {
    const found = findExperiment(library, named[1] ?? '');
    if (!found) return undefined;
    return {
      href: toHref(found.evidence.address, found.experiment.id),
      label: `experiment ${found.experiment.id}`,
    };
  }
  const isFootnote = page.compiled.facts.footnoteDefinitions.some(
    (mark) => mark.name === source.toLowerCase(),
  );
  return isFootnote
    ? { href: toHref(page.address, footnoteId(source)), label: `footnote ${source}` }
    : undefined;
}

/** Finds an experiment by `<evidence>#<id>`; undefined when there is none. */
export function findExperiment(
  library: Library,
  name: string,
): { evidence: Evidence; experiment: Evidence['data']['experiments'][number] } | undefined {
  const [file, id] = name.split('#');
  const evidence = library.evidence.find((item) => item.name === file);
  const experiment = evidence?.data.experiments.find((item) => item.id === id);
  return evidence && experiment ? { evidence, experiment } : undefined;
}
