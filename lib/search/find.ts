import { buildExcerpt, markTerms, type Segment } from './excerpt';
import type { RecordKind } from './kinds';
import { type Hit, search } from './rank';
import type { Searcher } from './source';

/** A hit as it is shown: where it leads, its heading and an excerpt with the matching words marked. */
export interface Found {
  section: number;
  address: string;
  id: string;
  pageTitle: string;
  folder: string;
  kind: RecordKind;
  title: string;
  trail: string[];
  heading: Segment[];
  /** Empty until `addExcerpts` has been asked. */
  excerpt: Segment[];
  score: number;
  terms: string[];
  /** How the score came about. */
  debug: Pick<Hit, 'words' | 'parts'>;
}

/** Searches and dresses the hits, best first. Excerpts are not there yet; see `addExcerpts`. */
export async function findSections(searcher: Searcher, query: string, limit: number): Promise<Found[]> {
  const hits = await search(searcher, query, limit);
  const cards = await searcher.loadCards(hits.map((hit) => hit.section));
  return hits.flatMap(({ section, score, terms, words, parts }) => {
    const card = cards.get(section);
    if (!card) return [];
    const { heading: title, ...rest } = card;
    const heading = markTerms(title, new Set(terms));
    return [{ ...rest, section, title, heading, excerpt: [], score, terms, debug: { words, parts } }];
  });
}

/** The same hits with excerpts around what matched, as far as their texts can be had. */
export async function addExcerpts(searcher: Searcher, found: readonly Found[]): Promise<Found[]> {
  const texts = await searcher.loadTexts(found.map((hit) => hit.section));
  return found.map((hit) => {
    const text = texts.get(hit.section);
    return text ? { ...hit, excerpt: buildExcerpt(text, new Set(hit.terms)) } : hit;
  });
}
