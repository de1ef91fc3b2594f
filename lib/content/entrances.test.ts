import { expect, test } from 'vitest';
import { findEntrances } from './entrances';
import { loadLibrary } from './load';
import { makeFolder } from './test-folder';

test('the most linked pages, and those with a date, the latest first', async () => {
  const library = await loadLibrary({
    isForeign: true,
    folder: makeFolder({
      'a.md': '---\nverified: 2026-01-01\n---\n\n[b](./b.md) [b again](./b.md#x)\n',
      'b.md': '## X\n\n[a](./a.md)\n',
      'c.md': '---\nverified: 2026-02-01\n---\n\n[b](./b.md)\n',
    }),
  });
  const { linked, newest } = findEntrances(library, 5);
  expect(linked.map(({ page, linkedFrom }) => [page.address, linkedFrom])).toEqual([['/b', 2]]);
  expect(newest.map(({ page }) => page.address)).toEqual(['/c', '/a']);
  expect(findEntrances(library, 1).newest).toHaveLength(1);
});
