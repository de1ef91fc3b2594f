import { type GivenFiles, openIndex } from '@/lib/search/client';
import { findFlags } from '@/lib/search/expand';
import { addExcerpts, findSections } from '@/lib/search/find';
import type { Searcher } from '@/lib/search/source';
import { suggestWords } from '@/lib/search/suggest';
import type { SearchMessage, SearchRequest } from './search-messages';

// A worker, so that typing never waits for ranking: a long query over a large folder takes tens of
// milliseconds on a slow phone.
let newest = 0;
/** Up to this many sections all cards are fetched with the first search: they are a few kilobytes. */
const fewSections = 640;

let deliver: (files: GivenFiles) => void = () => {};
const delivered = new Promise<GivenFiles>((resolve) => {
  deliver = resolve;
});

addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  const request = event.data;
  if (request.kind === 'open') {
    deliver(request.files);
    // The first search asks again and says what went wrong.
    openIndex(delivered)
      .then(prefetchCards)
      .catch(() => {});
    return;
  }
  newest = request.id;
  run(request).catch(() => say({ kind: 'failed', id: request.id }));
});

async function prefetchCards(searcher: Searcher) {
  const { sections } = searcher.core;
  if (sections <= fewSections) await searcher.loadCards(Array.from({ length: sections }, (_, n) => n));
}

function say(message: SearchMessage): void {
  postMessage(message);
}

async function run({ id, query, limit, excerpts }: Extract<SearchRequest, { kind: 'search' }>) {
  const searcher = await openIndex(delivered);
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
