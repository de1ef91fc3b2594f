/** A term of the index, and where its word stands in the text. */
export interface Token {
  term: string;
  start: number;
  end: number;
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
 * `--no-install-recommends` without its dashes; `12.4.1` as `12.4`; `torchProfiler` as `torch`, `profiler`.
 * A name and the version after it are one more compound: `CUDA 12.4` and `cuda-12.4` share `cuda-12.4`.
 * Digits are never split or dropped. No stemming.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let name: { term: string; start: number; end: number } | undefined;
  for (const match of text.matchAll(compound)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    const whole = fold(word);
    const bare = whole.replace(/^-+/, '');
    const terms = new Set<string>();
    for (const term of partsOf(word.replace(/^-+/, ''))) terms.add(term);
    if (whole.startsWith('--')) tokens.push({ term: whole, start, end, isPart: false });
    tokens.push({ term: bare, start, end, isPart: whole.startsWith('--') });
    terms.delete(bare);
    for (const term of terms) tokens.push({ term, start, end, isPart: true });
    const isVersion = version.test(bare) || /^\d{1,3}$/.test(bare);
    if (name && isVersion && /^[ \t]$/.test(text.slice(name.end, start))) {
      tokens.push({ term: `${name.term}-${bare}`, start: name.start, end, isPart: false });
    }
    name = /^\p{L}+$/u.test(bare) ? { term: bare, start, end } : undefined;
  }
  return tokens.filter((token) => token.term.length > 0 && token.term.length <= longestTerm);
}

/** Only the terms, for the index. */
export function encode(text: string): string[] {
  return tokenise(text).map((token) => token.term);
}

/** Lower case without accents; what looks alike is alike. */
export function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The pieces of a compound: between separators, camelCase humps, and the leading parts of versions. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  for (const piece of word.split(/[/:=@]/).filter(Boolean)) {
    parts.push(fold(piece));
    const folded = fold(piece);
    if (version.test(folded)) {
      parts.push(...versionPrefixes(folded));
      continue;
    }
    for (const part of piece.split(/[-_+]|\.(?!\d)|(?<!\d)\./).filter(Boolean)) {
      parts.push(fold(part));
      if (version.test(part)) parts.push(...versionPrefixes(part));
      const humps = part.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu) ?? [];
      if (humps.length > 1 && /\p{Ll}\p{Lu}/u.test(part)) parts.push(...humps.map(fold));
    }
  }
  return parts;
}

/** `12.4.1` gives `12.4`: two numbers are the least that names a release. */
function versionPrefixes(text: string): string[] {
  const numbers = text.split('.');
  return numbers.slice(2).map((_, i) => numbers.slice(0, i + 2).join('.'));
}
