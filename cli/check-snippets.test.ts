import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load';
import { makeFolder } from '@/lib/content/test-folder';
import { checkSnippets } from './check-snippets';

const fence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n\n`;

test('shell and Python blocks that do not parse are told at their line; sound and wrong ones are not', async () => {
  const markdown =
    fence('bash', 'docker run --rm a \\\n  b | grep c') +
    fence('bash', 'echo one\nif true; then echo') +
    fence('python', 'import torch\nprint(torch.__version__)') +
    fence('python', 'x = 1\nprint(x') +
    fence('bash wrong', 'if');
  const library = await loadLibrary({ folder: makeFolder({ 'a.md': markdown }), isForeign: false });
  const { problems, unchecked } = checkSnippets(library);
  expect(unchecked).toEqual([]);
  expect(problems.map(({ line, message }) => [line, message.split(':')[0]])).toEqual([
    [8, 'bash does not parse this'],
    [18, 'Python does not parse this'],
  ]);
});
