import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkLibrary } from '../check/check';
import { renderLinks } from '../links/resolve';
import { formatProblems } from '../problem';
import { loadLibrary, loadOptions } from './load';
import { makeFolder } from './test-folder';

const site = 'name: Test\nheadline: A test\nlead: For tests.\n';
const head = (title: string) =>
  `---\ntitle: ${title}\nsummary: About ${title}.\nverified: 2026-11-23\napplies_to: [CUDA 12.4.1]\n---\n`;

async function load(files: Record<string, string | Uint8Array>, isForeign = false) {
  return loadLibrary({
    folder: makeFolder({ ...(isForeign ? {} : { 'site.yaml': site }), ...files }),
    isForeign,
  });
}

test('every kind of bad content is told in one list, by file and line', async () => {
  const library = await load({
    'README.md':
      '# Read me\n\n[dead](./gone.md) and [near](./cuda/22-apt.md#instal-it)\n\n![x](./cuda/pic.png)\n',
    'cuda/21-empty.md': '',
    'cuda/22-apt.md': `${head('Apt')}\n## Install it\n\nA claim.[^a] Another.[^b]\n\n[^a]: Source.\n[^c]: Unused.\n`,
    'cuda/22 Apt.md': `${head('Apt again')}\n## Text\n\n[to](#nowhere)\n`,
    'cuda/22-apt.markdown': head('Twin'),
    'cuda/23-yaml.md': '---\ntitle: a: b\n---\n\ntext\n',
    'cuda/24-field.md': `${head('Field').replace('summary', 'sumary')}\ntext\n`,
    'cuda/25-date.md': `${head('Date').replace('2026-11-23', '23.11.2026')}\ntext\n`,
    'cuda/26-latin.md': new Uint8Array([
      ...new TextEncoder().encode(`${head('Latin')}\nGr`),
      0xf6,
      0xdf,
      0x65,
    ]),
    'cuda/27-code.mdx': `${head('Code')}\n\n{broken\n`,
    'drops/KNOWLEDGE-DROP-a-2025-11-13.md':
      '---\ntitle: A\ndate: 2025-11-14\nabout: cuda/22-ap.md\nkey_insight: It is so.\n---\ntext\n',
  });
  expect(formatProblems(checkLibrary(library))).toMatchInlineSnapshot(`
    "cuda/21-empty.md
       1  empty         The file is empty. Write something in it, or delete it.

    cuda/22 Apt.md
      10  anchor        This page has no heading or id "#nowhere". Look for the heading that is meant.

    cuda/22-apt.markdown
       1  address       The address /cuda/22-apt is already taken by cuda/22 Apt.md. Rename one of the files. Until then this page is at /cuda/22-apt-2.

    cuda/22-apt.md
       1  address       The address /cuda/22-apt is already taken by cuda/22 Apt.md. Rename one of the files. Until then this page is at /cuda/22-apt-3.
       1  number        cuda/22-apt.markdown has the number 22 too, so /cuda/22 leads to neither. Give one of the files another number.
      10  footnote      The footnote [^b] has no definition. Add "[^b]: …" at the end of the file.
      13  footnote      Nothing refers to the footnote [^c]. Refer to it, or delete it.

    cuda/23-yaml.md
       2  yaml          This is not valid YAML: Nested mappings are not allowed in compact mappings. A value with a colon, a # or a leading quote wants quotation marks around it.

    cuda/24-field.md
       2  front-matter  "summary" is missing. Add it to the front matter (text).
       3  front-matter  There is no field "sumary". Did you mean "summary"?

    cuda/25-date.md
       4  front-matter  "verified" is not a date of the calendar ("23.11.2026"). Write it as YYYY-MM-DD, like 2026-11-23.

    cuda/26-latin.md
       8  encoding      This should be UTF-8, and is another encoding; it is shown as if it were Windows-1252. Save the file as UTF-8.

    cuda/27-code.mdx
      10  mdx           This does not compile: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`. In MDX a bare < or { begins code: write &lt; and \\{, or name the file .md.

    drops/KNOWLEDGE-DROP-a-2025-11-13.md
       3  date          The drop's date is 2025-11-14, and its file name ends in 2025-11-13. Name the file KNOWLEDGE-DROP-slug-YYYY-MM-DD.md with the same date.
       4  about         The drop is about "cuda/22-ap.md", which does not exist. Nearest: cuda/22-apt.md

    README.md
       3  link          The link "./gone.md" leads nowhere. There is no file of a similar name.
       3  anchor        /cuda/22-apt-3 has no heading or id "#instal-it". Nearest: #install-it
       5  image         The image "./cuda/pic.png" leads nowhere. There is no file of a similar name."
  `);
});

test('no page is lost, whatever is wrong with it', async () => {
  const library = await load({ 'a/01-x.md': '', 'a/02-y.md': '---\n: [\n---\ntext', 'a/3.md': 'text' });
  expect(library.pages.map((page) => page.address)).toEqual(['/a/01-x', '/a/02-y', '/a/3']);
});

test('two files for one address both get one, and the second is told', async () => {
  const library = await load({ 'Read Me.md': 'one', 'read-me.md': 'two' });
  expect(library.pages.map((page) => page.address).sort()).toEqual(['/read-me', '/read-me-2']);
  expect(library.problems).toMatchObject([{ rule: 'address', line: 1 }]);
});

test('a file with the name of a route gives way to the route', async () => {
  const library = await load({ 'compare.md': 'text', 'index.md': 'text', 'search-data/x.md': 'text' }, true);
  expect(library.pages.map((page) => page.address).sort()).toEqual([
    '/compare-2',
    '/index-2',
    '/search-data/x-2',
  ]);
});

test('a foreign folder needs no front matter, and fields of other tools are no problem', async () => {
  const library = await load(
    {
      'docs/01-intro.md':
        '---\ntags: [x]\nlayout: post\ndate: 2020-01-01T10:00:00Z\n---\n# Intro\n\nHello ${HOME} <b>x\n',
      'docs/page.mdx': '# MDX\n\n<Tabs>{x}</Tabs>\n',
      'my notes/Read Me.md': 'just text',
    },
    true,
  );
  expect(library.pages.map((page) => [page.address, page.title])).toEqual([
    ['/docs/01-intro', 'Intro'],
    ['/docs/page', 'MDX'],
    ['/my-notes/read-me', 'Read Me'],
  ]);
  expect(library.problems.map((problem) => problem.rule)).toEqual(['mdx']);
});

test('a foreign .mdx file is never run', async () => {
  const library = await load({ 'a.mdx': 'export const x = process.exit(1)\n\n# A\n' }, true);
  expect(library.pages[0]?.compiled.kind).toBe('html');
});

test('a link to a file that is not there is told as unreadable', async () => {
  const folder = makeFolder({ 'site.yaml': site, 'a.md': 'text' });
  symlinkSync(path.join(folder, 'gone.md'), path.join(folder, 'dangling.md'));
  const library = await loadLibrary({ folder, isForeign: false });
  expect(library.problems).toMatchObject([{ file: 'dangling.md', rule: 'unreadable' }]);
});

test('a folder that is not there, or holds no Markdown, is a sentence', async () => {
  await expect(loadLibrary({ folder: '/no/such/folder', isForeign: true })).rejects.toThrow(
    'The content folder /no/such/folder cannot be read: there is no such folder. Set KB_CONTENT',
  );
  await expect(load({ 'a.txt': 'x' })).rejects.toThrow('holds no Markdown file');
});

test('CRLF and a byte order mark change nothing', async () => {
  const text = `${head('Ends')}\n## One\n\ntext\n`;
  const plain = await load({ 'a/01-x.md': text });
  const odd = await load({ 'a/01-x.md': `\uFEFF${text.replaceAll('\n', '\r\n')}` });
  expect(odd.problems).toEqual([]);
  expect(odd.pages[0]?.compiled).toEqual(plain.pages[0]?.compiled);
});

test('links by file, by address and to files beside the page lead where they say', async () => {
  const library = await load({
    'cuda/INDEX.md': '# CUDA\n',
    'cuda/22-apt.md': `${head('Apt')}\n## One\n\n[a](../README.md) [b](/cuda) [c](#one) [d](./pic.png) [e](./23-b#two)\n`,
    'cuda/23-b.md': `${head('B')}\n## Two\n`,
    'cuda/pic.png': new Uint8Array([1, 2, 3]),
    'README.md': '# Read me\n',
  });
  expect(checkLibrary(library)).toEqual([]);
  const page = library.pageByAddress.get('/cuda/22-apt');
  const hrefs = page
    ? [...renderLinks(library, page).matchAll(/<a href="([^"]+)"/g)].map((match) => match[1])
    : [];
  expect(hrefs.slice(0, 5)).toEqual([
    '/readme',
    '/cuda',
    '#one',
    expect.stringMatching(/^\/content-files\/[0-9a-f]{10}-pic\.png$/),
    '/cuda/23-b#two',
  ]);
});

test('the content of this repository has no problem', async () => {
  const library = await loadLibrary(loadOptions({ NODE_ENV: 'test' }));
  expect(formatProblems(checkLibrary(library))).toBe('');
});

test('an image says how large it is, unless its author does, and one that cannot be read is shown all the same', async () => {
  const png = new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
  const library = await load({
    'a.md': '---\ntitle: A\n---\n\n![one](./a.png) <img src="./a.png" width="30"> ![bad](./bad.png)\n',
    'a.png': png,
    'bad.png': 'no image',
  });
  const [page] = library.pages;
  const images = page ? [...renderLinks(library, page).matchAll(/<img[^>]*>/g)].map(String) : [];
  expect(images[0]).toMatch(/a\.png" width="3" height="2"/);
  expect(images[1]).toContain('width="30"');
  expect(images[1]).not.toContain('height');
  expect(images[2]).toMatch(/bad\.png"(?! width)/);
  expect(images.every((image) => image.includes('loading="lazy"'))).toBe(true);
});
