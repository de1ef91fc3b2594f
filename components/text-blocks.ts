import type { Block, TextRange } from '@/lib/links/find-text';

/** The text of the page as a browser searches it, and where each of its letters stands. */
export interface TextMap {
  blocks: Block[];
  /** For each block, for each of its letters. */
  places: { node: Text; offset: number }[][];
}

const skipped =
  '.heading-menu, .link-preview, script, style, noscript, template, select, textarea, iframe, svg, canvas, video, audio, img';

/** Reads the blocks below `root`. Text that is not drawn is kept apart and marked. */
export function readBlocks(root: Element): TextMap {
  const map: TextMap = { blocks: [], places: [] };
  let isOpen = false;
  const close = () => {
    isOpen = false;
  };
  const add = (letter: string, node: Text, offset: number, isHidden: boolean) => {
    if (!isOpen) {
      map.blocks.push({ text: '', ...(isHidden ? { isHidden } : {}) });
      map.places.push([]);
      isOpen = true;
    }
    const block = map.blocks.at(-1);
    if (!block || (letter === ' ' && /^$|\s$/.test(block.text))) return;
    block.text += letter;
    map.places.at(-1)?.push({ node, offset });
  };
  const read = (element: Element, isHiddenAbove: boolean) => {
    const style = getComputedStyle(element);
    const isHidden = isHiddenAbove || style.display === 'none' || style.visibility === 'hidden';
    const isBlock = !/^(inline|contents|ruby)/.test(style.display) || element.matches('br, hr');
    if (isBlock) close();
    for (const node of element.childNodes) {
      if (node instanceof Element && !node.matches(skipped)) read(node, isHidden);
      else if (node instanceof Text) readText(node, style.whiteSpace.startsWith('pre'), isHidden);
    }
    if (isBlock) close();
  };
  // Blanks that are drawn as they stand match no folded blank: there a block ends.
  const readText = (node: Text, isPreformatted: boolean, isHidden: boolean) => {
    for (const { 0: piece, index } of node.data.matchAll(/\s+|\S/gu)) {
      const isBlank = piece.trim() === '';
      if (isBlank && isPreformatted && piece !== ' ') close();
      else add(isBlank ? ' ' : piece, node, index, isHidden);
      // A sign outside the basic plane has two units, and each needs its place.
      if (!isBlank && piece.length > 1) map.places.at(-1)?.push({ node, offset: index + 1 });
    }
  };
  read(root, false);
  return map;
}

/** Where a selection stands in the blocks; undefined when it holds no text of them. */
export function toTextRange({ places }: TextMap, range: Range): TextRange | undefined {
  let found: TextRange | undefined;
  for (const [block, letters] of places.entries()) {
    for (const [n, { node, offset }] of letters.entries()) {
      if (!range.intersectsNode(node)) continue;
      const isAfterStart = node !== range.startContainer || offset >= range.startOffset;
      const isBeforeEnd = node !== range.endContainer || offset < range.endOffset;
      if (!isAfterStart || !isBeforeEnd) continue;
      found = { startBlock: block, start: n, ...found, endBlock: block, end: n + 1 };
    }
  }
  return found;
}

/** The range of the document that a stretch of the blocks stands for. */
export function toDomRange({ places }: TextMap, found: TextRange): Range | undefined {
  const first = places[found.startBlock]?.[found.start];
  const last = places[found.endBlock]?.[found.end - 1];
  if (!first || !last) return undefined;
  const range = new Range();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
