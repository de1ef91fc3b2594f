import type { Library, Page } from '../content/library';
import { isGotcha } from '../markdown/gotcha-title';
import { readNotes } from '../markdown/notes';
import type { Section } from '../markdown/sections';
import type { RecordKind } from './kinds';

/** A page as search shows it. */
export interface PageRecord {
  address: string;
  title: string;
  /** Path of the folder it stands in, for `in:` and for the reader. */
  folder: string;
}

/** A section as search ranks it. The page's opening is a section too, with an empty id. */
export interface SectionRecord {
  /** Index into the pages. Sections of a page follow each other. */
  page: number;
  id: string;
  heading: string;
  trail: string[];
  text: string;
  code: string;
  /** The words in which people ask for it, as its author noted them. */
  asked: string[];
  kind: RecordKind;
}

export interface Records {
  pages: PageRecord[];
  sections: SectionRecord[];
}

/** One record for each section of each page, code included. Evidence counts: its experiments are sections. */
export function buildRecords(library: Library): Records {
  const pages: PageRecord[] = [];
  const sections: SectionRecord[] = [];
  for (const page of library.pages) {
    const n = pages.push({ address: page.address, title: page.title, folder: page.folder }) - 1;
    sections.push(...recordsOf(page, n));
  }
  for (const evidence of library.evidence) {
    const { title, experiments } = evidence.data;
    const n = pages.push({ address: evidence.address, title, folder: 'evidence' }) - 1;
    for (const { id, do: done, saw, so } of experiments) {
      const text = [done, saw, so].filter(Boolean).join('\n');
      sections.push({ page: n, id, heading: id, trail: [], text, code: '', asked: [], kind: 'experiment' });
    }
  }
  return { pages, sections };
}

function recordsOf(page: Page, n: number): SectionRecord[] {
  const { lead, sections } = page.compiled;
  const asked = askedBySection(page);
  const opening: SectionRecord = {
    page: n,
    id: '',
    heading: page.title,
    trail: [],
    text: page.summary,
    code: '',
    asked: [...page.asked],
    kind: page.strategy ? 'strategy' : page.kind === 'drop' ? 'drop' : 'page',
  };
  const own: SectionRecord[] = [];
  for (const section of sections) {
    // What stands before the first heading, or under the heading that became the title, opens the page.
    if (section.depth === 0 || section.id === lead?.id) {
      const isRepeated = section.text.startsWith(opening.text.replace(/…$/, ''));
      opening.text = isRepeated ? section.text : [opening.text, section.text].filter(Boolean).join('\n');
      opening.code += section.code;
      opening.asked.push(...(asked.get(section) ?? []));
      continue;
    }
    own.push({
      page: n,
      id: section.id,
      heading: section.title,
      trail: section.trail.filter((title, i) => !(i === 0 && title === lead?.title)),
      text: section.text,
      code: section.code,
      asked: asked.get(section) ?? [],
      kind: isGotcha(section.title) ? 'gotcha' : page.kind === 'drop' ? 'drop' : 'section',
    });
  }
  return [opening, ...own];
}

function askedBySection(page: Page): Map<Section, string[]> {
  const asked = new Map<Section, string[]>();
  for (const { name, value, section } of readNotes(page.compiled).notes) {
    if (name === 'asked') asked.set(section, [...(asked.get(section) ?? []), ...toQuestions(value)]);
  }
  return asked;
}

/** The questions of an `asked` note: a list, or a line in which `;` separates them. */
export function toQuestions(value: unknown): string[] {
  const items = Array.isArray(value) ? value.map(String) : String(value).split(';');
  return items.map((item) => item.trim()).filter(Boolean);
}
