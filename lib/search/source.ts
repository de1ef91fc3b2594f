import { type CardFile, type SectionCard, unpackCards } from './cards';
import {
  manifestFile,
  type SearchCore,
  type SearchManifest,
  searchFile,
  type WholeIndex,
} from './files-format';
import { decodePostings, lowerBound, type Shard, type TermEntry } from './shards';

/** Reads one of the files that `buildSearchFiles` made, by name. Rejects when it cannot be had. */
export type ReadSearchFile = (name: string) => Promise<unknown>;

/**
 * An index of which only what was asked for is loaded. `find` and `listPrefixed` know the terms whose
 * shards `load` has brought; the rest of an index costs nothing.
 */
export interface Searcher {
  core: SearchCore;
  /** In how many files the terms are. */
  shardCount: number;
  /** Loads all terms, words and cards: what is fetched then says nothing about what is asked. */
  loadAll: () => Promise<void>;
  /** Loads the shards that hold these terms and these stretches of the vocabulary, all at once. */
  load: (terms: Iterable<string>, prefixes: Iterable<string>) => Promise<void>;
  find: (term: string) => TermEntry | undefined;
  /** At most `most` loaded terms that begin so, sorted. */
  listPrefixed: (prefix: string, most: number) => string[];
  /** The vocabulary for spelling; fetched when a word is not known. */
  loadWords: () => Promise<readonly string[]>;
  loadCards: (sections: readonly number[]) => Promise<Map<number, SectionCard>>;
  /** Sections' texts; those whose file cannot be had are left out. */
  loadTexts: (sections: readonly number[]) => Promise<Map<number, string>>;
}

/** More shards than this for one prefix cost more than the completions are worth. */
const mostShardsPerPrefix = 3;

/** Opens an index: reads the manifest and what every query needs. */
export async function openSearcher(read: ReadSearchFile): Promise<Searcher> {
  // The files are written by this site's own build, so their shapes are trusted.
  const file = remembering(read) as <T>(name: string) => Promise<T>;
  const { version, bounds, isWhole } = (await read(manifestFile)) as SearchManifest;
  const whole = isWhole ? await file<WholeIndex>(searchFile.whole(version)) : undefined;
  const core = whole?.core ?? (await file<SearchCore>(searchFile.core(version)));
  const shards = new Map<number, Shard>();
  if (whole) shards.set(0, mergeShards(whole.shards));
  const shardOf = (term: string) => (whole ? 0 : Math.max(0, lowerBound(bounds, `${term}\0`) - 1));
  const entries = new Map<string, TermEntry | undefined>();
  const loadShards = async (wanted: Iterable<number>) => {
    const missing = [...wanted].filter((n) => !shards.has(n));
    await Promise.all(
      missing.map(async (n) => shards.set(n, await file<Shard>(searchFile.shard(version, n)))),
    );
    if (missing.length > 0) entries.clear();
  };
  const cardsOf = remembering(async (n: number) =>
    unpackCards(await file<CardFile>(searchFile.cards(version, n))),
  );
  const searcher: Searcher = {
    core,
    shardCount: whole ? 1 : bounds.length,
    loadAll: async () => {
      const cards = Array.from({ length: core.sections }, (_, section) => section);
      await Promise.all([loadShards(bounds.keys()), searcher.loadWords(), searcher.loadCards(cards)]);
    },
    load: async (terms, prefixes) => {
      const wanted = new Set<number>();
      for (const term of terms) wanted.add(shardOf(term));
      for (const prefix of prefixes) {
        const first = shardOf(prefix);
        const last = Math.min(shardOf(`${prefix}\uffff`), first + mostShardsPerPrefix - 1);
        for (let n = first; n <= last; n++) wanted.add(n);
      }
      await loadShards(wanted);
    },
    find: (term) => {
      if (!entries.has(term)) entries.set(term, readEntry(shards.get(shardOf(term)), term));
      return entries.get(term);
    },
    listPrefixed: (prefix, most) => {
      const found: string[] = [];
      for (let n = shardOf(prefix); n <= shardOf(`${prefix}\uffff`) && found.length < most; n++) {
        const { terms } = shards.get(n) ?? { terms: [] };
        for (let i = lowerBound(terms, prefix); i < terms.length && found.length < most; i++) {
          if (!terms[i]?.startsWith(prefix)) break;
          found.push(terms[i] ?? '');
        }
      }
      return found;
    },
    loadWords: async () => whole?.words ?? file<string[]>(searchFile.words(version)),
    loadCards: (sections) =>
      loadGrouped(sections, async (section) => {
        const n = Math.floor(section / core.cardsPerFile);
        const cards = await cardsOf(n);
        return cards[section - n * core.cardsPerFile];
      }),
    loadTexts: (sections) =>
      loadGrouped(sections, async (section) => {
        const n = core.textStarts.findLastIndex((start) => start <= section);
        const texts = await file<string[]>(searchFile.texts(version, n)).catch(() => []);
        return texts[section - (core.textStarts[n] ?? 0)];
      }),
  };
  return searcher;
}

/** Reads each thing once; after a failure the next call tries again. */
function remembering<K, V>(read: (name: K) => Promise<V>): (name: K) => Promise<V> {
  const reading = new Map<K, Promise<V>>();
  return (name) => {
    const known = reading.get(name);
    if (known) return known;
    const fresh = read(name).catch((error: unknown) => {
      reading.delete(name);
      throw error;
    });
    reading.set(name, fresh);
    return fresh;
  };
}

function mergeShards(shards: readonly Shard[]): Shard {
  const merged: Shard = { terms: [], bodies: [], headings: {} };
  for (const { terms, bodies, headings } of shards) {
    const offset = merged.terms.length;
    for (const [i, heading] of Object.entries(headings)) merged.headings[offset + Number(i)] = heading;
    merged.terms.push(...terms);
    merged.bodies.push(...bodies);
  }
  return merged;
}

function readEntry(shard: Shard | undefined, term: string): TermEntry | undefined {
  const at = shard ? lowerBound(shard.terms, term) : 0;
  if (!shard || shard.terms[at] !== term) return undefined;
  return {
    body: decodePostings(shard.bodies[at] ?? ''),
    heading: decodePostings(shard.headings[at] ?? ''),
  };
}

async function loadGrouped<T>(
  sections: readonly number[],
  load: (section: number) => Promise<T | undefined>,
): Promise<Map<number, T>> {
  const loaded = await Promise.all(sections.map(async (section) => [section, await load(section)] as const));
  return new Map(loaded.flatMap(([section, value]) => (value === undefined ? [] : [[section, value]])));
}
