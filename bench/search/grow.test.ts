import { expect, test } from 'vitest';
import { growRecords } from './grow';

const records = {
  pages: [
    { address: '/a', title: 'Alpha', folder: '' },
    { address: '/b', title: 'Beta', folder: '' },
  ],
  sections: [0, 0, 1].map((page, n) => ({
    page,
    id: `s${n}`,
    heading: `Section ${n}`,
    trail: ['Common'],
    text: 'common words, common words; libone.so libtwo.so libthree.so libfour.so libfive.so'.slice(
      0,
      40 + 14 * n,
    ),
    code: '',
    asked: [],
    kind: 'section' as const,
  })),
};

test('the first copy is what it was, and the pages are as many as were asked for', () => {
  const grown = growRecords(records, 5);
  expect(grown.pages.map((page) => page.address)).toEqual(['/a', '/b', '/a-1', '/b-1', '/a-2']);
  expect(grown.sections.slice(0, 3)).toEqual(records.sections);
  expect(grown.sections.map((section) => section.page)).toEqual([0, 0, 1, 2, 2, 3, 4, 4]);
});

test('common words stay, some rare ones change, and always into the same', () => {
  const grown = growRecords(records, 60);
  const texts = grown.sections.map((section) => section.text);
  expect(texts.every((text) => text.startsWith('common words, common words'))).toBe(true);
  expect(new Set(texts).size).toBeGreaterThan(10);
  expect(growRecords(records, 60)).toEqual(grown);
});
