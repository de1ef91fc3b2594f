import { escapeText, type PageText, toSectionMarkdown } from '@/lib/links/section-markdown';
import { pageTextAddress, sectionAddress, toHref } from '@/lib/routes';
import { copyText } from './copy-text';

/** What is copied: a page, or with an id one of its sections. */
export interface Place {
  page: string;
  pageTitle: string;
  id: string;
  title: string;
  /** What opens in a chat as a card: the section's own address, where it has one. */
  address: string;
  hasText: boolean;
}

/** The place that a heading's link stands for; undefined on pages without a title of that kind. */
export function findPlaceOf(anchor: HTMLAnchorElement): Place | undefined {
  const page = document.querySelector<HTMLAnchorElement>('.page-title > .anchor');
  const address = page?.dataset.page;
  const pageTitle = page?.parentElement?.querySelector('h1')?.textContent ?? '';
  if (!page || address === undefined) return undefined;
  const id = anchor === page ? '' : decodeURIComponent(anchor.hash.slice(1));
  const heading = id ? document.getElementById(id) : null;
  const title = heading ? titleOf(heading) : pageTitle;
  const isBare = page.dataset.bare?.split(' ').includes(id);
  const own = id === '' || isBare ? toHref(address, id) : toHref(sectionAddress(address, id));
  const hasText = page.dataset.text !== undefined;
  return { page: address, pageTitle, id, title, address: location.origin + own, hasText };
}

/** A heading's words, without the sign of its link. */
export function titleOf(heading: Element): string {
  const words = [...heading.childNodes].filter(
    (node) => !(node instanceof Element && node.matches('.anchor')),
  );
  return words
    .map((node) => node.textContent)
    .join('')
    .trim();
}

/** `Section — Page`, or the page's title alone. */
export function nameOf({ id, title, pageTitle }: Place): string {
  return id === '' ? pageTitle : `${title} — ${pageTitle}`;
}

export function toMarkdownLink(place: Place): string {
  return `[${escapeText(nameOf(place))}](${place.address})`;
}

/**
 * Title and address as a link for what takes rich text, and as two lines for what does not. Browsers without
 * rich clipboards get the lines.
 */
export async function copyTitle(place: Place): Promise<boolean> {
  const name = nameOf(place);
  const plain = `${name}\n${place.address}`;
  const link = document.createElement('a');
  link.href = place.address;
  link.textContent = name;
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([link.outerHTML], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyText(plain);
  }
}

/** The Markdown of the place with its sources; fetched now. Rejects when that fails. */
export async function copyMarkdown(place: Place): Promise<boolean> {
  const markdown = loadMarkdown(place);
  try {
    // Safari allows what is ready later only in this form.
    const blob = markdown.then((text) => new Blob([text], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return copyText(await markdown);
  }
}

async function loadMarkdown({ page, id, address }: Place): Promise<string> {
  const response = await fetch(toHref(pageTextAddress(page))).catch(() => undefined);
  if (!response?.ok) throw new Error('The text of this page could not be fetched');
  const text: PageText = await response.json();
  const markdown = toSectionMarkdown(text, { id, origin: location.origin, address });
  if (markdown === undefined) throw new Error('This section is not in the text of the page');
  return markdown;
}
