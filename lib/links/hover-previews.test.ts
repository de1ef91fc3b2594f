import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { buildHoverPreviews, listPreviewed } from './hover-previews';

const files = {
  'k/a.md': `# The page

It begins so. And goes on.

## Words

A sentence.[^n] ${'Another one follows it. '.repeat(30)}

## Only code

\`\`\`bash
apt-get update
apt-get install x
rm -rf y
\`\`\`

### Gotcha: It breaks

**Severity:** stops the build. **Stage:** build. **Applies to:** all.

**Symptom:** it stops:

\`\`\`text
error: {what} is gone
\`\`\`

**Cause:** c.

**Fix:** put it \`back\`. Then build again.

[^n]: Note.
`,
  'other/b.md': 'Words.\n',
};

test('each section shows how it begins, a gotcha what it prints and its fix', async () => {
  const library = await loadLibrary({ folder: makeFolder(files), isForeign: true });
  const previews = buildHoverPreviews(library, '/k/a');
  expect(previews?.places.map(({ id }) => id)).toEqual([
    '',
    'words',
    'only-code',
    'gotcha-it-breaks',
    'sources',
  ]);
  const [page, words, code, gotcha] = previews?.places ?? [];
  expect(page).toMatchObject({ title: 'The page', text: 'It begins so. And goes on.' });
  expect(words?.text).toMatch(/^A sentence\. Another one/);
  expect(words?.text.length).toBeLessThanOrEqual(260);
  expect(code).toMatchObject({ text: '', code: 'apt-get update\napt-get install x …' });
  expect(gotcha).toEqual({
    id: 'gotcha-it-breaks',
    title: 'It breaks',
    severity: 'stops the build',
    code: 'error: {what} is gone',
    text: 'Fix: put it back. Then build again',
  });
});

test('a folder without a front page shows what is in it; nothing else has a preview', async () => {
  const library = await loadLibrary({ folder: makeFolder(files), isForeign: true });
  expect(buildHoverPreviews(library, '/other')?.places[0]?.text).toBe('B');
  expect(buildHoverPreviews(library, '/nowhere')).toBeUndefined();
  const addresses = listPreviewed(library);
  expect(addresses).toEqual(expect.arrayContaining(['/k', '/k/a', '/other', '/other/b']));
  expect(addresses.every((address) => buildHoverPreviews(library, address))).toBe(true);
});
