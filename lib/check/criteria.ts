import type { Library, Page } from '../content/library';
import { resolveLink } from '../links/resolve';
import { isGotcha } from '../markdown/gotcha-title';
import { figureSources } from './figure-sources';
import { links } from './links';
import type { Rule } from './rule';

/** One of the standards that `criteria.yaml` sets for the knowledge, and whether it is met. */
export interface Criterion {
  name: string;
  /** How many of the things it speaks of meet it, out of how many. */
  met: number;
  of: number;
  /** What falls short, a phrase each. */
  missing: string[];
}

/**
 * Measures a library against its `criteria.yaml`; `today` is a day as YYYY-MM-DD. Without such a file there is
 * nothing to measure, and the list is empty.
 */
export function measureCriteria(library: Library, today: string): Criterion[] {
  const { criteria } = library;
  if (!criteria) return [];
  const found = criteria.files.map((file) => ({ ...file, page: library.pageByPath.get(file.path) }));
  const pages = found.flatMap((file) => (file.page ? [{ ...file, page: file.page }] : []));
  const known = library.pages.filter((page) => page.kind === 'knowledge');
  const index = library.pageByPath.get(criteria.index);
  const strategies = pages.filter((file) => file.sections);
  return [
    judge('Files present', found, (file) => (file.page ? '' : file.path)),
    judge('Length in its range', pages, ({ page, lines: [least, most] }) =>
      page.lines >= least && page.lines <= most
        ? ''
        : `${page.path}: ${page.lines} lines, not ${least} to ${most}`,
    ),
    judge('Sections of the plan', strategies, ({ page, sections = [] }) => {
      const titles = page.compiled.sections
        .filter((section) => section.depth === 2)
        .map((section) => section.title);
      const lacking = sections.filter((title) => !titles.includes(title));
      return lacking.length === 0 ? '' : `${page.path}: ${lacking.join(', ')}`;
    }),
    judge('Sources', pages, ({ page, sources }) => {
      const count = page.compiled.facts.footnoteDefinitions.length;
      return count >= sources ? '' : `${page.path}: ${count} of ${sources}`;
    }),
    judge('Cross-references to sections', pages, ({ page }) => {
      const count = countCrossReferences(library, page);
      return count >= criteria.cross_references
        ? ''
        : `${page.path}: ${count} of ${criteria.cross_references}`;
    }),
    judge('Links resolve', pages, ({ page }) => (holds(links, library, page) ? '' : page.path)),
    judge('Figures have a source', strategies, ({ page }) =>
      holds(figureSources, library, page) ? '' : page.path,
    ),
    judge('Strategy with figures', strategies, ({ page }) => (page.strategy ? '' : page.path)),
    judge(
      'Drops with a key insight',
      found.flatMap((file) => file.drop ?? []),
      (path) => (library.pageByPath.get(path)?.drop?.key_insight ? '' : path),
    ),
    judge('Listed in the INDEX', pages, ({ page }) =>
      index && linksTo(library, index, page) ? '' : page.path,
    ),
    judge('Verified within a year', known, (page) => (isFresh(page.verified, today) ? '' : page.path)),
    judge('Gotchas', [known], () => {
      const count = known.reduce((sum, page) => sum + countGotchas(page), 0);
      return count >= criteria.gotchas ? '' : `${count} of ${criteria.gotchas}`;
    }),
  ];
}

function judge<T>(name: string, things: readonly T[], complain: (thing: T) => string): Criterion {
  const missing = things.map(complain).filter(Boolean);
  return { name, met: things.length - missing.length, of: things.length, missing };
}

function holds(rule: Rule, library: Library, page: Page): boolean {
  return rule.check({ ...library, pages: [page] }).length === 0;
}

/** Links that lead to a section of another page. */
export function countCrossReferences(library: Library, page: Page): number {
  return page.compiled.links.filter((link) => {
    const target = resolveLink(library, page, link.href);
    return target.kind === 'place' && target.id !== '' && target.address !== page.address;
  }).length;
}

/** The page's sections that are gotchas. */
export function countGotchas(page: Page): number {
  return page.compiled.sections.filter((section) => isGotcha(section.title)).length;
}

function linksTo(library: Library, from: Page, to: Page): boolean {
  return from.compiled.links.some((link) => {
    const target = resolveLink(library, from, link.href);
    return target.kind === 'place' && target.address === to.address;
  });
}

function isFresh(verified: string | undefined, today: string): boolean {
  if (!verified) return false;
  const [year, ...rest] = today.split('-');
  return verified >= [Number(year) - 1, ...rest].join('-');
}
