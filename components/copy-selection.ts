import { buildTextDirective, formatDirective } from '@/lib/links/text-fragment';
import { toHref } from '@/lib/routes';
import { readBlocks, toTextRange } from './text-blocks';

/** The selected stretch of the page's text, kept when a menu takes the focus; undefined when nothing is selected. */
export function readSelection(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const main = document.querySelector('main');
  return main?.contains(range.commonAncestorContainer) && range.toString().trim()
    ? range.cloneRange()
    : undefined;
}

/**
 * The address of the selected words: the section they stand in, and a text directive that leads to them.
 * Undefined where no directive tells them from other words of the page.
 */
export function findTextAddress(page: string, range: Range): string | undefined {
  const map = readBlocks(document.body);
  const selected = toTextRange(map, range);
  const directive = selected && buildTextDirective(map.blocks, selected);
  if (!directive) return undefined;
  const id = findSectionOf(range);
  return location.origin + toHref(page, id) + (id ? '' : '#') + formatDirective(directive);
}

/** The id of the last heading that stands before the words, or holds them. */
function findSectionOf(range: Range): string {
  const headings = [...document.querySelectorAll('.article :is(h1, h2, h3, h4, h5, h6)[id]')];
  return headings.findLast((heading) => range.comparePoint(heading, 0) <= 0)?.id ?? '';
}
