import { expect, test } from 'vitest';
import { pickGotchas } from './gotchas';
import { loadLibrary } from './load';
import { makeFolder } from './test-folder';

const gotcha = (title: string, severity: string) =>
  `### Gotcha: ${title}\n\n**Severity:** ${severity}. **Stage:** build.\n\n`;

test('what other pages point to comes first, then what costs more', async () => {
  const library = await loadLibrary({
    isForeign: true,
    folder: makeFolder({
      'a.md': `${gotcha('A', 'stops the build')}${gotcha('A two', 'silently wrong')}[own](#gotcha-a)`,
      'b.md': `${gotcha('B', 'wastes time')}[there](./c.md)`,
      'c.md': '[once](./b.md#gotcha-b) [twice](./b.md#gotcha-b)\n',
      'd.md': '[again](./b.md#gotcha-b)\n',
    }),
  });
  expect(pickGotchas(library, 5).map(({ gotcha: { title }, linkedFrom }) => [title, linkedFrom])).toEqual([
    ['B', 2],
    ['A two', 0],
    ['A', 0],
  ]);
  expect(pickGotchas(library, 1)).toHaveLength(1);
});
