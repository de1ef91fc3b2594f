import type { Library, Page } from '../content/library';
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
  const named = /^evidence:([^#]+)#(.+)$/.exec(source);
  if (named) {
    const evidence = library.evidence.find((item) => item.name === named[1]);
    const experiment = evidence?.data.experiments.find((item) => item.id === named[2]);
    if (!evidence || !experiment) return undefined;
    return { href: toHref(evidence.address, experiment.id), label: `experiment ${experiment.id}` };
  }
  const isFootnote = page.compiled.facts.footnoteDefinitions.some(
    (mark) => mark.name === source.toLowerCase(),
  );
  return isFootnote ? { href: toHref(page.address, footnoteId(source)), label: 'source' } : undefined;
}
