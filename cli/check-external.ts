import path from 'node:path';
import { type LoadOptions, loadLibrary } from '@/lib/content/load';
import { type ExternalLink, listExternalLinks } from '@/lib/links/external';
import { type AskedLink, formatReport, hasDead, type Outcome } from '@/lib/links/external-report';
import { askLinks } from './ask-links';
import { externalCacheFile, readExternalCache, toOutcome, writeExternalCache } from './external-cache';
import { goodManners, type Manners } from './polite-requests';

/**
 * `npm run check -- --external`: asks for everything outside that the content links to, and reports. Exit code 1 when
 * something is gone for certain (404, 410), 130 after Ctrl-C; what was learnt until then is kept.
 */
export async function checkExternal(options: LoadOptions): Promise<number> {
  const library = await loadLibrary(options);
  const folder = path.relative('', options.folder);
  const links = listExternalLinks(library).map((link) => ({
    ...link,
    places: link.places.map((place) => ({ ...place, file: path.join(folder, place.file) })),
  }));
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  try {
    const asked = await askAll(links, { stop: stopping.signal, onProgress: showProgress });
    console.log(formatReport(asked, new Date().toISOString().slice(0, 4)));
    if (asked.length > 0 && asked.every(({ outcome }) => outcome?.kind === 'unreachable'))
      console.error('Nothing answered at all. Is there a way to the internet from here?');
    if (!stopping.signal.aborted) return hasDead(asked) ? 1 : 0;
    console.error('Stopped. The same command goes on from here.');
    return 130;
  } finally {
    process.off('SIGINT', stop);
  }
}

interface AskOptions {
  stop: AbortSignal;
  cacheFile?: string;
  manners?: Manners;
  onProgress?: (done: number, total: number) => void;
}

/** Asks for each link that has no good answer of the last days, and keeps the good answers, also when it is stopped. */
export async function askAll(
  links: readonly ExternalLink[],
  { stop, cacheFile = externalCacheFile, manners = goodManners, onProgress = () => {} }: AskOptions,
): Promise<AskedLink[]> {
  const cache = await readExternalCache(cacheFile, Date.now());
  const outcomes = new Map<string, Outcome>();
  for (const { url } of links) {
    const known = cache.get(url);
    if (known) outcomes.set(url, toOutcome(known));
  }
  const wanted = links.map(({ url }) => url).filter((url) => !outcomes.has(url));
  const known = outcomes.size;
  const tell = (url: string, outcome: Outcome) => {
    outcomes.set(url, outcome);
    const asked = new Date().toISOString();
    if (outcome.kind === 'ok') cache.set(url, { asked });
    if (outcome.kind === 'moved') cache.set(url, { asked, to: outcome.to });
    onProgress(outcomes.size - known, wanted.length);
  };
  try {
    await askLinks(wanted, tell, { manners, stop });
  } finally {
    await writeExternalCache(cacheFile, cache);
  }
  return links.map((link) => {
    const outcome = outcomes.get(link.url);
    return { ...link, ...(outcome ? { outcome } : {}) };
  });
}

/** Overwrites one line on a terminal; elsewhere a line now and then. */
function showProgress(done: number, total: number): void {
  const text = `Asking other sites: ${done} of ${total} links`;
  if (process.stderr.isTTY) process.stderr.write(`\r${text}${done === total ? '\n' : ''}`);
  else if (done % 50 === 0 || done === total) process.stderr.write(`${text}\n`);
}
