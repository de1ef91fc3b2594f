import { expect, test } from 'vitest';
import { loadLibrary, readSource } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { buildPageText } from './page-text';
import { toSectionMarkdown } from './section-markdown';

const front = '---\ntitle: The page\n---\n';
const origin = 'https://docs.example.org';
const address = `${origin}/a/x`;

/** The Markdown of section `id` of a page with this text; beside it lie `b.md` and `picture.png`. */
async function copy(text: string, id: string, file = 'a.md'): Promise<string | undefined> {
  const options = {
    folder: makeFolder({ [file]: text, 'b.md': '# B\n\n## Part\n', 'picture.png': 'x' }),
    isForeign: file === 'a.md',
  };
  const library = await loadLibrary(options);
  const page = library.pageByPath.get(file);
  if (!page) return undefined;
  return toSectionMarkdown(buildPageText(library, page, await readSource(page, options)), {
    id,
    origin,
    address,
  });
}

const text = `${front}
Before.

## First
<!-- asked: what -->
One.[^one]

### Below

Two.[^two]

## Second

Three.

[^one]: Source one, see [the other](b.md#part).[^two]
[^two]: Source two.
    It goes on.
`;

test('a section comes with what stands below it, without comments, then its address and its footnotes', async () => {
  expect(await copy(text, 'first')).toBe(`## First
One.[^one]

### Below

Two.[^two]

From [First — The page](https://docs.example.org/a/x)

[^one]: Source one, see [the other](https://docs.example.org/b#part).[^two]
[^two]: Source two.
    It goes on.
`);
});

test('footnotes that a section does not use stay away', async () => {
  expect(await copy(text, 'below')).toMatch(/^### Below\n\nTwo\.\[\^two\]\n\nFrom .*\n\n\[\^two\]/);
  expect(await copy(text, 'second')).toBe(
    '## Second\n\nThree.\n\nFrom [Second — The page](https://docs.example.org/a/x)\n',
  );
});

test('the list of sources is all footnotes', async () => {
  const sources = await copy(text, 'sources');
  expect(sources).toMatch(/^## Sources\n\nFrom/);
  expect(sources).toContain('[^one]:');
  expect(sources).toContain('[^two]:');
});

test('the whole page has its title once', async () => {
  expect(await copy(text, '')).toMatch(/^# The page\n\nBefore\.\n\n## First/);
  expect(await copy('# Own title\n\nText.\n', '')).toMatch(/^# Own title\n\nText\.\n\nFrom \[Own title\]/);
});

test('a page without a heading can be copied, an unknown section cannot', async () => {
  expect(await copy('Just words.\n', '')).toMatch(/^# Just words|^# A\n\nJust words\.\n\nFrom/);
  expect(await copy(text, 'nowhere')).toBeUndefined();
});

test.each([
  ['[words](b.md)', '[words](https://docs.example.org/b)'],
  ['[words](./b.md#part "a title")', '[words](https://docs.example.org/b#part "a title")'],
  ['[words](<b.md>)', '[words](<https://docs.example.org/b>)'],
  ['[words](#s)', '[words](https://docs.example.org/a#s)'],
  [
    '![a picture](picture.png)',
    /^!\[a picture\]\(https:\/\/docs\.example\.org\/content-files\/.*-picture\.png\)$/,
  ],
  [
    '[![a picture](picture.png)](b.md)',
    /^\[!\[a picture\]\(https.*\.png\)\]\(https:\/\/docs\.example\.org\/b\)$/,
  ],
  ['[words](https://a.example/x_(y))', '[words](https://a.example/x_(y))'],
  ['[words](https://a.example/x) and (b.md)', '[words](https://a.example/x) and (b.md)'],
  ['<https://a.example>', '<https://a.example>'],
  ['`[words](b.md)`', '`[words](b.md)`'],
  ['[gone](nowhere.md)', '[gone](nowhere.md)'],
  ['one <!-- hidden --> two', 'one  two'],
])('%s is copied with whole addresses', async (written, expected) => {
  const copied = await copy(`${front}\n## S\n\n${written}\n`, 's');
  const line = copied?.split('\n')[2];
  if (typeof expected === 'string') expect(line).toBe(expected);
  else expect(line).toMatch(expected);
});

test('addresses that stand apart come along, whole', async () => {
  const copied = await copy(`${front}\n## S\n\nSee [words][w].\n\n## T\n\n[w]: b.md "B"\n[v]: b.md\n`, 's');
  expect(copied).toBe(
    '## S\n\nSee [words][w].\n\nFrom [S — The page](https://docs.example.org/a/x)\n\n[w]: https://docs.example.org/b "B"\n',
  );
});

test('a component of MDX is replaced by where it can be seen, and its comments go', async () => {
  const copied = await copy(
    `${front}\n## S\n\n{/* asked: what */}\n\nBefore.\n\n<EvidenceBars experiment="x" />\n\nAfter [b](./b.md).\n`,
    's',
    'a.mdx',
  );
  expect(copied).toMatch(
    /^## S\n+Before\.\n\n\*\(A figure, see https:\/\/docs\.example\.org\/a\)\*\n\nAfter \[b\]\(https:\/\/docs\.example\.org\/b\)\.\n/,
  );
});
