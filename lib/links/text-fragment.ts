import {
  type Block,
  findDirective,
  findNeighbour,
  fold,
  segmenter,
  type TextDirective,
  type TextRange,
} from './find-text';

/** A selection longer than this is named by how it begins and ends. */
const longest = 120;
/** How many words of context may be added on each side before it is given up. */
const mostContext = 24;
const edgeWords = 4;

/**
 * The shortest directive that leads to the selection and not to an earlier place with the same words; context
 * is added word by word. The selection is widened to whole words, because browsers match nothing less.
 * Gives undefined for one without a word, and where no context tells the places apart.
 */
export function buildTextDirective(
  blocks: readonly Block[],
  selection: TextRange,
): TextDirective | undefined {
  const range = widen(blocks, selection);
  if (!range) return undefined;
  const bare = nameEnds(blocks, range);
  for (let size = 0; size <= mostContext; size++) {
    const prefix = size > 0 && wordsBefore(blocks, range, size);
    const suffix = size > 0 && wordsAfter(blocks, range, size);
    const directive = { ...bare, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
    const found = findDirective(blocks, directive);
    if (found && isSame(found, range)) return directive;
  }
  return undefined;
}

/** The directive as it stands in an address, after `#id`. */
export function formatDirective({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [
    prefix && `${encode(prefix)}-`,
    encode(start),
    end && encode(end),
    suffix && `-${encode(suffix)}`,
  ];
  return `:~:text=${terms.filter(Boolean).join(',')}`;
}

/** The id and the text directives of a fragment; a malformed directive is left out. */
export function parseFragment(hash: string): { id: string; directives: TextDirective[] } {
  const [id = '', directives = ''] = hash.replace(/^#/, '').split(':~:');
  return { id, directives: directives.split('&').flatMap(parseDirective) };
}

function parseDirective(written: string): TextDirective[] {
  const terms = /^text=(.+)$/.exec(written)?.[1]?.split(',') ?? [];
  const prefix = /^(.+)-$/.exec(terms[0] ?? '')?.[1];
  const suffix = /^-(.+)$/.exec(terms.at(-1) ?? '')?.[1];
  const [start, end, ...more] = terms.slice(prefix ? 1 : 0, suffix ? -1 : undefined);
  if (!start || more.length > 0) return [];
  try {
    return [
      {
        start: decodeURIComponent(start),
        ...(end ? { end: decodeURIComponent(end) } : {}),
        ...(prefix ? { prefix: decodeURIComponent(prefix) } : {}),
        ...(suffix ? { suffix: decodeURIComponent(suffix) } : {}),
      },
    ];
  } catch {
    return [];
  }
}

/** A hyphen and a comma part the terms, an ampersand the directives; inside a term they are escaped. */
function encode(term: string): string {
  return encodeURIComponent(term).replace(
    /[-'()*!~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

interface Word {
  block: number;
  start: number;
  end: number;
}

function wordsOf(blocks: readonly Block[], block: number): Word[] {
  return [...segmenter.segment(blocks[block]?.text ?? '')].flatMap(({ index, segment, isWordLike }) =>
    isWordLike ? [{ block, start: index, end: index + segment.length }] : [],
  );
}

/** From the first to the last word that the selection touches, with the signs that stand between them. */
function widen(
  blocks: readonly Block[],
  { startBlock, start, endBlock, end }: TextRange,
): TextRange | undefined {
  const touched: Word[] = [];
  for (let block = startBlock; block <= endBlock; block++) {
    if (blocks[block]?.isHidden) continue;
    const isTouched = (word: Word) =>
      (block > startBlock || word.end > start) && (block < endBlock || word.start < end);
    touched.push(...wordsOf(blocks, block).filter(isTouched));
  }
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return undefined;
  return { startBlock: first.block, start: first.start, endBlock: last.block, end: last.end };
}

/** The whole text where it is short and in one block, else its first and last words. */
function nameEnds(blocks: readonly Block[], range: TextRange): TextDirective {
  const { startBlock, start, endBlock, end } = range;
  const isOne = startBlock === endBlock;
  const first = wordsOf(blocks, startBlock).filter((word) => word.start >= start);
  const last = wordsOf(blocks, endBlock).filter((word) => word.end <= end);
  const whole = blocks[startBlock]?.text.slice(start, end) ?? '';
  const inside = first.filter((word) => !isOne || word.end <= end);
  if (isOne && (whole.length <= longest || inside.length < 2)) return { start: whole };
  // In one block the two ends must not overlap.
  const count = isOne ? Math.min(edgeWords, Math.floor(inside.length / 2)) : edgeWords;
  const firstEnd = inside[Math.min(count, inside.length) - 1]?.end ?? end;
  const lastStart = last.at(-Math.min(count, last.length))?.start ?? start;
  return {
    start: blocks[startBlock]?.text.slice(start, firstEnd) ?? '',
    end: blocks[endBlock]?.text.slice(lastStart, end) ?? '',
  };
}

/** The last `count` words before the range: of its own block or, where it begins one, of the block before. */
function wordsBefore(blocks: readonly Block[], { startBlock, start }: TextRange, count: number): string {
  const own = blocks[startBlock]?.text.slice(0, start) ?? '';
  const block = own.trim() ? startBlock : findNeighbour(blocks, startBlock, -1);
  if (block === undefined) return '';
  const stop = block === startBlock ? start : Number.POSITIVE_INFINITY;
  const words = wordsOf(blocks, block).filter((word) => word.end <= stop);
  // Where signs alone stand beside it, they are the context: a term does not reach into another block.
  const from = words.at(-Math.min(count, words.length))?.start ?? 0;
  return fold(blocks[block]?.text.slice(from, stop) ?? '');
}

function wordsAfter(blocks: readonly Block[], { endBlock, end }: TextRange, count: number): string {
  const own = blocks[endBlock]?.text.slice(end) ?? '';
  const block = own.trim() ? endBlock : findNeighbour(blocks, endBlock, 1);
  if (block === undefined) return '';
  const from = block === endBlock ? end : 0;
  const words = wordsOf(blocks, block).filter((word) => word.start >= from);
  const to = words[Math.min(count, words.length) - 1]?.end;
  return fold(blocks[block]?.text.slice(from, to) ?? '');
}

function isSame(a: TextRange, b: TextRange): boolean {
  return a.startBlock === b.startBlock && a.start === b.start && a.endBlock === b.endBlock && a.end === b.end;
}
