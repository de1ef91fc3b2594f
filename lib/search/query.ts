import { fold, type Token, tokenise } from './encoder';
import { type RecordKind, recordKinds } from './kinds';

/** A word of the query: its terms, the whole first, then its parts. */
export interface QueryWord {
  /** The word as it would be indexed. */
  term: string;
  parts: string[];
  /** Where it stands in `Query.words`' text. */
  start: number;
  /** Whether it may still be unfinished: the query ends with it. */
  isLast: boolean;
}

export type Filter = { name: 'in'; value: string } | { name: 'type'; value: RecordKind };

/** A query as people type it, taken apart. */
export interface Query {
  words: QueryWord[];
  /** Pairs of neighbours that are also one term: "CUDA 12.4" is `cuda-12.4`, "docker file" `dockerfile`. */
  pairs: { term: string; first: number }[];
  /** What stood in quotes: must be there to the letter, but for case and white space. */
  phrases: string[];
  /** Terms, and phrases, that must not be there. */
  without: string[];
  withoutPhrases: string[];
  filters: Filter[];
}

/** A piece of the query that is shown as a chip: what it does, and the query without it. */
export interface Chip {
  label: string;
  rest: string;
}

const piece = /(?<=^|\s)(?:(-?)"([^"]+)"|(in|type):(\S+)|-(\p{L}{3,}))(?=\s|$)/gu;
const mostWords = 32;

/**
 * Takes a query apart: `"a phrase"`, `-without`, `in:folder`, `type:gotcha`, and words. What is no filter of
 * ours (`type:banana`) is words, and so is a `-word` that `flags` has, see `findFlags`. Noise of pasted
 * lines is dropped, see `dropNoise`.
 */
export function parseQuery(text: string, flags: ReadonlySet<string> = new Set()): Query {
  const query: Query = { words: [], pairs: [], phrases: [], without: [], withoutPhrases: [], filters: [] };
  let rest = text.replace(piece, (whole, minus, phrase, name, value, without) => {
    if (phrase !== undefined) {
      if (minus) query.withoutPhrases.push(phrase);
      else query.phrases.push(phrase);
      return minus ? ' ' : ` ${phrase} `;
    }
    if (without !== undefined) {
      if (flags.has(fold(without))) return whole;
      query.without.push(fold(without));
      return ' ';
    }
    const filter = toFilter(name, value);
    if (!filter) return whole;
    query.filters.push(filter);
    return ' ';
  });
  const isOpenEnded = /[^\s"]$/.test(text) && rest.trimEnd() === rest;
  // "doesn't" and "NVIDIA's" are their words without the ending.
  rest = dropNoise(rest)
    .replace(/[’'](?:t|s|re|ve|ll|d|m)\b/gi, '')
    .trimEnd();
  query.words = toWords(rest, isOpenEnded);
  query.pairs = toPairs(rest, query.words);
  return query;
}

/** The filters, phrases and exclusions of a query, each with the query that is left without it. */
export function listChips(text: string, flags: ReadonlySet<string> = new Set()): Chip[] {
  return [...text.matchAll(piece)].flatMap((match) => {
    const [whole, minus, phrase, name, value, without] = match;
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + whole.length)}`;
    const cleanRest = rest.replace(/\s+/g, ' ').trim();
    if (phrase !== undefined)
      return [{ label: minus ? `without “${phrase}”` : `exactly “${phrase}”`, rest: cleanRest }];
    if (without !== undefined && flags.has(fold(without))) return [];
    if (without !== undefined) return [{ label: `without ${without}`, rest: cleanRest }];
    const filter = toFilter(name ?? '', value ?? '');
    if (!filter) return [];
    return [{ label: filter.name === 'in' ? `in ${filter.value}` : `only ${filter.value}`, rest: cleanRest }];
  });
}

function toFilter(name: string, value: string): Filter | undefined {
  if (name === 'in') return { name, value: value.replace(/^\/|\/$/g, '').toLowerCase() };
  const kind = recordKinds.find((known) => known === value.toLowerCase().replace(/s$/, ''));
  return kind ? { name: 'type', value: kind } : undefined;
}

// What says when and where an error happened, not which one it is.
const noise = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals colour their text with this character.
  /\x1b\[[0-9;]*[A-Za-z]/g,
  /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g,
  /\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /\bsha256:[0-9a-f]{8,}/gi,
  /\b0x[0-9a-f]{4,}\b/gi,
  /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{10,64}\b/gi,
  /^\s*#\d+ (?:\d+\.\d+ )?/gm,
  /\bline \d+\b/gi,
  /(?<=\.\w{1,5}):\d+(?::\d+)?\b/g,
  /\b(?:pid|tid)[ =:]\d+\b/gi,
];

/** Drops addresses, hashes, timestamps and line numbers from a pasted line, unless nothing else is left. */
export function dropNoise(text: string): string {
  const rest = noise.reduce((current, pattern) => current.replace(pattern, ' '), text);
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}

function toWords(text: string, isOpenEnded: boolean): QueryWord[] {
  const byWord = new Map<number, Token[]>();
  for (const token of tokenise(text)) byWord.set(token.word, [...(byWord.get(token.word) ?? []), token]);
  const words: QueryWord[] = [];
  const seen = new Set<string>();
  for (const tokens of byWord.values()) {
    const whole = tokens.find((token) => !token.isPart) ?? tokens[0];
    if (!whole || isPair(text, whole) || seen.has(whole.term)) continue;
    seen.add(whole.term);
    words.push({
      term: whole.term,
      parts: [...new Set(tokens.filter((token) => token.isPart).map((token) => token.term))],
      start: whole.start,
      isLast: isOpenEnded && whole.end === text.length,
    });
  }
  // Of a long paste, the words with the most to tell: identifiers and long words.
  if (words.length <= mostWords) return words;
  const byWeight = [...words].sort((a, b) => telling(b) - telling(a));
  const kept = new Set(byWeight.slice(0, mostWords));
  return words.filter((word) => kept.has(word));
}

function telling({ term, parts }: QueryWord): number {
  return Math.min(term.length, 12) + (parts.length > 0 ? 6 : 0);
}

function isPair(text: string, token: Token): boolean {
  return /\s/.test(text.slice(token.start, token.end));
}

function toPairs(text: string, words: readonly QueryWord[]): Query['pairs'] {
  const versions = tokenise(text).filter((token) => isPair(text, token));
  const pairs = versions.map(({ term, start }) => ({
    term,
    first: words.findIndex((word) => word.start === start),
  }));
  words.forEach((word, first) => {
    const next = words[first + 1];
    if (next && /^\p{L}{2,}$/u.test(word.term) && /^\p{L}{2,}$/u.test(next.term))
      pairs.push({ term: word.term + next.term, first });
  });
  return pairs.filter(({ first }) => first >= 0);
}
