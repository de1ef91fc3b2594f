import { findDrops, type Library } from '../content/library';
import { formatDay } from '../format';
import { findNamedPage } from '../links/old-addresses';
import { toHref } from '../routes';

/** A drop as the journal shows it; plain data for the browser. */
export interface JournalDrop {
  /** Its address without the folder, which it keeps. */
  id: string;
  href: string;
  title: string;
  insight: string;
  /** `2025-11-13`, and as people read it. */
  day: string;
  date: string;
  corrected?: { day: string; date: string };
  /** The knowledge file that it is about. */
  file?: string;
}

/** A knowledge file that drops are about. `key` is what the address says when the journal is filtered by it. */
export interface JournalFile {
  key: string;
  title: string;
  href: string;
  count: number;
}

/** The drops, newest first, and the files that they are about, in the order of the folder. */
export function buildJournal(library: Library): { drops: JournalDrop[]; files: JournalFile[] } {
  const pages = findDrops(library);
  const drops = pages.map(({ address, title, drop }): JournalDrop => {
    const about = findNamedPage(library, drop.about);
    return {
      id: address.split('/').at(-1) ?? address,
      href: toHref(address),
      title,
      insight: drop.key_insight,
      day: drop.date,
      date: formatDay(drop.date),
      ...(drop.corrected ? { corrected: { day: drop.corrected, date: formatDay(drop.corrected) } } : {}),
      ...(about ? { file: toKey(about.address) } : {}),
    };
  });
  const files = library.pages.flatMap((page): JournalFile[] => {
    const key = toKey(page.address);
    const count = drops.filter(({ file }) => file === key).length;
    return count > 0 ? [{ key, title: page.title, href: toHref(page.address), count }] : [];
  });
  return { drops, files };
}

function toKey(address: string): string {
  return address.slice(1);
}

/** Which file the address asks for: `?about=cuda/22-apt`; undefined for none, and for one without drops. */
export function readFile(search: string, files: readonly JournalFile[]): string | undefined {
  const wanted = new URLSearchParams(search).get('about');
  return files.find(({ key }) => key === wanted)?.key;
}

/** The other way round. Slashes stay readable. */
export function formatFile(file: string | undefined): string {
  return file === undefined ? '' : `?about=${encodeURIComponent(file).replaceAll('%2F', '/')}`;
}

/** The days on which drops were written or corrected, by id: what a device remembers of a visit. */
export type SeenDrops = Record<string, string>;

export function toSeen(drops: readonly JournalDrop[]): SeenDrops {
  return Object.fromEntries(drops.map((drop) => [drop.id, lastDay(drop)]));
}

/** What is new or corrected since `seen`; without an earlier visit nothing is. */
export function findNews(
  drops: readonly JournalDrop[],
  seen: SeenDrops | undefined,
): ReadonlyMap<string, 'new' | 'corrected'> {
  const news = new Map<string, 'new' | 'corrected'>();
  if (!seen) return news;
  for (const drop of drops) {
    const day = seen[drop.id];
    if (day === undefined) news.set(drop.id, 'new');
    else if (lastDay(drop) > day) news.set(drop.id, 'corrected');
  }
  return news;
}

function lastDay({ day, corrected }: JournalDrop): string {
  return corrected ? corrected.day : day;
}
