import { parseDocument } from 'yaml';
import type { Facts } from './facts';

/** An id that a section had before, on this page or, with `page`, at another address. */
export interface OldId {
  /** The address of the page where it stood; this page when undefined. */
  page?: string;
  /** Empty when a whole page became the section. */
  id: string;
  /** The id of the section today; empty for the top of the page. */
  to: string;
  /** 1-based line of the file. */
  line: number;
}

/** What the comments under one heading say about ids. */
export interface HeadingNotes {
  pins: { id: string; line: number }[];
  was: Omit<OldId, 'to'>[];
}

const pin = /^\s*#(\S+)\s*$/;
const was = /^\s*was\s*:/;

/**
 * Reads `<!-- #id -->` and `<!-- was: old-id -->` for each heading; the first entry belongs to the text before the
 * first heading. Takes the lines of the headings in their order; a generated one has none. A `was` that is not
 * well formed gives nothing here: `check/old-ids.ts` tells its author.
 */
export function readHeadingNotes(
  comments: Facts['comments'],
  headingLines: readonly (number | undefined)[],
): HeadingNotes[] {
  const notes = [undefined, ...headingLines].map((): HeadingNotes => ({ pins: [], was: [] }));
  for (const { text, line } of comments) {
    const at = headingLines.findLastIndex((start) => start !== undefined && start <= line) + 1;
    const found = notes[at];
    const pinned = pin.exec(text)?.[1];
    if (pinned) found?.pins.push({ id: pinned, line });
    else if (was.test(text)) found?.was.push(...parseWas(text).map((old) => ({ ...old, line })));
  }
  return notes;
}

function parseWas(text: string): { page?: string; id: string }[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return [];
  const { was: value } = document.toJS() as { was: unknown }; // The opening word and the colon make it a mapping.
  return (readOldNames(value) ?? []).map((name) => {
    const hashAt = name.indexOf('#');
    if (!name.startsWith('/')) return { id: name.slice(hashAt + 1) };
    return hashAt < 0 ? { page: name, id: '' } : { page: name.slice(0, hashAt), id: name.slice(hashAt + 1) };
  });
}

/** The value of a `was` note: a name, several with commas or blanks between them, or a list. Undefined when it is none of these. */
export function readOldNames(value: unknown): string[] | undefined {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  const names = items.flatMap((item) =>
    typeof item === 'string' ? item.split(/[,;\s]+/) : typeof item === 'number' ? [String(item)] : [''],
  );
  return names.length > 0 && names.every((name) => name !== '') ? names : undefined;
}
