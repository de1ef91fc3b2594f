import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { buildJournal, findNews, formatFile, readFile, toSeen } from './journal';

const drop = (date: string, about: string, more = '') =>
  `---\ntitle: T ${date}\ndate: ${date}\nabout: ${about}\nkey_insight: I\n${more}---\n\nText.\n`;

const library = await loadLibrary({
  isForeign: true,
  folder: makeFolder({
    'n/a.md': '---\ntitle: The file A\n---\n\nText.\n',
    'n/b.md': '---\ntitle: The file B\n---\n\nText.\n',
    'drops/KNOWLEDGE-DROP-one-2025-11-13.md': drop('2025-11-13', 'n/b.md', 'corrected: 2026-11-24\n'),
    'drops/KNOWLEDGE-DROP-two-2026-01-02.md': drop('2026-01-02', 'n/b.md'),
    'drops/KNOWLEDGE-DROP-three-2026-01-01.md': drop('2026-01-01', 'n/gone.md'),
  }),
});
const { drops, files } = buildJournal(library);

test('the newest drop is first, and files are counted that have some', () => {
  expect(drops.map(({ day }) => day)).toEqual(['2026-01-02', '2026-01-01', '2025-11-13']);
  expect(files).toEqual([{ key: 'n/b', title: 'The file B', href: '/n/b', count: 2 }]);
  expect(drops[1]?.file).toBeUndefined();
});

test('the address names the file, and one without drops is no filter', () => {
  expect(formatFile('n/b')).toBe('?about=n/b');
  expect(readFile(formatFile('n/b'), files)).toBe('n/b');
  expect(readFile('?about=n/a', files)).toBeUndefined();
  expect(formatFile(undefined)).toBe('');
});

test('a first visit marks nothing; later what came or was corrected since', () => {
  expect(findNews(drops, undefined).size).toBe(0);
  expect(findNews(drops, toSeen(drops)).size).toBe(0);
  const seen = {
    'knowledge-drop-one-2025-11-13': '2025-11-13',
    'knowledge-drop-three-2026-01-01': '2026-01-01',
  };
  expect([...findNews(drops, seen)]).toEqual([
    ['knowledge-drop-two-2026-01-02', 'new'],
    ['knowledge-drop-one-2025-11-13', 'corrected'],
  ]);
});
