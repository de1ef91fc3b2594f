import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { openLibrary } from '../search/files';
import { findPossible } from './possible';

const page =
  '## Kraken tuning\n\nThe kraken driver rejects a tentacle.\n\n## Apples\n\nError pages of the driver.\n';

test('rare words of unexplained lines lead to sections, numbers and paths do not; known ones are left out', async () => {
  const searcher = await openLibrary(
    await loadLibrary({ folder: makeFolder({ 'a.md': page }), isForeign: true }),
  );
  const lines = [
    { number: 3, text: 'error: 0xdeadbeef at /var/apples/x' },
    { number: 9, text: 'error: tentacle rejected by kraken' },
  ];
  const [first] = await findPossible(searcher, lines);
  expect(first).toMatchObject({ found: { id: 'kraken-tuning' }, line: { number: 9 } });
  const others = await findPossible(searcher, lines, new Set(['/a#kraken-tuning']));
  expect(others.map(({ found }) => found.id)).not.toContain('kraken-tuning');
  expect(await findPossible(searcher, [])).toEqual([]);
});
