import { type ExternalLink, isLocalHost } from './external';

/** What became of asking for an address. `moved` works today and says where it will work tomorrow. */
export type Outcome =
  | { kind: 'ok' }
  | { kind: 'moved'; to: string }
  | { kind: 'dead'; status: number }
  | { kind: 'unreachable'; why: string };

/** A link and what became of it; undefined when it was not asked. */
export type AskedLink = ExternalLink & { outcome?: Outcome };

/**
 * The report of a run for people: how many are well, then those that have moved, cannot be reached or are gone,
 * each with the places where it stands (`file:line`) and an archived copy. `year` is for places without a day.
 */
export function formatReport(links: readonly AskedLink[], year: string): string {
  const moved = links.flatMap((link) =>
    link.outcome?.kind === 'moved' ? [[link.url, `now ${link.outcome.to}`, ...listPlaces(link)]] : [],
  );
  const unreachable = links.flatMap((link) =>
    link.outcome?.kind === 'unreachable'
      ? [[link.url, link.outcome.why, ...listPlaces(link), ...offerArchive(link, year)]]
      : [],
  );
  const dead = links.flatMap((link) =>
    link.outcome?.kind === 'dead'
      ? [[link.url, `answers ${link.outcome.status}`, ...listPlaces(link), ...offerArchive(link, year)]]
      : [],
  );
  return [
    ...formatGroup('Moved for good. Write the new address, once you have seen that it says the same:', moved),
    ...formatGroup('Not reached. They may be there for a browser, or tomorrow:', unreachable),
    ...formatGroup('Gone. Link to where it is now, or to the archived copy:', dead),
    countAll(links, { moved: moved.length, 'not reached': unreachable.length, gone: dead.length }),
  ].join('\n');
}

/** Whether any link is gone for certain. */
export function hasDead(links: readonly AskedLink[]): boolean {
  return links.some(({ outcome }) => outcome?.kind === 'dead');
}

function formatGroup(title: string, entries: readonly string[][]): string[] {
  if (entries.length === 0) return [];
  const blocks = entries.map(([url, ...facts]) => [`  ${url}`, ...facts.map((fact) => `    ${fact}`)]);
  return [title, '', ...blocks.flatMap((block) => [...block, ''])];
}

function listPlaces({ places }: ExternalLink): string[] {
  return [...new Set(places.map(({ file, line }) => `${file}:${line}`))];
}

/** A copy of about the day on which somebody last read it. An archive has none of a private host. */
function offerArchive({ url, places }: ExternalLink, year: string): string[] {
  if (isLocalHost(new URL(url).hostname)) return [];
  const last = places
    .flatMap(({ day }) => day ?? [])
    .sort()
    .at(-1);
  return [`archived: https://web.archive.org/web/${last?.replaceAll('-', '') ?? year}/${url}`];
}

function countAll(links: readonly AskedLink[], rest: Record<string, number>): string {
  const asked = links.filter(({ outcome }) => outcome);
  const ok = asked.filter(({ outcome }) => outcome?.kind === 'ok').length;
  const counts = Object.entries(rest)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `, ${count} ${name}`);
  const left = links.length - asked.length;
  const total = `${links.length} external link${links.length === 1 ? '' : 's'}`;
  return `${total}: ${ok} ok${counts.join('')}${left > 0 ? `, ${left} not asked` : ''}.`;
}
