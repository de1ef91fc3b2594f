import { countLinks } from '../links/count';
import type { Library, Page } from './library';

/** Where one may begin to read a folder that says nothing about itself. */
export interface Entrances {
  /** The pages that the most other pages lead to, with that number. */
  linked: { page: Page; linkedFrom: number }[];
  /** Those that say when they were verified, the latest first. */
  newest: { page: Page; day: string }[];
}

/**
 * Finds at most `limit` pages of each kind. The time of a file says nothing here: a folder that was copied or cloned
 * has one time for all, so only dates in front matter count.
 */
export function findEntrances(library: Library, limit: number): Entrances {
  const links = countLinks(library);
  const linked = library.pages
    .map((page) => ({ page, linkedFrom: links.get(`${page.address}#`) ?? 0 }))
    .filter(({ linkedFrom }) => linkedFrom > 1)
    .sort((a, b) => b.linkedFrom - a.linkedFrom);
  const newest = library.pages
    .flatMap((page) => (page.verified ? [{ page, day: page.verified }] : []))
    .sort((a, b) => b.day.localeCompare(a.day));
  return { linked: linked.slice(0, limit), newest: newest.slice(0, limit) };
}
