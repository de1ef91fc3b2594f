/** The Markdown of a page in pieces, for the browser: what is copied is put together there. */
export interface PageText {
  title: string;
  /** In the order of the page. */
  sections: SectionText[];
  /** Footnotes and addresses of links: their text and the definitions that they use in turn. */
  definitions: { text: string; uses: number[] }[];
}

interface SectionText {
  /** Empty for what stands before the first heading. */
  id: string;
  title: string;
  depth: number;
  /** Up to the next heading, without comments; addresses inside the site begin with `originMark`. */
  text: string;
  /** Indices of the definitions that it refers to. */
  uses: number[];
}

/** Stands where the site's own scheme and host belong; a character that no text may use (private use area). */
export const originMark = '\uE000';

/**
 * The Markdown of a section with what stands below it, then its address, then the footnotes that it uses.
 * An empty id is the whole page. Undefined when the page has no such section.
 */
export function toSectionMarkdown(
  { title, sections, definitions }: PageText,
  { id, origin, address }: { id: string; origin: string; address: string },
): string | undefined {
  const at = id === '' ? 0 : sections.findIndex((section) => section.id === id);
  const first = sections[at];
  if (!first) return undefined;
  const below = sections.slice(at + 1);
  const next = id === '' ? -1 : below.findIndex((section) => section.depth <= first.depth);
  const taken = [first, ...(next < 0 ? below : below.slice(0, next))];
  const used = followUses(
    definitions,
    taken.flatMap((section) => section.uses),
  );
  const hasTitle = id !== '' || taken.some((section) => section.id === '' && section.depth === 1);
  const parts = [
    ...(hasTitle ? [] : [`# ${title}`]),
    ...taken.map((section) => section.text),
    `From [${escapeText(id === '' ? title : `${first.title} — ${title}`)}](${address})`,
    used.map((n) => definitions[n]?.text).join('\n'),
  ];
  return `${parts.filter(Boolean).join('\n\n').replaceAll(originMark, origin)}\n`;
}

/** The words of a link in Markdown: brackets and what would begin something else are escaped. */
export function escapeText(text: string): string {
  return text.replace(/[\\[\]*_`<]/g, (sign) => `\\${sign}`);
}

/** The definitions used, and those that these use, in the order of the file. */
function followUses(definitions: PageText['definitions'], uses: readonly number[]): number[] {
  const found = new Set(uses);
  for (const n of found) for (const next of definitions[n]?.uses ?? []) found.add(next);
  return [...found].sort((a, b) => a - b);
}
