import { type Gotcha, listGotchas, severities } from '../gotchas/gotcha';
import { countLinks } from '../links/count';
import type { Library } from './library';

/** A gotcha and how many other pages lead to it. */
export interface LinkedGotcha {
  gotcha: Gotcha;
  linkedFrom: number;
}

/**
 * The gotchas that the rest of the folder points to most, at most `limit`; among equals the costlier first. Readers
 * are not counted, so this is what is known of how often a problem is met.
 */
export function pickGotchas(library: Library, limit: number): LinkedGotcha[] {
  const gotchas = listGotchas(library);
  if (gotchas.length === 0) return [];
  const links = countLinks(library);
  return gotchas
    .map((gotcha) => ({ gotcha, linkedFrom: links.get(gotcha.key) ?? 0 }))
    .sort((a, b) => b.linkedFrom - a.linkedFrom || costOf(a.gotcha) - costOf(b.gotcha))
    .slice(0, limit);
}

function costOf({ severity }: Gotcha): number {
  return severity ? severities.indexOf(severity) : severities.length;
}
