import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { gotchaForm } from './gotcha-form';

const sound = `### Gotcha: A

**Severity:** silently wrong. **Stage:** build. **Applies to:** BuildKit.

**Symptom:** it fails:

\`\`\`text
COPY failed: stat {path}: file does not exist
\`\`\`

**Cause:** a reason.[^s]

**Fix:** do this.

[^s]: Source.
`;

async function faults(files: Record<string, string>, isForeign = false): Promise<string[]> {
  const library = await loadLibrary({ folder: makeFolder(files), isForeign });
  return gotchaForm.check(library).map(({ file, line, message }) => `${file}:${line} ${message}`);
}

test('a gotcha of the right form is no problem', async () => {
  expect(await faults({ 'a.md': sound })).toEqual([]);
});

test.each([
  ['silently wrong', 'a bit wrong', 3, 'severity "a bit wrong"'],
  ['**Stage:** build', '**Stage:** always', 3, 'stage "always"'],
  ['**Cause:**', '**Reason:**', 1, 'no "Cause:"'],
  ['```text\nCOPY failed: stat {path}: file does not exist\n```', '', 5, 'no block'],
  ['[^s]\n', '\n', 1, 'no footnote'],
])('%s replaced by %j is told at line %i', async (from, to, line, phrase) => {
  const [fault] = await faults({ 'a.md': sound.replace(from, to) });
  expect(fault).toContain(phrase);
  expect(fault).toMatch(new RegExp(`^a\\.md:${line} `));
});

test('a gotcha told twice is told, and a foreign folder is left alone', async () => {
  expect(await faults({ 'a.md': sound, 'b.md': sound })).toEqual(['b.md:1 "A" is told in a.md already.']);
  expect(await faults({ 'a.md': '### Gotcha: A\n' }, true)).toEqual([]);
});
