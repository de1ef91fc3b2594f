import { buildExcerpt, markTerms, type Segment } from './excerpt';
import { type Searcher, search } from './rank';

/** A hit as it is shown: where it leads, its heading and an excerpt with the matching words marked. */
export interface Found {
  section: number;
  address: string;
  id: string;
  pageTitle: string;
  place: string;
  title: string;
  heading: Segment[];
  /** Empty until the section's text is known. */
  excerpt: Segment[];
  score: number;
}

/** Searches and dresses the hits. `texts` gives sections' texts by number, as far as they are known. */
export function findSections(
  searcher: Searcher,
  query: string,
  limit: number,
  texts: ReadonlyMap<number, string> = new Map(),
): Found[] {
  return search(searcher, query, limit).flatMap(({ section, score, terms }) => {
    const record = searcher.data.sections[section];
    const page = record && searcher.data.pages[record[0]];
    if (!record || !page) return [];
    const wanted = new Set(terms);
    const text = texts.get(section);
    return [
      {
        section,
        address: page.address,
        id: record[1],
        pageTitle: page.title,
        place: page.place,
        title: record[2],
        heading: markTerms(record[2], wanted),
        excerpt: text ? buildExcerpt(text, wanted) : [],
        score,
      },
    ];
  });
}
