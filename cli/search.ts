import { createInterface } from 'node:readline';
import { loadLibrary } from '@/lib/content/load';
import { openLibrary } from '@/lib/search/files';
import { addExcerpts, findSections } from '@/lib/search/find';
import type { Searcher } from '@/lib/search/source';

const usage = `Usage: npm run --silent search -- "query" [--json] [--limit N]
Without a query it reads one query a line from standard input.`;

/** `npm run --silent search`: the site's search in a terminal. Exit code 0 with hits, 1 without, 2 for a wrong call. */
export async function main(args: string[]): Promise<number> {
  const isJson = args.includes('--json');
  const limitAt = args.indexOf('--limit');
  const limit = limitAt < 0 ? 10 : Number(args[limitAt + 1]);
  const words = args.filter(
    (arg, i) => arg !== '--json' && (limitAt < 0 || (i !== limitAt && i !== limitAt + 1)),
  );
  if (words.some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    return 0;
  }
  if (!Number.isInteger(limit) || limit < 1) {
    console.error(`--limit wants a whole number above 0.\n${usage}`);
    return 2;
  }
  try {
    const searcher = await openLibrary(await loadLibrary());
    let hits = 0;
    for await (const query of queriesOf(words)) hits += await print(searcher, query, limit, isJson);
    return hits > 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
}

async function* queriesOf(words: string[]): AsyncGenerator<string> {
  if (words.length > 0) return yield words.join(' ');
  if (process.stdin.isTTY) console.error('One query a line, Ctrl D ends.');
  for await (const line of createInterface({ input: process.stdin })) if (line.trim()) yield line;
}

async function print(searcher: Searcher, query: string, limit: number, isJson: boolean): Promise<number> {
  const found = await addExcerpts(searcher, await findSections(searcher, query, limit));
  if (isJson) {
    const hits = found.map((hit) => ({
      page: hit.address,
      id: hit.id,
      heading: hit.title,
      kind: hit.kind,
      score: hit.score,
    }));
    console.log(JSON.stringify({ query, hits }));
    return found.length;
  }
  if (found.length === 0) console.log(`Nothing found for "${query}".`);
  found.forEach((hit, i) => {
    const excerpt = hit.excerpt.map((segment) => segment.text).join('');
    console.log(`${String(i + 1).padStart(2)}. ${hit.title}${hit.id ? `  (${hit.pageTitle})` : ''}`);
    console.log(`    ${hit.address}${hit.id ? `#${hit.id}` : ''}  ${hit.score.toFixed(2)}`);
    if (excerpt) console.log(`    ${excerpt}`);
  });
  return found.length;
}
