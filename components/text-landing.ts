import { findDirective } from '@/lib/links/find-text';
import { parseFragment } from '@/lib/links/text-fragment';
import { openAround } from './landing-marks';
import { readBlocks, toDomRange } from './text-blocks';

/**
 * Does what a browser leaves undone for an address that names words (`#id:~:text=…`): opens closed blocks around
 * them, and where the browser knows no such addresses, marks them and scrolls there. Escape takes the mark away.
 */
export function landOnText(hash: string): void {
  const { id, directives } = parseFragment(hash);
  const map = readBlocks(document.querySelector('main') ?? document.body);
  const blocks = map.blocks.map((block) => (block.isHidden ? { text: '' } : block));
  const ranges = directives.flatMap((directive) => {
    const found = findDirective(blocks, directive);
    return (found && toDomRange(map, found)) ?? [];
  });
  const wasOpen = ranges.map((range) => !openAround(range.startContainer));
  const isKnown = 'fragmentDirective' in document;
  const [first] = ranges;
  if (isKnown && wasOpen.every(Boolean)) return;
  if (!first) document.getElementById(id)?.scrollIntoView();
  else first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  if (!('highlights' in CSS) || ranges.length === 0) return;
  CSS.highlights.set('found', new Highlight(...ranges));
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    CSS.highlights.delete('found');
    document.removeEventListener('keydown', clear);
  };
  document.addEventListener('keydown', clear);
}
