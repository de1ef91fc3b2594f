import { recordKinds } from './kinds';
import type { Records } from './records';

/** What is shown of a section, and of its page. */
export interface SectionCard {
  id: string;
  heading: string;
  trail: string[];
  kind: (typeof recordKinds)[number];
  address: string;
  pageTitle: string;
  folder: string;
}

/**
 * Cards as they are sent, at a quarter of their length: pages once, headings of a trail by their place in the
 * file, kinds by number, and ids only where they are not made of their headings.
 */
export interface CardFile {
  /** Address, title and folder. */
  pages: [string, string, string][];
  cards: [page: number, heading: string, trail: (number | string)[], kind?: number, id?: string][];
}

const usualKind = recordKinds.indexOf('section');

/** The cards of the sections from `start` to before `end`, packed. */
export function packCards({ pages, sections }: Records, start: number, end: number): CardFile {
  const own = sections.slice(start, end);
  const first = own[0]?.page ?? 0;
  const last = own.at(-1)?.page ?? -1;
  const cards = own.map(({ page, id, heading, trail, kind }, n): CardFile['cards'][number] => {
    const places = trail.map((title) => {
      const at = own.findLastIndex((above, i) => i < n && above.page === page && above.heading === title);
      return at < 0 ? title : at;
    });
    const number = recordKinds.indexOf(kind);
    if (id !== idOf(heading)) return [page - first, heading, places, number, id];
    return number === usualKind ? [page - first, heading, places] : [page - first, heading, places, number];
  });
  return {
    pages: pages.slice(first, last + 1).map(({ address, title, folder }) => [address, title, folder]),
    cards,
  };
}

/** Reads what `packCards` wrote. */
export function unpackCards({ pages, cards }: CardFile): SectionCard[] {
  return cards.map(([page, heading, trail, kind = usualKind, id = idOf(heading)]) => {
    const [address = '', pageTitle = '', folder = ''] = pages[page] ?? [];
    const titles = trail.map((step) => (typeof step === 'number' ? (cards[step]?.[1] ?? '') : step));
    return { id, heading, trail: titles, kind: recordKinds[kind] ?? 'section', address, pageTitle, folder };
  });
}

/** What a heading's id mostly is; where it is not, the card has it. */
function idOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
