import { editDistance } from '../edit-distance';
import { parseQuery } from './query';
import type { Searcher } from './source';

const mostSuggestions = 6;

/**
 * Words of the index near to those of a query that found nothing: up to a third of a word may differ.
 * Nearest first, at most six.
 */
export async function suggestWords(searcher: Searcher, text: string): Promise<string[]> {
  const words = await searcher.loadWords();
  const wanted = parseQuery(text).words.flatMap((word) => [word.term, ...word.parts]);
  const near = wanted.flatMap((word) => {
    const limit = Math.max(1, Math.floor(word.length / 3));
    return words.flatMap((known) => {
      const distance = editDistance(word, known, limit);
      return distance > 0 && distance <= limit ? [{ known, distance: distance / word.length }] : [];
    });
  });
  near.sort((a, b) => a.distance - b.distance || a.known.localeCompare(b.known));
  return [...new Set(near.map(({ known }) => known))].slice(0, mostSuggestions);
}
