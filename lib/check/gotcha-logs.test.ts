import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { checkHealthy, findAmbiguities, gotchaLogs } from './gotcha-logs';

const gotcha = (title: string, lines: string, note = '') => `### Gotcha: ${title}

**Severity:** stops the run. **Stage:** run. **Applies to:** all.

**Symptom:** it says:

\`\`\`text
${lines}
\`\`\`

**Cause:** a reason.

**Fix:** do this.

${note && `<!--\nlog:\n${note}\n-->\n`}
`;

const load = (text: string, isForeign = false) =>
  loadLibrary({ folder: makeFolder({ 'a.md': text }), isForeign });
const told = async (text: string) =>
  gotchaLogs.check(await load(text)).map(({ line, message }) => `${line} ${message}`);

test('a note that holds is no problem', async () => {
  const note =
    '  also: apt-get install {package}\n  examples:\n    - |\n      apt-get install x\n      cannot open libx.so.1';
  expect(await told(gotcha('A', 'cannot open {path}.so', note))).toEqual([]);
});

test.each([
  ['  weak: no such line', '"no such line" is called weak'],
  ['  examples: something else', 'Example 1 of "A" is not recognised: nothing was found'],
  ['  also: other words\n  examples: cannot open libx.so.1', 'it is only possible'],
  ['  examples: {a: b}', '"examples":'],
  ['  example: x', 'Unrecognized key'],
])('a note that says %j is told', async (note, message) => {
  const [first] = await told(gotcha('A', 'cannot open {path}.so', note));
  expect(first).toMatch(/^15 /);
  expect(first).toContain(message);
});

test('a note that belongs to no gotcha, or is no YAML, is told; a foreign folder is left alone', async () => {
  expect(await told('## A\n\n<!-- log: {also: x} -->')).toEqual(['3 This log note belongs to no gotcha.']);
  expect(await told('## A\n\n<!-- log: {also: [x -->')).toEqual([
    expect.stringContaining('3 This log note is'),
  ]);
  expect(gotchaLogs.check(await load('## A\n\n<!-- log: {also: x} -->', true))).toEqual([]);
});

test('a signature that is found in a healthy log is told', async () => {
  const library = await load(gotcha('A', 'found {n} errors'));
  const problems = checkHealthy(library, [{ name: 'good.log', text: 'x\nfound 0 errors' }]);
  expect(problems).toMatchObject([{ file: 'a.md', line: 1, rule: 'log' }]);
  expect(problems[0]?.message).toContain('good.log, line 2');
});

test('two gotchas with one line are told once, unless a note tells them apart', async () => {
  const line = 'cannot open shared thing';
  expect(findAmbiguities(await load(gotcha('A', line) + gotcha('B', line)))).toHaveLength(1);
  const apart = gotcha('A', line) + gotcha('B', line, '  also: apt-get install');
  expect(findAmbiguities(await load(apart))).toEqual([]);
});
