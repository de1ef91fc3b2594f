import { expect, test } from 'vitest';
import { packCards, unpackCards } from './cards';
import type { Records, SectionRecord } from './records';

const section = (page: number, heading: string, rest: Partial<SectionRecord>): SectionRecord => ({
  page,
  heading,
  id: '',
  trail: [],
  text: '',
  code: '',
  asked: [],
  kind: 'section',
  ...rest,
});

const records: Records = {
  pages: [
    { address: '/a', title: 'A', folder: '' },
    { address: '/x/b', title: 'B', folder: 'x' },
  ],
  sections: [
    section(0, 'A', { kind: 'page' }),
    section(1, 'B', { kind: 'page' }),
    section(1, 'Image size', { id: 'image-size' }),
    section(1, 'Why?', { id: 'why', trail: ['Image size'] }),
    section(1, 'Why?', { id: 'why-1', trail: ['Elsewhere', 'Image size'] }),
    section(1, 'Gotcha: no `x`', { id: 'gotcha-no-x', kind: 'gotcha', trail: ['Image size', 'Why?'] }),
  ],
};

test('cards come back as they went', () => {
  for (const [start, end] of [
    [0, 6],
    [1, 4],
    [4, 6],
  ] as const) {
    const expected = records.sections.slice(start, end).map(({ page, id, heading, trail, kind }) => {
      const { address = '', title: pageTitle = '', folder = '' } = records.pages[page] ?? {};
      return { id, heading, trail, kind, address, pageTitle, folder };
    });
    expect(unpackCards(packCards(records, start, end))).toEqual(expected);
  }
});

test('an id that its heading tells is not sent', () => {
  expect(packCards(records, 0, 4).cards[2]).toEqual([1, 'Image size', []]);
  expect(packCards(records, 0, 4).cards[3]).toEqual([1, 'Why?', [2]]);
});
