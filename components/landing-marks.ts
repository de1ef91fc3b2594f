import { tokenise } from '@/lib/search/encoder';

const key = 'landing';
/** A mark that was left longer ago belongs to a page that never opened. */
const longest = 30_000;

interface Landing {
  path: string;
  id: string;
  terms: string[];
  at: number;
}

/** Says which words to mark on the page that is about to open; another tab may be the one that opens it. */
export function leaveMarks(path: string, id: string, terms: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify({ path, id, terms, at: Date.now() }));
  } catch {
    // Storage can be forbidden; then nothing is marked.
  }
}

/**
 * Marks the words that led here, if search did: in the section it led to, opening blocks that are closed.
 * Uses the CSS Custom Highlight API, which leaves the document as it is. Escape takes the marks away.
 */
export function showMarks(): () => void {
  const landing = takeLanding();
  if (!landing || !('highlights' in CSS)) return () => {};
  const ranges = findRanges(landing);
  for (const range of ranges) openAround(range.startContainer);
  if (landing.id) document.getElementById(landing.id)?.scrollIntoView();
  CSS.highlights.set('found', new Highlight(...ranges));
  const clear = () => CSS.highlights.delete('found');
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') clear();
  };
  document.addEventListener('keydown', onKey);
  return () => {
    clear();
    document.removeEventListener('keydown', onKey);
  };
}

function takeLanding(): Landing | undefined {
  try {
    const landing: Landing | null = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (!landing || Date.now() - landing.at > longest) return undefined;
    if (landing.path !== decodeURI(location.pathname).replace(/(.)\/$/, '$1')) return undefined;
    localStorage.removeItem(key);
    return landing;
  } catch {
    return undefined;
  }
}

/** Where the terms stand in the text, from the section's heading to the next heading. */
function findRanges({ id, terms }: Landing): Range[] {
  const wanted = new Set(terms);
  const main = document.querySelector('main');
  if (!main) return [];
  const headings = [...main.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const at = id ? headings.findIndex((heading) => heading.id === id) : 0;
  const [start, end] = [headings[at], headings[at + 1]];
  if (!start) return [];
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isBefore = !start.contains(node) && !(start.compareDocumentPosition(node) & 4);
    if (isBefore || !node.nodeValue?.trim()) continue;
    if (end && (end.contains(node) || end.compareDocumentPosition(node) & 4)) break;
    for (const token of tokenise(node.nodeValue)) {
      if (!wanted.has(token.term)) continue;
      const range = new Range();
      range.setStart(node, token.start);
      range.setEnd(node, token.end);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Opens the closed blocks that a node stands in; true when there were any. */
export function openAround(node: Node): boolean {
  let isOpened = false;
  for (let box = node.parentElement?.closest('details'); box; box = box.parentElement?.closest('details')) {
    isOpened ||= !box.open;
    box.open = true;
  }
  return isOpened;
}
