import type { Shard } from './shards';
import type { SynonymGroup } from './synonyms';

/** The one search file whose name does not change: says where the others are. */
export interface SearchManifest {
  /** Hash of all that is searched; part of every other file's name. */
  version: string;
  /** The first characters of each shard's first term, sorted. */
  bounds: string[];
  /** The whole index in one file, where it is small. */
  isWhole: boolean;
}

/** What every query needs besides its terms. */
export interface SearchCore {
  sections: number;
  /** How many sections each page has; they follow each other. */
  pageLengths: number[];
  synonyms: SynonymGroup[];
  /** Sections per file of cards, and for each file of texts its first section. */
  cardsPerFile: number;
  textStarts: number[];
}

/** All of the index in one file. */
export interface WholeIndex {
  core: SearchCore;
  shards: Shard[];
  words: string[];
}

export const manifestFile = 'manifest.json';
export const searchFile = {
  whole: (version: string) => `${version}-index.json`,
  core: (version: string) => `${version}-core.json`,
  shard: (version: string, n: number) => `${version}-terms-${n}.json`,
  words: (version: string) => `${version}-words.json`,
  cards: (version: string, n: number) => `${version}-cards-${n}.json`,
  texts: (version: string, n: number) => `${version}-texts-${n}.json`,
};
