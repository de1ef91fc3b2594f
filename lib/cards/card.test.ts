import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardFile, makeCard } from './card';
import { colours } from './colours';
import { toDrawable } from './drawable';

test.each([
  ['from devel → runtime, size ≤ 2 GB ✓', 'from devel -> runtime, size <= 2 GB'],
  ['Größe, Ελλάδα, Привет, Việt Nam', 'Größe, Ελλάδα, Привет, Việt Nam'],
  ['🚀 Launch', 'Launch'],
  ['日本語の見出し', ''],
  ['CUDA の使い方', ''],
  ['שלום', ''],
  ['Docker 入門', ''],
  ['Docker and 入', 'Docker and'],
])('“%s” is drawn as “%s”', (text, drawn) => {
  expect(toDrawable(text)).toBe(drawn);
});

test('a title that cannot be drawn gives way to what stands above it, then to the site', () => {
  expect(makeCard({ site: 'Notes', above: '12', title: '日本語' })).toMatchObject({ above: '', title: '12' });
  expect(makeCard({ site: 'Notes', title: '日本語' }).title).toBe('Notes');
  expect(makeCard({ site: '知識', title: '日本語' })).toMatchObject({ site: '', title: '' });
});

test('a card is named after all that is drawn', () => {
  const card = makeCard({ site: 'Notes', title: 'One' });
  expect(cardFile(card)).toBe(cardFile(makeCard({ title: 'One', site: 'Notes' })));
  expect(cardFile(card)).not.toBe(cardFile({ ...card, foot: 'Verified' }));
  expect(cardFile(card)).toMatch(/^[0-9a-f]{16}\.png$/);
});

test('the colours are those of the site in its light theme', () => {
  const tokens = readFileSync('app/tokens.css', 'utf8');
  const site = Object.fromEntries(
    [...tokens.matchAll(/--([\w-]+): light-dark\((#\w+),/g)].map(([, name, light]) => [name, light]),
  );
  expect(site).toMatchObject(colours);
});
