import { expect, test } from 'vitest';
import { compileMarkdown, compileMdx } from './compile';

const html = async (markdown: string) => (await compileMarkdown(markdown)).output;

test.each([
  ['raw angle brackets', 'a < b and x <- y and << z', 'a &#x3C; b and x &#x3C;- y and &#x3C;&#x3C; z'],
  ['braces and shell variables', 'Use ${VAR} and {x}.', 'Use ${VAR} and {x}.'],
  ['placeholders that look like tags', 'Pull <image-name> now', 'Pull &#x3C;image-name> now'],
  ['a placeholder at the start of a line', '<path/to/file> is gone', '&#x3C;path/to/file> is gone'],
  ['sizes', 'files <64KB', 'files &#x3C;64KB'],
])('%s stay as text', async (_, markdown, expected) => {
  expect(await html(markdown)).toContain(expected);
});

test.each([
  ['<script>alert(1)</script>', /script/],
  ['<img src="x.png" onerror="alert(1)">', /onerror/],
  ['<b style="color:red">x</b>', /style/],
  ['<iframe src="https://a.example"></iframe>', /iframe/],
  ['[x](javascript:alert(1))', /javascript/],
  ['<a href="javascript:alert(1)">x</a>', /javascript/],
  ['<div id="location">x</div>', /id="location"/],
])('the harmful part of %s is not in the HTML', async (markdown, harmful) => {
  expect(await html(markdown)).not.toMatch(harmful);
});

test('harmless HTML stays', async () => {
  const output = await html('<details><summary>More</summary>\n\nText\n\n</details>\n\n<kbd>Esc</kbd>');
  expect(output).toContain('<details>');
  expect(output).toContain('<kbd>Esc</kbd>');
});

test('headings get GitHub ids, duplicates are numbered, and each links to itself', async () => {
  const { output, sections } = await compileMarkdown(
    '## The `--gpus` flag\n\na\n\n## Sizes\n\nb\n\n## Sizes\n\nc',
  );
  expect(sections.map((section) => section.id)).toEqual(['', 'the---gpus-flag', 'sizes', 'sizes-1']);
  expect(output).toContain('<a class="anchor" href="#sizes-1" aria-label="Link to “Sizes”">#</a>');
});

test('sections hold their trail, line, prose and code', async () => {
  const markdown =
    '# Page\n\nIntro\n\n## One\n\nFirst\nline\n\n### Deep\n\n```bash\nldconfig -p\n```\n\n## Two\n';
  const { sections, lead } = await compileMarkdown(markdown);
  expect(lead).toEqual({ id: 'page', title: 'Page' });
  expect(sections.at(3)).toEqual({
    id: 'deep',
    title: 'Deep',
    depth: 3,
    line: 10,
    trail: ['Page', 'One'],
    text: '',
    code: 'ldconfig -p\n',
  });
  expect(sections.at(2)?.text).toBe('First line');
});

test('an h1 that opens the text becomes the lead and leaves the body; a later one stays', async () => {
  expect(await html('# Title\n\ntext\n\n# Later')).not.toMatch(/<h1[^>]*>Title/);
  expect(await html('text\n\n# Later')).toContain('<h1 id="later">');
});

test('footnotes become Sources, with a way there and back', async () => {
  const { output, ids, facts } = await compileMarkdown(
    'A claim.[^guide]\n\n[^guide]: The guide, <https://a.example>.',
  );
  expect(output).toContain('href="#user-content-fn-guide" id="user-content-fnref-guide"');
  expect(output).toContain('<li id="user-content-fn-guide">');
  expect(output).toContain('href="#user-content-fnref-guide"');
  expect(output).toContain('<h2 id="sources">');
  expect(ids).toContain('user-content-fn-guide');
  expect(facts.footnoteDefinitions).toEqual([{ name: 'guide', line: 3 }]);
});

test('a footnote without a definition is still found, at its line', async () => {
  const { facts } = await compileMarkdown('One.\nTwo.[^gone]\n\n`[^code]`');
  expect(facts.footnoteReferences).toEqual([{ name: 'gone', line: 2 }]);
});

test('code is coloured by classes, never by inline style, and keeps its words', async () => {
  const output = await html(
    '```dockerfile title="Dockerfile"\nFROM ubuntu:22.04 AS a\nRUN echo "x" # y\n```',
  );
  expect(output).toContain('<span class="k">FROM</span>');
  expect(output).toContain('<span class="lang">Dockerfile</span>');
  expect(output).toContain('class="copy"');
  expect(output).not.toContain('style=');
  expect(output.replace(/<[^>]+>/g, '')).toContain('FROM ubuntu:22.04 AS a\nRUN echo "x" # y');
});

test.each(['klingon', 'Dockerfile', 'cuda', 'c++', ''])(
  'a fence in %j is shown, whatever the language',
  async (language) => {
    expect(await html(`\`\`\`${language}\nx = 1\n\`\`\``)).toMatch(/x/);
  },
);

test('a block that shows something wrong says so and offers no copying', async () => {
  const output = await html('```dockerfile wrong\nRUN apt-get install libcupti-dev-12-4\n```');
  expect(output).toContain('Wrong: do not copy');
  expect(output).not.toContain('class="copy"');
});

test('tables scroll in a box that a keyboard reaches', async () => {
  expect(await html('| a |\n|---|\n| 1 |')).toContain('<div class="table-box" role="region" tabindex="0"');
});

test('GitHub alerts, task lists and external links are marked', async () => {
  const output = await html('> [!WARNING]\n> Careful\n\n- [x] done\n\n[out](https://a.example)');
  expect(output).toContain('markdown-alert-warning');
  expect(output).toContain('aria-label="Done"');
  expect(output).toContain('<a href="https://a.example" class="external" rel="noreferrer">');
});

test('a gotcha and all that belongs to it stand in one section', async () => {
  const output = await html(
    '## A\n\n### Gotcha: B\n\n**Severity:** silently wrong. **Stage:** build.\n\nText\n\n#### Detail\n\nMore\n\n### C\n',
  );
  const gotcha = /<section class="gotcha is-silent">([\s\S]*?)<\/section>/.exec(output)?.[1];
  expect(gotcha).toContain('Detail');
  expect(gotcha).not.toContain('id="c"');
});

test('a link to an id in raw HTML reaches what the sanitiser made of it', async () => {
  const output = await html('<a name="spot"></a>\n\n[go](#spot)');
  expect(output).toContain('name="user-content-spot"');
  expect(output).toContain('href="#user-content-spot"');
});

test('no text of a page can pass for one of its link placeholders', async () => {
  const { output, mark } = await compileMarkdown('kb-0123456789-0 and [a](./a.md)');
  expect(output).toContain('kb-0123456789-0');
  expect(output).toContain(`href="kb-${mark}-0"`);
});

test('three megabytes compile', async () => {
  const block = `## Heading\n\n${'word '.repeat(200)}\n\n`;
  const { sections } = await compileMarkdown(block.repeat(Math.ceil(3_000_000 / block.length)));
  expect(sections.length).toBeGreaterThan(2900);
});

test('MDX shares the pipeline', async () => {
  const compiled = await compileMdx('# Guide\n\n## Part\n\nOne {1 + 1}\n\n```bash\nls\n```\n', '/');
  expect(compiled.kind).toBe('mdx');
  expect(compiled.lead?.title).toBe('Guide');
  expect(compiled.sections.map((section) => section.id)).toEqual(['', 'guide', 'part']);
});

test('MDX that does not parse is refused', async () => {
  await expect(compileMdx('# A\n\n{broken', '/')).rejects.toThrow();
});
