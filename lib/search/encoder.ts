/** A term of the index, and where it stands in the text. */
export interface Token {
  term: string;
  start: number;
  end: number;
  /** Which word of the text it belongs to; a word and its parts share a number. */
  word: number;
  /** Whether the term is a piece of its word: `libcupti` of `libcupti.so.12`. */
  isPart: boolean;
}

// Words, and what joins them into one: paths, versions, flags, sonames, keys with values.
const compound = /-{0,2}[\p{L}\p{M}\p{N}_$]+(?:[.\-/:=@+][\p{L}\p{M}\p{N}_$]+)*(?:\+\+)?/gu;
const version = /^v?\d+(?:\.\d+)+$/;
const longestTerm = 64;

/**
 * The terms of a text. Index, query and marking all use this one function, so that they agree.
 * Compounds are kept whole and also given in parts: `libcupti.so.12` is findable as `libcupti`, `so` and `12`;
 * `--no-install-recommends` and `-lcupti` without their dashes; `12.4.1` as `12.4`; `torchProfiler` as `torch`, `profiler`.
 * A name and the version after it are one more compound: `CUDA 12.4` and `cuda-12.4` share `cuda-12.4`.
 * Digits are never split or dropped. No stemming.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let words = 0;
  let name: { term: string; start: number; end: number } | undefined;
  for (const match of text.matchAll(compound)) {
    const dashes = /^-*/.exec(match[0])?.[0].length ?? 0;
    const start = match.index;
    const end = start + match[0].length;
    const bare = match[0].slice(dashes);
    const term = fold(bare);
    const word = words++;
    const isFlag = dashes === 2 || (dashes === 1 && isFlagAt(text, start));
    if (isFlag) tokens.push({ term: `${match[0].slice(0, dashes)}${term}`, start, end, word, isPart: false });
    tokens.push({ term, start: start + dashes, end, word, isPart: isFlag });
    const seen = new Set([term]);
    for (const part of partsOf(bare)) {
      const piece = fold(part.text);
      if (seen.has(piece)) continue;
      seen.add(piece);
      const at = start + dashes + part.at;
      tokens.push({ term: piece, start: at, end: at + part.text.length, word, isPart: true });
    }
    // "multi-stage" is also found as "multistage".
    if (/^\p{L}+-\p{L}+$/u.test(term))
      tokens.push({ term: term.replace('-', ''), start: start + dashes, end, word, isPart: true });
    const isVersion = version.test(term) || /^\d{1,3}$/.test(term);
    if (name && isVersion && /^[ \t]$/.test(text.slice(name.end, start))) {
      tokens.push({ term: `${name.term}-${term}`, start: name.start, end, word: words++, isPart: false });
    }
    name = /^\p{L}+$/u.test(term) ? { term, start, end } : undefined;
  }
  return tokens.filter((token) => token.term.length > 0 && token.term.length <= longestTerm);
}

/** Whether a single dash begins a flag (`-lcupti`): a letter follows it, and nothing but a space or a quote stands before. */
function isFlagAt(text: string, start: number): boolean {
  return /^\p{L}{2}/u.test(text.slice(start + 1, start + 4)) && /^$|[\s"'`(]/.test(text.charAt(start - 1));
}

/** Only the terms, for the index. */
export function encode(text: string): string[] {
  return tokenise(text).map((token) => token.term);
}

/** Lower case without accents; what looks alike is alike. */
export function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

interface Part {
  text: string;
  at: number;
}

/** The pieces of a compound: between separators, camelCase humps, and the leading parts of versions. */
function partsOf(word: string): Part[] {
  return split(word, /[^/:=@]+/g).flatMap((piece) => {
    if (version.test(piece.text)) return [piece, ...versionPrefixes(piece)];
    // A dot between digits belongs to a version and does not separate.
    const parts = split(piece.text, /(?:\d\.(?=\d)|[^-_+.])+/g).map(({ text, at }) => ({
      text,
      at: piece.at + at,
    }));
    return [piece, ...parts, ...parts.flatMap((part) => [...versionPrefixes(part), ...humps(part)])];
  });
}

function split(text: string, pattern: RegExp): Part[] {
  return [...text.matchAll(pattern)].map((match) => ({ text: match[0], at: match.index }));
}

/** `12.4.1` gives `12.4`: two numbers are the least that names a release. */
function versionPrefixes({ text, at }: Part): Part[] {
  if (!version.test(text)) return [];
  const numbers = text.split('.');
  return numbers.slice(2).map((_, i) => ({ text: numbers.slice(0, i + 2).join('.'), at }));
}

function humps({ text, at }: Part): Part[] {
  if (!/\p{Ll}\p{Lu}/u.test(text)) return [];
  const found = split(text, /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu);
  return found.map((hump) => ({ text: hump.text, at: at + hump.at }));
}
