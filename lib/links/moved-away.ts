import type { Library, Page } from '../content/library';
import { toHref } from '../routes';
import type { MovedSection } from './landing';

/** The sections that stood on a page and stand on another one today, in the order of their old ids. */
export function findMovedAway(library: Library, page: Page): (MovedSection & { pageTitle: string })[] {
  return [...library.old.moved].flatMap(([key, spot]) => {
    if (!key.startsWith(`${page.address}#`)) return [];
    const there = library.pageByAddress.get(spot.address);
    const section = there?.compiled.sections.find(({ id }) => id === spot.id);
    if (!there) return [];
    return [
      {
        id: key.slice(page.address.length + 1),
        href: toHref(spot.address, spot.id),
        title: section?.title || there.title,
        pageTitle: there.title,
      },
    ];
  });
}
