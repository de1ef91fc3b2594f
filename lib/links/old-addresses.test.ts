import { expect, test } from 'vitest';
import { checkLibrary } from '../check/check';
import { namedThings } from '../check/named-things';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { formatProblems } from '../problem';
import { findNamedPage, findToday } from './old-addresses';
import { resolveLink } from './resolve';

const head = (title: string, more = '') =>
  `---\ntitle: ${title}\nsummary: S.\nverified: 2026-11-23\napplies_to: [CUDA 12.4.1]\n${more}---\n\n`;
const load = (files: Record<string, string>) =>
  loadLibrary({
    folder: makeFolder({ 'site.yaml': 'name: T\nheadline: T\nlead: T\n', ...files }),
    isForeign: false,
  });

const library = await load({
  'a/22-new.md': `${head('New', 'aliases: [a/20-old.md, /a/older]\n')}## One\n<!-- was: uno -->\n\n## Two\n<!-- was: [/a/30-other#zwei, /b/gone] -->\n`,
  'a/30-other.md': `${head('Other')}## Three\n\n[by its old name](./20-old.md#uno) [short](/a/22#one) [path](/a/22-new/uno)\n`,
});

test.each([
  ['/a/22-new', '', '/a/22-new', ''],
  ['/a/22-new', 'one', '/a/22-new', 'one'],
  ['/a/22-new', 'uno', '/a/22-new', 'one'],
  ['/a/22-new/one', '', '/a/22-new', 'one'],
  ['/a/22-new/uno', '', '/a/22-new', 'one'],
  ['/a/22', '', '/a/22-new', ''],
  ['/a/22', 'uno', '/a/22-new', 'one'],
  ['/a/20-old', '', '/a/22-new', ''],
  ['/a/20-old', 'uno', '/a/22-new', 'one'],
  ['/a/20-old/two', '', '/a/22-new', 'two'],
  ['/a/older', 'one', '/a/22-new', 'one'],
  ['/a/30-other', 'zwei', '/a/22-new', 'two'],
  ['/a/30-other/zwei', '', '/a/22-new', 'two'],
  ['/a/30', 'zwei', '/a/22-new', 'two'],
  ['/b/gone', '', '/a/22-new', 'two'],
  ['/b/gone', 'whatever', '/a/22-new', 'two'],
])('%s #%s is today %s #%s', (address, id, today, section) => {
  expect(findToday(library, address, id)).toEqual({ address: today, id: section });
});

test.each([
  ['/a/22-new', 'nowhere'],
  ['/a/22-new/nowhere', ''],
  ['/a/99', ''],
  ['/', 'x'],
])('%s #%s leads nowhere', (address, id) => {
  expect(findToday(library, address, id)).toBeUndefined();
});

test('links in a text may use old addresses, and are known to be old', () => {
  const page = library.pageByPath.get('a/30-other.md');
  expect(page?.compiled.links.map(({ href }) => page && resolveLink(library, page, href))).toEqual([
    { kind: 'place', address: '/a/22-new', id: 'one', isOld: true },
    { kind: 'place', address: '/a/22-new', id: 'one', isOld: true },
    { kind: 'place', address: '/a/22-new', id: 'one', isOld: true },
  ]);
});

test('clashes and circles are told, and count for nothing', async () => {
  const clashing = await load({
    'a/1-x.md': `${head('X', 'aliases: [a/2-y.md, a/1-x.md, /compare/x, a/old.md]\n')}## One\n<!-- was: [/a/2-y#two, /a/1-x#zero, two] -->\n\n## Two\n`,
    'a/2-y.md': `${head('Y', 'aliases:\n  - a/old.md\n')}## Two\n<!-- was: [/a/1-x#one, /a/1-x#eins] -->\n\n## Three\n<!-- was: three, drei -->\n\n## Four\n<!-- was: drei -->\n<!-- was: -->\n<!-- #Four -->\n`,
    'a/2-z.md': head('Z'),
  });
  expect(formatProblems(checkLibrary(clashing))).toMatchInlineSnapshot(`
    "a/1-x.md
       6  alias   /a/2-y is a page of today. Take it away, or rename that file: a link to /a/2-y would lead in a circle.
       6  alias   /a/1-x is this page's own address. Take it away: a link to /a/1-x would lead in a circle.
       6  alias   The site itself uses /compare/x. Only an address that a file of this folder had can be an old one.
      10  was     /a/2-y has #two today, so links to it need no other place. Take the note away, or rename that heading.
      10  was     #zero was on this very page. Write \`was: zero\`.
      10  was     "Two" (line 12) has the id #two today. Take the note away, or pin another id there: \`<!-- #other-id -->\`.

    a/2-y.md
       6  alias   The old address /a/old leads to a/1-x.md already (line 6). An old address leads to one place: take one of the two away.
      11  was     /a/1-x has #one today, so links to it need no other place. Take the note away, or rename that heading.
      14  was     "Three" (line 13) has the id #three today. Take the note away, or pin another id there: \`<!-- #other-id -->\`.
      17  was     #drei leads elsewhere already (line 14). Take one of the two away.
      18  was     "was" names no id. Write \`<!-- was: old-id -->\`, or \`<!-- was: /folder/page#old-id -->\` for a section that was on another page.
      19  pin     "Four" cannot be pinned. Use lower case letters, digits, hyphens and underscores.

    a/2-z.md
       1  number  a/2-y.md has the number 2 too, so /a/2 leads to neither. Give one of the files another number."
  `);
  expect(findToday(clashing, '/a/2-y')).toEqual({ address: '/a/2-y', id: '' });
  expect(findToday(clashing, '/a/2')).toBeUndefined();
});

test('in a foreign folder an alias is an address only when it looks like one', async () => {
  const foreign = await loadLibrary({
    isForeign: true,
    folder: makeFolder({
      'note.md': '---\ntitle: Kept\naliases: [Other name, /old/place/, 2024]\n---\ntext\n',
      'empty.md': '---\ntitle: Kept\naliases:\n---\ntext\n',
    }),
  });
  expect(foreign.problems).toEqual([]);
  expect(foreign.pages.map(({ title }) => title)).toEqual(['Kept', 'Kept']);
  expect([...foreign.old.pages.keys()]).toEqual(['/old/place']);
});

test('front matter may name a page by a path that it had before', async () => {
  expect(findNamedPage(library, 'a/22-new.md')?.path).toBe('a/22-new.md');
  expect(findNamedPage(library, 'a/20-old.md')?.path).toBe('a/22-new.md');
  expect(findNamedPage(library, 'a/20-odd.md')).toBeUndefined();
  const drop = (about: string) => `---\ntitle: D\ndate: 2025-11-13\nabout: ${about}\nkey_insight: K.\n---\n`;
  const told = await load({
    'a/22-new.md': `${head('New', 'aliases: [a/20-old.md]\n')}## One\n`,
    'drops/KNOWLEDGE-DROP-a-2025-11-13.md': drop('a/20-old.md'),
    'drops/KNOWLEDGE-DROP-b-2025-11-13.md': drop('a/20-odd.md'),
  });
  expect(namedThings.check(told).map(({ file, message }) => `${file} ${message}`)).toEqual([
    'drops/KNOWLEDGE-DROP-b-2025-11-13.md The drop is about "a/20-odd.md", which does not exist.',
  ]);
});
