import { expect, test } from 'vitest';
import { compileMarkdown } from './compile';
import { parseFenceMeta } from './fence';

const code = async (markdown: string, placeholders: Parameters<typeof compileMarkdown>[1] = []) => {
  const { output } = await compileMarkdown(markdown, placeholders);
  return /<code>([\s\S]*?)<\/code>/.exec(output)?.[1] ?? '';
};

test.each([
  ['', { isWrong: false, isNumbered: false, isFillable: false, highlighted: [] }],
  [
    'title="a {2} fill" wrong',
    { title: 'a {2} fill', isWrong: true, isNumbered: false, isFillable: false, highlighted: [] },
  ],
  [
    '{3, 5-7,x,9-8} showLineNumbers',
    { isWrong: false, isNumbered: true, isFillable: false, highlighted: [3, 5, 6, 7] },
  ],
  ['fill of="bash"', { of: 'bash', isWrong: false, isNumbered: false, isFillable: true, highlighted: [] }],
])('the words after a fence are read: %s', (meta, fence) => {
  expect(parseFenceMeta(meta)).toEqual(fence);
});

test('a range cannot fill the memory', () => {
  expect(parseFenceMeta('{1-999999999}').highlighted).toHaveLength(2000);
});

test('lines are marked by the fence, by comments and by a diff; the words stay', async () => {
  expect(await code('```text {2}\na\nb\n```')).toBe(
    '<span class="line">a\n</span><span class="line hit">b</span>',
  );
  expect(await code('```text\na // [!code --]\nb # [!code ++:2]\nc\n```')).toBe(
    '<del class="line del">a\n</del><ins class="line add">b\n</ins><ins class="line add">c</ins>',
  );
  expect(await code('```diff of="dockerfile"\n FROM a\n-RUN b\n+RUN c\n```')).toBe(
    '<span class="line"><span class="k">FROM</span> a\n</span>' +
      '<del class="line del"><span class="k">RUN</span> b\n</del>' +
      '<ins class="line add"><span class="k">RUN</span> c</ins>',
  );
});

test('authors who space their diff get no space before the code', async () => {
  expect(await code('```diff\n  a\n- b\n+ c\n```')).toContain('<ins class="line add">c</ins>');
});

test('a real patch stays as it is', async () => {
  const patch = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b';
  expect((await code(`\`\`\`diff\n${patch}\n\`\`\``)).replace(/<[^>]+>/g, '')).toBe(patch);
});

test('prompts and output of a terminal are told from commands', async () => {
  const html = await code('```console\n$ ls \\\n> -l\ntotal 0\nroot@a1:/# id\nuid=0\n```');
  expect(html.match(/class="prompt">[^<]*/g)).toEqual([
    'class="prompt">$ ',
    'class="prompt">> ',
    'class="prompt">root@a1:/# ',
  ]);
  expect(html.match(/class="line output"/g)).toHaveLength(2);
});

test('in a script # begins a comment, unless its first line shows a prompt', async () => {
  expect(await code('```bash\n# a comment\nls\n```')).not.toContain('prompt');
  const session = await code('```bash\n$ ls\na b\n# a comment\n```');
  expect(session.match(/class="prompt">[^<]*/g)).toEqual(['class="prompt">$ ']);
  expect(session.match(/class="line output"/g)).toHaveLength(1);
});

test('what a here-document holds is part of the command', async () => {
  expect(await code('```console\n$ cat <<EOF\n$ no\nEOF\nout\n```')).toContain('<span class="line output">');
  expect((await code('```console\n$ cat <<EOF\nx\nEOF\n```')).match(/output/g)).toBeNull();
});

test('values of placeholders become fields only where the fence asks for it', async () => {
  const placeholders = [{ name: 'CUDA version', value: '12.4.1' }];
  const markdown = '```bash fill\npull a:12.4.1 b-12-4=12.4.127\n```\n\n```bash\npull 12.4.1\n```';
  const { output } = await compileMarkdown(markdown, placeholders);
  expect(
    output.match(/<span class="field[^>]*>[^<]*/g)?.map((field) => field.replace(/class="[^"]*" /, '')),
  ).toEqual([
    '<span data-name="CUDA version" data-form="{}">12.4.1',
    '<span data-name="CUDA version" data-form="{1}-{2}">12-4',
  ]);
  expect(output.match(/<input/g)).toHaveLength(1);
});

test('a block with long lines can be wrapped, a narrow one has nothing to wrap', async () => {
  const output = async (length: number) =>
    (await compileMarkdown(`\`\`\`\n${'x'.repeat(length)}\n\`\`\``)).output;
  expect(await output(30)).not.toContain('class="wrap');
  expect(await output(60)).toContain('class="wrap on-phone"');
  expect(await output(100)).toContain('class="wrap"');
});
