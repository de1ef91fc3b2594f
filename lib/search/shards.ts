/** A term's sections, in ascending order, and the score slot of each. */
export interface Postings {
  ids: readonly number[];
  slots: readonly number[];
}

/** What the index knows of a term: where it stands at all, and in which headings. */
export interface TermEntry {
  body: Postings;
  heading: Postings;
}

/**
 * A stretch of the sorted vocabulary with its postings: a file. Postings are text, see `encodePostings`;
 * those of headings are given by the term's place, since most terms have none.
 */
export interface Shard {
  terms: string[];
  bodies: string[];
  headings: Record<number, string>;
}

type Slots = readonly (readonly number[] | null | undefined)[];

/** Cuts the postings of both indexes into shards of about `size` characters, in the order of the terms. */
export function cutIntoShards(
  bodies: ReadonlyMap<string, Slots>,
  headings: ReadonlyMap<string, Slots>,
  size: number,
): Shard[] {
  const terms = [...new Set([...bodies.keys(), ...headings.keys()])].sort();
  const shards: Shard[] = [];
  let shard: Shard | undefined;
  let length = 0;
  for (const term of terms) {
    if (!shard || length >= size) {
      shard = { terms: [], bodies: [], headings: {} };
      shards.push(shard);
      length = 0;
    }
    const body = encodePostings(bodies.get(term) ?? []);
    const heading = encodePostings(headings.get(term) ?? []);
    if (heading) shard.headings[shard.terms.length] = heading;
    shard.terms.push(term);
    shard.bodies.push(body);
    length += term.length + body.length + heading.length + 6;
  }
  return shards;
}

/**
 * Postings as text: sections ascend, and each is written as the gap to the one before, left out when it is
 * 1, followed by its slot as a letter. `3ab12c` is section 3 in slot 0, section 4 in slot 1, section 16 in
 * slot 2. It compresses to about half of FlexSearch's own export.
 */
export function encodePostings(slots: Slots): string {
  const pairs = slots.flatMap((ids, slot) => (ids ?? []).map((id) => ({ id, slot })));
  pairs.sort((a, b) => a.id - b.id);
  let last = -1;
  return pairs
    .map(({ id, slot }) => {
      const gap = id - last;
      last = id;
      return `${gap === 1 ? '' : gap}${String.fromCharCode(97 + slot)}`;
    })
    .join('');
}

/** Reads what `encodePostings` wrote. */
export function decodePostings(text: string): Postings {
  const ids: number[] = [];
  const slots: number[] = [];
  let id = -1;
  let gap = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 97) gap = gap * 10 + code - 48;
    else {
      id += gap || 1;
      gap = 0;
      ids.push(id);
      slots.push(code - 97);
    }
  }
  return { ids, slots };
}

/** Where in a sorted list the first entry stands that is not before `wanted`. */
export function lowerBound<T extends string | number>(sorted: readonly T[], wanted: T): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there !== undefined && there < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first `n` characters that tell each shard's first term from the last term before it. */
export function shardBounds(shards: readonly Shard[]): string[] {
  return shards.map(({ terms }, i) => {
    const first = terms[0] ?? '';
    const before = shards[i - 1]?.terms.at(-1) ?? '';
    let length = 1;
    while (length < first.length && first.slice(0, length) <= before) length++;
    return i === 0 ? '' : first.slice(0, length);
  });
}
