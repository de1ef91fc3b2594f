import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { placeholders } from './placeholders';

const head = 'title: A\nsummary: B\nverified: 2026-11-24\napplies_to: [CUDA 12.4.1]\n';

async function check(declared: string, block: string) {
  const folder = makeFolder({ 'cuda/22-a.md': `---\n${head}${declared}---\n\n## One\n\n${block}\n` });
  const library = await loadLibrary({ folder, isForeign: false, pipelineKey: '' });
  return placeholders.check(library).map(({ line, message, tip }) => `${line} ${message} ${tip}`);
}

test('a placeholder that stands in a block which may be filled in is fine', async () => {
  expect(
    await check(
      'placeholders: [{name: CUDA, value: 12.4.1}]\n',
      '```bash fill\ndocker pull cuda:12.4.1\n```',
    ),
  ).toEqual([]);
});

test('a value that stands nowhere, and a block with nothing to fill in, are problems', async () => {
  expect(
    await check('placeholders:\n  - {name: CUDA, value: 12.6.3}\n', '```bash fill\npull 12.4.1\n```'),
  ).toMatchInlineSnapshot(`
    [
      "6 "12.6.3", the value of the placeholder "CUDA", stands in no code block that may be filled in. Write \`fill\` after the language of the block, or correct the value.",
      "12 The block says \`fill\`, and no value of a placeholder stands in it. Name the value in the front matter: \`placeholders: [{name: CUDA version, value: 12.4.1}]\`.",
    ]
  `);
});

test('a value in a block that does not say `fill` is a problem', async () => {
  expect(
    await check('placeholders: [{name: CUDA, value: 12.4.1}]\n', '```bash\npull 12.4.1\n```'),
  ).toHaveLength(1);
});
