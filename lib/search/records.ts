import type { Library } from '../content/library';

/** A page as search shows it. */
export interface PageRecord {
  address: string;
  title: string;
  /** Where the page stands, for the reader: the titles of its folders. */
  place: string;
}

/** A section as search ranks it. The page's opening is a section too, with an empty id. */
export interface SectionRecord {
  /** Index into the pages. */
  page: number;
  id: string;
  heading: string;
  trail: string[];
  text: string;
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
    const n = pages.push({ address: page.address, title: page.title, place: placeOf(page.folder) }) - 1;
    const lead = page.compiled.lead;
    let opening = page.summary;
    const own: SectionRecord[] = [];
    for (const section of page.compiled.sections) {
      const text = [section.text, section.code.trim()].filter(Boolean).join('\n');
      // What stands before the first heading, or under the heading that became the title, opens the page.
      if (section.depth === 0 || section.id === lead?.id) {
        if (!text.startsWith(opening.replace(/…$/, ''))) opening = [opening, text].filter(Boolean).join('\n');
        else opening = text;
      } else {
        const trail = section.trail.filter((title, i) => !(i === 0 && title === lead?.title));
        own.push({ page: n, id: section.id, heading: section.title, trail, text });
      }
    }
    sections.push({ page: n, id: '', heading: page.title, trail: [], text: opening }, ...own);
  }
  for (const evidence of library.evidence) {
    const { title, experiments } = evidence.data;
    const n = pages.push({ address: evidence.address, title, place: 'evidence' }) - 1;
    for (const { id, do: done, saw, so } of experiments) {
      const text = [done, saw, so].filter(Boolean).join('\n');
      sections.push({ page: n, id, heading: id, trail: [], text });
    }
  }
  return { pages, sections };
}

function placeOf(folder: string): string {
  return folder.split('/').filter(Boolean).join(' › ');
}
