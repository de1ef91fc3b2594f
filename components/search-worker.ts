import { openIndex } from '@/lib/search/client';
import { findFlags } from '@/lib/search/expand';
import { addExcerpts, findSections } from '@/lib/search/find';
import { suggestWords } from '@/lib/search/suggest';
import type { SearchMessage, SearchRequest } from './search-messages';

// A worker, so that typing never waits for ranking: a long query over a large folder takes tens of
// milliseconds on a slow phone.
let newest = 0;

addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  const request = event.data;
  if (request.kind === 'prepare') {
    // The first search asks again and says what went wrong.
    openIndex().catch(() => {});
    return;
  }
  newest = request.id;
  run(request).catch(() => say({ kind: 'failed', id: request.id }));
});

function say(message: SearchMessage): void {
  postMessage(message);
}

async function run({ id, query, limit, excerpts }: Extract<SearchRequest, { kind: 'search' }>) {
  const searcher = await openIndex();
  // Somebody who types fast has asked for something else by now.
  if (id !== newest) return;
  const found = await findSections(searcher, query, limit);
  const suggestions = found.length === 0 && query.trim() ? await suggestWords(searcher, query) : [];
  const flags = [...(await findFlags(searcher, query))];
  say({ kind: 'found', id, found, suggestions, flags });
  if (id !== newest || found.length === 0) return;
  const dressed = await addExcerpts(searcher, found.slice(0, excerpts));
  say({ kind: 'excerpts', id, found: [...dressed, ...found.slice(excerpts)] });
}
