import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { buildAtomFeed, buildJsonFeed } from './feed';

const drop = (title: string, date: string, more = '') =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nabout: a.md\nkey_insight: ${JSON.stringify(`Not <b> & "so" ${title}`)}\n${more}---\n\nText.\n`;

const library = await loadLibrary({
  isForeign: true,
  folder: makeFolder({
    'site.yaml': 'name: Cats & <dogs>\nheadline: H\nlead: All of it.\nurl: https://docs.example.org/kb/\n',
    'a.md': '---\ntitle: The file\n---\n\nText.\n',
    'drops/KNOWLEDGE-DROP-one-2025-11-13.md': drop(
      'COPY --from=<stage> & more',
      '2025-11-13',
      'corrected: 2026-11-24\n',
    ),
    'drops/KNOWLEDGE-DROP-two-2026-01-02.md': drop('Bell\u0007 rings', '2026-01-02'),
  }),
});
const empty = await loadLibrary({ isForeign: true, folder: makeFolder({ 'a.md': 'Text.\n' }) });

// https://www.jsonfeed.org/version/1.1/: what it requires, and the form of what we give besides.
const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().optional(),
  language: z.string(),
  authors: z.array(z.strictObject({ name: z.string(), url: z.url() })).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string(),
      summary: z.string(),
      content_text: z.string().min(1),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
    }),
  ),
});

// RFC 4287, sections 4.1.1 and 4.1.2: exactly one id, title and updated; an author for each entry or for the feed.
const atomSchema = z.object({
  '@xmlns': z.literal('http://www.w3.org/2005/Atom'),
  id: z.url(),
  title: z.string().min(1),
  updated: z.iso.datetime(),
  author: z.object({ name: z.string().min(1) }),
  link: z.array(z.object({ '@rel': z.enum(['self', 'alternate']), '@href': z.url(), '@type': z.string() })),
  entry: z
    .array(
      z.object({
        id: z.url(),
        title: z.string().min(1),
        published: z.iso.datetime(),
        updated: z.iso.datetime(),
        link: z.array(z.object({ '@rel': z.string(), '@href': z.url() })),
        summary: z.string(),
      }),
    )
    .default([]),
});

function parseAtom(text: string) {
  expect(XMLValidator.validate(text)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    htmlEntities: true,
    isArray: (name) => name === 'entry' || name === 'link',
  });
  return atomSchema.parse(parser.parse(text).feed);
}

test('the JSON feed has the form of JSON Feed 1.1, newest first, with whole addresses', () => {
  const feed = jsonFeedSchema.parse(JSON.parse(buildJsonFeed(library)));
  expect(feed.feed_url).toBe('https://docs.example.org/kb/drops/feed.json');
  expect(feed.items.map(({ id, date_modified }) => [id, date_modified])).toEqual([
    ['https://docs.example.org/kb/drops/knowledge-drop-two-2026-01-02', '2026-01-02T00:00:00Z'],
    ['https://docs.example.org/kb/drops/knowledge-drop-one-2025-11-13', '2026-11-24T00:00:00Z'],
  ]);
  expect(feed.items[1]?.content_text).toContain('About: The file, https://docs.example.org/kb/a');
});

test('the Atom feed is well-formed, has what RFC 4287 requires, and says it as it was written', () => {
  const feed = parseAtom(buildAtomFeed(library));
  expect(feed.title).toBe('Cats & <dogs>: drops');
  expect(feed.updated).toBe('2026-11-24T00:00:00Z');
  expect(feed.link.map((link) => link['@href'])).toEqual([
    'https://docs.example.org/kb/drops/feed.xml',
    'https://docs.example.org/kb/drops',
  ]);
  expect(feed.entry.map(({ title }) => title)).toEqual(['Bell rings', 'COPY --from=<stage> & more']);
  expect(feed.entry[1]?.summary).toBe('Not <b> & "so" COPY --from=<stage> & more');
});

test('ids are the same at every build and different from each other', () => {
  const ids = parseAtom(buildAtomFeed(library)).entry.map(({ id }) => id);
  expect(parseAtom(buildAtomFeed(library)).entry.map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a folder without drops has valid feeds without entries', () => {
  expect(parseAtom(buildAtomFeed(empty)).entry).toEqual([]);
  expect(jsonFeedSchema.parse(JSON.parse(buildJsonFeed(empty))).items).toEqual([]);
});
