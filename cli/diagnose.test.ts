import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '@/lib/content/test-folder';

const folder = makeFolder({
  'a.md':
    '# A\n\n## Gotcha: It breaks\n\n**Symptom:** it says\n\n```text\ncannot break {thing}\n```\n\n**Fix:** glue `{thing}`.\n',
  'build.log': 'Step 1\ncannot break the-glass today\n',
});

function run(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync('node', ['cli/diagnose.mjs', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, KB_CONTENT: folder },
  });
  return { status, stdout, stderr };
}

test('a file and a pipe give the same answer, with the captured value in the fix, and 0', () => {
  const log = 'Step 1\ncannot break the-glass today\n';
  const fromFile = run([path.join(folder, 'build.log')]);
  expect(fromFile).toMatchObject({ status: 0, stdout: expect.stringContaining('Fix: glue the-glass.') });
  expect(run([], log).stdout).toBe(fromFile.stdout);
  expect(JSON.parse(run(['--json'], log).stdout)).toEqual({
    gotcha: 'It breaks',
    page: '/a',
    id: 'gotcha-it-breaks',
    line: 2,
    confidence: 'sure',
    captures: { thing: 'the-glass' },
  });
});

test('1 when nothing matches, 2 and a sentence when it cannot be done', () => {
  expect(run([], 'fine')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('No known problem in 1 line'),
  });
  expect(run(['--json'], 'fine')).toMatchObject({ status: 1, stdout: '' });
  expect(run(['/no/such/file'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no such file'),
  });
  expect(run(['--nonsense'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no option --nonsense'),
  });
});
