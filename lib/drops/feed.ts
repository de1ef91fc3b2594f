import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { type DropPage, findDrops, type Library } from '../content/library';
import { findNamedPage } from '../links/old-addresses';
import { dropsAddress, dropsAtomAddress, dropsJsonAddress, toAbsolute } from '../routes';

/** A drop as feeds know it. Its id is its whole address: it never changes while the site stands where it does. */
interface Entry {
  id: string;
  title: string;
  insight: string;
  about?: { title: string; address: string };
  published: string;
  updated: string;
}

/** The drops as an Atom feed (RFC 4287), newest first, the key insight of each as its summary. */
export function buildAtomFeed(library: Library): string {
  const { url, name } = library.site;
  const entries = listEntries(library);
  const feed = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
      x('id', toAbsolute(url, dropsAddress)),
      x('title', `${name}: drops`),
      x('updated', lastUpdate(entries)),
      x('link', { rel: 'self', type: 'application/atom+xml', href: toAbsolute(url, dropsAtomAddress) }),
      x('link', { rel: 'alternate', type: 'text/html', href: toAbsolute(url, dropsAddress) }),
      x('author', [x('name', name)]),
      ...entries.map(toAtomEntry),
    ]),
  ]);
  return `${toXml(feed)}\n`;
}

function toAtomEntry(entry: Entry) {
  return x('entry', [
    x('id', entry.id),
    x('title', entry.title),
    x('published', entry.published),
    x('updated', entry.updated),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.id }),
    ...(entry.about ? [x('link', { rel: 'related', type: 'text/html', href: entry.about.address })] : []),
    x('summary', entry.insight),
  ]);
}

/** The drops as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), newest first. */
export function buildJsonFeed(library: Library): string {
  const { url, name, lead } = library.site;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${name}: drops`,
    home_page_url: toAbsolute(url, dropsAddress),
    feed_url: toAbsolute(url, dropsJsonAddress),
    ...(lead ? { description: lead } : {}),
    language: 'en',
    authors: [{ name, url: toAbsolute(url, '/') }],
    items: listEntries(library).map(({ id, title, insight, about, published, updated }) => ({
      id,
      url: id,
      title,
      summary: insight,
      content_text: about ? `${insight}\n\nAbout: ${about.title}, ${about.address}` : insight,
      date_published: published,
      date_modified: updated,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function listEntries(library: Library): Entry[] {
  const { url } = library.site;
  return findDrops(library).map((page: DropPage): Entry => {
    const about = findNamedPage(library, page.drop.about);
    return {
      id: toAbsolute(url, page.address),
      title: page.title,
      insight: page.drop.key_insight,
      ...(about ? { about: { title: about.title, address: toAbsolute(url, about.address) } } : {}),
      published: toTime(page.drop.date),
      updated: toTime(page.drop.corrected ?? page.drop.date),
    };
  });
}

/** Days have no time; feeds want one. */
function toTime(day: string): string {
  return `${day}T00:00:00Z`;
}

/** A feed without entries was never updated; Atom wants a time all the same. */
function lastUpdate(entries: readonly Entry[]): string {
  return entries.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), toTime('1970-01-01'));
}
