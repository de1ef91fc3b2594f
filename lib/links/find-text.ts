/** A block of a page: the text of one paragraph, cell or line. A term never matches across the edge of a block. */
export interface Block {
  text: string;
  /** Not drawn in this window. It may be in another, so it counts as a rival, but never as a neighbour. */
  isHidden?: boolean;
}

/** Where text stands: from `start` in one block to before `end` in the same or a later one. */
export interface TextRange {
  startBlock: number;
  start: number;
  endBlock: number;
  end: number;
}

/** What `#id:~:text=prefix-,start,end,-suffix` names, as the WICG's draft on text directives defines it. */
export interface TextDirective {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/** Words as browsers see them. */
export const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The first place that a directive names, as a browser finds it: without regard to capitals, in whole words. */
export function findDirective(
  written: readonly Block[],
  { start, end, prefix = '', suffix = '' }: TextDirective,
): TextRange | undefined {
  const blocks = written.map((block) => ({ ...block, text: lower(block.text) }));
  const [first, last, before, after] = [start, end ?? '', prefix, suffix].map((term) => lower(fold(term)));
  if (!first) return undefined;
  for (const [startBlock, { text }] of blocks.entries()) {
    for (const at of findAll(text, first)) {
      if (before && !isBefore(blocks, { block: startBlock, offset: at }, before)) continue;
      const own = { block: startBlock, offset: at + first.length };
      for (const stop of last ? findFrom(blocks, own, last) : [own]) {
        if (after && !isAfter(blocks, stop, after)) continue;
        return { startBlock, start: at, endBlock: stop.block, end: stop.offset };
      }
    }
  }
  return undefined;
}

/** White space as browsers match it: any run of it is one blank. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The index of the nearest block before or after one that is drawn and has text. */
export function findNeighbour(blocks: readonly Block[], block: number, step: 1 | -1): number | undefined {
  for (let at = block + step; blocks[at]; at += step) {
    if (!blocks[at]?.isHidden && blocks[at]?.text.trim()) return at;
  }
  return undefined;
}

interface Point {
  block: number;
  offset: number;
}

// Offsets must stay those of the text, and a few letters grow when they become small.
function lower(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

function findAll(text: string, term: string, from = 0): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
    if (isEdge(text, at) && isEdge(text, at + term.length)) found.push(at);
  }
  return found;
}

/** Whether a word ends or begins at the offset. Browsers refuse a match that cuts a word. */
function isEdge(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const around = segmenter.segment(text).containing(offset);
  return around === undefined || around.index === offset || !around.isWordLike;
}

function* findFrom(blocks: readonly Block[], after: Point, term: string): Generator<Point> {
  for (let block = after.block; block < blocks.length; block++) {
    const from = block === after.block ? after.offset : 0;
    for (const at of findAll(blocks[block]?.text ?? '', term, from))
      yield { block, offset: at + term.length };
  }
}

/** Whether `term` stands directly before a point, but for blanks and the edge of a block. */
function isBefore(blocks: readonly Block[], { block, offset }: Point, term: string): boolean {
  const own = blocks[block]?.text.slice(0, offset).trimEnd() ?? '';
  const above = own === '' ? findNeighbour(blocks, block, -1) : undefined;
  const text = above === undefined ? own : (blocks[above]?.text.trimEnd() ?? '');
  return text.endsWith(term) && isEdge(text, text.length - term.length);
}

function isAfter(blocks: readonly Block[], { block, offset }: Point, term: string): boolean {
  const own = blocks[block]?.text.slice(offset).trimStart() ?? '';
  const below = own === '' ? findNeighbour(blocks, block, 1) : undefined;
  const text = below === undefined ? own : (blocks[below]?.text.trimStart() ?? '');
  return text.startsWith(term) && isEdge(text, term.length);
}
