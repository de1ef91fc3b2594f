import { expect, test } from 'vitest';
import { pickGotchas } from './gotchas';
import { loadLibrary } from './load';
import { makeFolder } from './test-folder';

const gotcha = (title: string, severity: string) =>
  `### Gotcha: ${title}\n\n**Severity:** ${severity}. **Stage:** build.\n\n`;

test('one gotcha of each page, the silent ones first', async () => {
  const library = await loadLibrary({
    isForeign: true,
    folder: makeFolder({
      'a.md': gotcha('A', 'stops the build') + gotcha('A two', 'stops the run'),
      'b.md': gotcha('B', 'stops the build') + gotcha('B two', 'silently wrong'),
      'c.md': '## None\n',
    }),
  });
  expect(pickGotchas(library, 5).map(({ section }) => section.title)).toEqual(['Gotcha: B two', 'Gotcha: A']);
  expect(pickGotchas(library, 1)).toHaveLength(1);
});
