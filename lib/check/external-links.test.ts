import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { externalLinks } from './external-links';

const head = '---\ntitle: A\nsummary: B\nverified: 2026-11-24\napplies_to: [CUDA 12.4.1]\n---\n\n## One\n\n';

async function check(files: Record<string, string>) {
  const library = await loadLibrary({ folder: makeFolder(files), isForeign: false, pipelineKey: '' });
  return externalLinks
    .check(library)
    .map(({ file, line, message, tip }) => `${file}:${line} ${message} ${tip}`);
}

test.each([
  ['words', 'Read [the guide](https://a.org/guide).'],
  ['words between brackets', '[![how the build went](/b.svg)](https://a.org/build)'],
  ['words of the footnote', 'One.[^a]\n\n[^a]: NVIDIA, guide, <https://a.org>, accessed 2026-11-24.'],
  ['a number that means something', '[12.4.1](https://a.org/12.4.1)'],
  ['a mail address', 'Write to <a@b.org>.'],
  [
    'this machine',
    '[The site](http://localhost:3000/a), [another](http://192.168.0.4/), [one](http://docs.example.org)',
  ],
  ['code', '`http://a.org`\n\n```\nhttp://a.org\n```'],
])('nothing is wrong with %s', async (_, body) => {
  expect(await check({ 'a/1-b.md': `${head}${body}\n` })).toEqual([]);
});

test.each([
  ['a bare address', 'See <https://a.org/b>.', 'No words say what https://a.org/b is.'],
  ['an address in short', '[a.org/b](https://www.a.org/b/)', 'No words say what https://www.a.org/b/ is.'],
  ['no text at all', '[](https://a.org/b)', 'No words say what https://a.org/b is.'],
  [
    'a footnote of nothing but the address',
    'One.[^a]\n\n[^a]: <https://a.org/b>, accessed 2026-11-24.',
    'No words say what https://a.org/b is.',
  ],
  ['http', '[The guide](http://a.org/b)', '"http://a.org/b" is not encrypted. Write https://a.org/b'],
  ['no scheme', '[The guide](//a.org/b)', '"//a.org/b" does not say https. Write https://a.org/b'],
  ['no host', '[The guide](https://)', '"https://" is not an address.'],
])('%s is a problem, at its line', async (_, body, message) => {
  const problems = await check({ 'a/1-b.md': `${head}${body}\n` });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^a\/1-b\.md:1[02] /);
  expect(problems[0]).toContain(message);
});

test('addresses in front matter and evidence are held to it, at the line of their field', async () => {
  const experiments = '[\n{"id": "a", "do": "Read http://a.org/c.",\n"saw": "https://a.org/d, and b"}\n]';
  expect(
    await check({
      'a/1-b.md': head.replace('summary: B', 'summary: See http://a.org/b.'),
      'evidence/e.json': `{"title": "E", "measured": "2026-11-24", "environment": {},\n"experiments": ${experiments}}`,
    }),
  ).toEqual([
    expect.stringMatching(/^a\/1-b\.md:3 "http:\/\/a\.org\/b" is not encrypted/),
    expect.stringMatching(/^evidence\/e\.json:3 "http:\/\/a\.org\/c" is not encrypted/),
  ]);
});

test('MDX is held to it too', async () => {
  const problems = await check({ 'a/b.mdx': 'See https://a.org/b and [c](http://c.org).\n' });
  expect(problems).toHaveLength(2);
});
