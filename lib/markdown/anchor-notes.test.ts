import { expect, test } from 'vitest';
import { compileMarkdown, compileMdx } from './compile';

test('a pinned id stays whatever the heading says, and others give way to it', async () => {
  const { sections } = await compileMarkdown('## Sizes\n\nNew.\n\n## How large it is\n<!-- #sizes -->\nOld.');
  expect(sections.map(({ id }) => id)).toEqual(['', 'sizes-1', 'sizes']);
});

test.each([['Two Words'], ['Upper'], ['a/b']])('%j is not taken for a pin', async (pin) => {
  const { sections } = await compileMarkdown(`## Heading\n<!-- #${pin} -->`);
  expect(sections.at(1)?.id).toBe('heading');
});

test('an old id is there before its heading, with what it is today', async () => {
  const { output, ids, oldIds } = await compileMarkdown('## New\n<!-- was: old, older -->\nText.');
  expect(output).toMatch(
    /^<span id="old" data-was="new"><\/span><span id="older" data-was="new"><\/span><h2 id="new">/,
  );
  expect(ids).toEqual(expect.arrayContaining(['new', 'old', 'older']));
  expect(oldIds).toEqual([
    { id: 'old', to: 'new', line: 2 },
    { id: 'older', to: 'new', line: 2 },
  ]);
});

test('an old id above all headings leads to the top of the page', async () => {
  const { output, lead } = await compileMarkdown(
    '<!-- was: gone -->\n\n# Title\n<!-- was: name -->\n\nText.',
  );
  expect(lead?.id).toBe('title');
  expect(output).toContain('<span id="gone" data-was=""></span>');
  expect(output).toContain('<span id="name" data-was="title"></span>');
});

test('an id that a heading has today is not marked as an old one', async () => {
  const { output } = await compileMarkdown('## A\n<!-- was: b, c -->\n\n## B\n<!-- was: c -->');
  expect(output.match(/id="b"/g)).toHaveLength(1);
  expect(output.match(/id="c"/g)).toHaveLength(1);
});

test('a section may come from another page, or be all that is left of one', async () => {
  const { oldIds, output } = await compileMarkdown('## A\n<!-- was: [/x/y#z, /x/w] -->');
  expect(oldIds).toMatchObject([
    { page: '/x/y', id: 'z', to: 'a' },
    { page: '/x/w', id: '', to: 'a' },
  ]);
  expect(output).not.toContain('data-was');
});

test('MDX writes the same in its own comments', async () => {
  const { oldIds, sections, output } = await compileMdx(
    '## A\n{/* was: b */}\nText.\n\n## C\n{/* #d */}\n',
    process.cwd(),
  );
  expect(oldIds).toMatchObject([{ id: 'b', to: 'a' }]);
  expect(sections.map(({ id }) => id)).toEqual(['', 'a', 'd']);
  expect(output).toMatch(/"data-was": ?"a"/);
});
