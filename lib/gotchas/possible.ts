import { type Found, findSections } from '../search/find';
import type { Searcher } from '../search/source';
import type { LogLine } from './answer';

/** A section that shares rare words with lines that no signature explains. */
export interface PossibleSection {
  found: Found;
  /** The line it was found by. */
  line: LogLine;
}

/** How many unexplained lines are asked about, how many words of each, and how many sections are worth showing. */
const mostLines = 8;
const mostWords = 8;
const mostSections = 3;
const hitsOfLine = 5;

/**
 * What the site's own search says to the rarest words of lines that look like errors and that no signature
 * explains. The last lines are asked first: what stopped the program is mostly there. `known` are sections, as
 * `address#id`, that are answers already.
 */
export async function findPossible(
  searcher: Searcher,
  unexplained: readonly LogLine[],
  known: ReadonlySet<string> = new Set(),
): Promise<PossibleSection[]> {
  const lines = unexplained.slice(-mostLines).reverse();
  const frequency = new Map<string, number>();
  for (const line of unexplained)
    for (const word of wordsOf(line.text)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const best = new Map<string, PossibleSection & { share: number }>();
  for (const line of lines) {
    const words = [...wordsOf(line.text)].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    if (words.length === 0) continue;
    const hits = await findSections(searcher, words.slice(0, mostWords).join(' '), hitsOfLine);
    hits.forEach((found, i) => {
      const key = `${found.address}#${found.id}`;
      if (known.has(key) || found.id === '') return;
      // Where a section stands among the hits says more than its score, which means nothing across queries.
      const share = (best.get(key)?.share ?? 0) + 1 / (1 + i);
      best.set(key, { ...(best.get(key) ?? { found, line }), share });
    });
  }
  return [...best.values()]
    .sort((a, b) => b.share - a.share)
    .slice(0, mostSections)
    .map(({ found, line }) => ({ found: { ...found, title: found.title.replace(/^Gotcha:\s*/, '') }, line }));
}

/** Words that may be rare: no numbers, no addresses, no folders, nothing shorter than three letters. */
function wordsOf(text: string): Set<string> {
  const bare = text
    .replace(/0x[\da-f]+|\b[\da-f]{12,}\b/gi, ' ')
    .replace(/(?:~|\.{1,2})?(?:\/[\w.@+-]+)+\//g, ' ');
  return new Set(
    [...bare.matchAll(/[\p{L}_][\p{L}\p{N}_]*(?:[.-][\p{L}\p{N}_]+)*/gu)]
      .map(([word]) => word)
      .filter((word) => word.length > 2 && !common.has(word.toLowerCase())),
  );
}

const common = new Set(
  'the and for with from this that was were not has have error errors failed failure cannot could line file exit code status found see more info please use when while during'.split(
    ' ',
  ),
);
