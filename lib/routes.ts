/**
 * Every address the site has. Nobody else joins strings to make one.
 * Addresses begin with `/`, have no trailing slash and are not percent-encoded.
 */

/** First segments that routes of their own use; a folder or file of that name gets another address. */
export const reservedSegments = [
  'compare',
  'compare.json',
  'schema',
  'gotchas',
  'search',
  'diagnose',
  'diagnose-data',
  'search-data',
  'content-files',
  'dev-reload',
  'cards',
  'previews',
  'health',
  'offline',
  '_next',
  'index',
  '404',
];

export const homeAddress = '/';
export const compareAddress = '/compare';
export const strategiesAddress = '/compare.json';
export const strategiesSchemaAddress = '/schema/strategies.json';
export const gotchasAddress = '/gotchas';
export const searchAddress = '/search';
export const diagnoseAddress = '/diagnose';
export const dropsAddress = '/drops';
export const dropsAtomAddress = '/drops/feed.xml';
export const dropsJsonAddress = '/drops/feed.json';
/** What a reader without a network gets for a page that is not on the device. */
export const offlineAddress = '/offline';

/** Pages that no file of the content stands for. */
export const builtInAddresses = [homeAddress, compareAddress, searchAddress, gotchasAddress, diagnoseAddress];

/**
 * The address of a content file or folder: lower case, without the Markdown ending, spaces and what a URL
 * dislikes as hyphens. Letters of all scripts stay. An index file has its folder's address.
 */
export function contentAddress(path: string): string {
  const segments = path
    .replace(/\.(md|mdx|markdown)$/i, '')
    .split('/')
    .filter(Boolean);
  if (segments.length > 1 && isIndexName(segments.at(-1) ?? '')) segments.pop();
  return `/${segments.map(toSegment).join('/')}`;
}

/** Whether a file of that name (without ending) is its folder's front page. */
export function isIndexName(name: string): boolean {
  return /^(index|readme)$/i.test(name);
}

function toSegment(name: string): string {
  const segment = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}._~-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return segment || 'page';
}

export function evidenceAddress(name: string): string {
  return contentAddress(`evidence/${name}`);
}

export function searchDataAddress(file: string): string {
  return `/search-data/${file}`;
}

export function diagnoseDataAddress(file: string): string {
  return `/diagnose-data/${file}`;
}

export function contentFileAddress(file: string): string {
  return `/content-files/${file}`;
}

/** A section's own address, below its page's. Whether it has one is for `lib/links/own-address.ts` to say. */
export function sectionAddress(page: string, id: string): string {
  return `${page}/${id}`;
}

/** The own address of a row of the matrix. */
export function rowAddress(id: string): string {
  return `${compareAddress}/${id}`;
}

export function cardAddress(file: string): string {
  return `/cards/${file}`;
}

/** What shows when a pointer rests on a link to a page. */
export function hoverPreviewsAddress(address: string): string {
  return `/previews/show${address}.json`;
}

/** The Markdown of a page in sections, for copying. */
export function pageTextAddress(address: string): string {
  return `/previews/text${address}.json`;
}

/** The address of a place on a page, ready for `href`: percent-encoded. An empty id is the page itself. */
export function toHref(address: string, id = ''): string {
  return encodeURI(address).replace(/[?#]/g, encodeURIComponent) + (id ? `#${encodeURIComponent(id)}` : '');
}

/** Percent-decodes a path or fragment of a URL; a malformed one is taken as it stands. */
export function decodeAddress(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Where the site stands when nobody says: on the machine that built it. */
export const localOrigin = 'http://localhost:3000';

/** The whole address of a place, for those who read it elsewhere (chats, feeds). `url` may hold a path. */
export function toAbsolute(url: string | undefined, address: string, id = ''): string {
  return `${(url ?? localOrigin).replace(/\/+$/, '')}${toHref(address, id)}`;
}

/** The id that a footnote's definition has on its page. */
export function footnoteId(name: string): string {
  return `user-content-fn-${name.toLowerCase()}`;
}
