import type { Library } from '../content/library';
import { resolveLink } from './resolve';

/**
 * How many other pages lead to each place, by `address#id`; the page itself, `address#`, is counted for links to
 * any place on it. A page that leads there twice counts once.
 */
export function countLinks(library: Library): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const page of library.pages) {
    const places = new Set<string>();
    for (const { href } of page.compiled.links) {
      const target = resolveLink(library, page, href);
      if (target.kind !== 'place' || target.address === page.address) continue;
      places.add(`${target.address}#`);
      places.add(`${target.address}#${target.id}`);
    }
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}
