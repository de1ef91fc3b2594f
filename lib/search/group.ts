import type { Found } from './find';
import type { RecordKind } from './kinds';

/** The hits of one page: the best of them give the group its place. */
export interface HitGroup {
  address: string;
  pageTitle: string;
  folder: string;
  hits: Found[];
}

/** Groups hits by page. Pages stand where their best hit stood; of each at most `mostPerPage` hits, best first. */
export function groupByPage(found: readonly Found[], mostPerPage: number): HitGroup[] {
  const groups = new Map<string, HitGroup>();
  for (const hit of found) {
    const { address, pageTitle, folder } = hit;
    const group = groups.get(address) ?? { address, pageTitle, folder, hits: [] };
    if (group.hits.length < mostPerPage) group.hits.push(hit);
    groups.set(address, group);
  }
  return [...groups.values()];
}

/** A value by which results can be narrowed, and how many of them have it. */
export interface Facet {
  name: 'in' | 'type';
  value: string;
  count: number;
}

/** How many of these hits stand in each top folder, and how many are of each kind; the most frequent first. */
export function countFacets(found: readonly Found[]): Facet[] {
  const counts = new Map<string, Facet>();
  const count = (name: Facet['name'], value: string | RecordKind) => {
    const facet = counts.get(`${name}:${value}`) ?? { name, value, count: 0 };
    facet.count += 1;
    counts.set(`${name}:${value}`, facet);
  };
  for (const { folder, kind } of found) {
    const [top] = folder.split('/');
    if (top) count('in', top);
    count('type', kind);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
