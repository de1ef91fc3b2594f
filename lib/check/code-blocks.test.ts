import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { codeBlocks } from './code-blocks';

async function check(markdown: string, isForeign = false) {
  return codeBlocks.check(await loadLibrary({ folder: makeFolder({ 'a.md': markdown }), isForeign }));
}

const fence = (language: string, text: string) => `Text\n\n\`\`\`${language}\n${text}\n\`\`\`\n`;

test.each([
  [
    'dockerfile',
    '# syntax=docker/dockerfile:1\nFROM ubuntu:22.04 AS a\nRUN python3 <<EOF\nimport torch\nEOF\nCMD ["a"]',
  ],
  ['dockerfile', 'RUN apt-get update \\\n && apt-get install -y curl'],
  ['dockerfile', 'COPY --from=builder --link /a /b'],
  ['json', '{"a": [1, 2]}'],
  ['yaml', '---\na: 1\n---\nb: 2'],
  ['text', '{ not json'],
])('a sound %s block is no problem: %s', async (language, text) => {
  expect(await check(fence(language, text))).toEqual([]);
});

test.each([
  ['dockerfile', 'FROM ubuntu:22.04\nRNU ls', 5, 'RNU'],
  ['dockerfile', 'RUN ls\nCMD a\nCMD b', 5, 'CMD'],
  ['json', '{"a": }', 4, 'JSON does not parse'],
  ['yaml', 'a: b\nc: d: e', 5, 'YAML does not parse'],
])('a broken %s block is told at its line', async (language, text, line, phrase) => {
  const [problem] = await check(fence(language, text));
  expect(problem).toMatchObject({ file: 'a.md', line, rule: 'snippet' });
  expect(problem?.message).toContain(phrase);
});

test('a block that is wrong on purpose, or of a foreign folder, is left alone', async () => {
  expect(await check(fence('dockerfile wrong', 'RNU ls'))).toEqual([]);
  expect(await check(fence('dockerfile', 'RNU ls'), true)).toEqual([]);
});
