import { expect, test } from 'vitest';
import { type Block, findDirective, type TextRange } from './find-text';
import { buildTextDirective, formatDirective, parseFragment } from './text-fragment';

const page: Block[] = [
  { text: 'On this page', isHidden: true },
  { text: 'Pin the version', isHidden: true },
  { text: 'Pin the version' },
  { text: 'The suffix chooses the release line, =version the build.' },
  { text: 'cuda-cupti-12-4=12.4.127-1' },
  { text: 'Nothing is installed.' },
  { text: 'Delete the list' },
  { text: 'Nothing is installed. The list is empty, and the list stays empty.' },
  { text: 'Where it ends' },
  { text: 'Where it ends#' },
  { text: '数据文件在这里，很小。' },
  { text: `Long: ${'one word after another '.repeat(12)}until it ends.` },
];

function rangeOf(block: number, words: string, from = 0): TextRange {
  const start = page[block]?.text.indexOf(words, from) ?? -1;
  expect(start).toBeGreaterThanOrEqual(0);
  return { startBlock: block, start, endBlock: block, end: start + words.length };
}

const cases: [name: string, selection: TextRange, directive: string][] = [
  ['a phrase that stands once', rangeOf(3, 'release line'), ':~:text=release%20line'],
  ['part of words is widened to words', rangeOf(3, 'ease li'), ':~:text=release%20line'],
  ['signs at the edges are left out', rangeOf(3, ' line, ='), ':~:text=line'],
  [
    'hyphens and equals signs are escaped',
    rangeOf(4, 'cupti-12-4=12.4.127-1'),
    ':~:text=cupti%2D12%2D4%3D12.4.127%2D1',
  ],
  [
    'a heading that the outline repeats is told apart by what follows it',
    rangeOf(2, 'Pin the version'),
    ':~:text=Pin%20the%20version,-The',
  ],
  [
    'a sentence that stands twice is told apart by its neighbours',
    rangeOf(7, 'Nothing is installed'),
    ':~:text=list-,Nothing%20is%20installed,-.%20The',
  ],
  ['a word within a sentence', rangeOf(7, 'list', 30), ':~:text=the-,list,-stays'],
  ['a heading is told from its twin by its sign', rangeOf(9, 'it ends'), ':~:text=Where-,it%20ends,-%23'],
  ['a script without blanks', rangeOf(10, '文件'), ':~:text=%E6%96%87%E4%BB%B6'],
  [
    'over several blocks: how it begins and how it ends',
    { startBlock: 3, start: 0, endBlock: 5, end: 21 },
    ':~:text=The%20suffix%20chooses%20the,Nothing%20is%20installed',
  ],
  [
    'a long one in one block: how it begins and how it ends',
    { startBlock: 11, start: 0, endBlock: 11, end: page[11]?.text.length ?? 0 },
    ':~:text=Long%3A%20one%20word%20after,another%20until%20it%20ends',
  ],
];

test.each(cases)('%s', (_, selection, directive) => {
  const built = buildTextDirective(page, selection);
  expect(built && formatDirective(built)).toBe(directive);
});

test('a selection without a word has no directive', () => {
  expect(buildTextDirective(page, rangeOf(3, ', ='))).toBeUndefined();
});

test('a place that no context tells apart has no directive', () => {
  const twins = [{ text: 'again' }, { text: 'again' }];
  expect(buildTextDirective(twins, { startBlock: 0, start: 0, endBlock: 0, end: 5 })).toBeDefined();
  const same = Array.from({ length: 60 }, () => ({ text: 'again' }));
  expect(buildTextDirective(same, { startBlock: 30, start: 0, endBlock: 30, end: 5 })).toBeUndefined();
});

test('every stretch of words of the page is found again where it was, or has no directive', () => {
  const starts = page.flatMap(({ text, isHidden }, block) =>
    isHidden ? [] : [...text.matchAll(/[a-z0-9]+/gi)].map((match) => ({ block, at: match.index })),
  );
  let linked = 0;
  for (const from of starts) {
    for (const to of starts.filter((other) => other.block > from.block || other.at > from.at).slice(0, 15)) {
      if (to.block < from.block) continue;
      const directive = buildTextDirective(page, {
        startBlock: from.block,
        start: from.at,
        endBlock: to.block,
        end: to.at + 1,
      });
      if (!directive) continue;
      linked += 1;
      const parsed = parseFragment(`#id${formatDirective(directive)}`).directives[0];
      expect(parsed).toEqual(directive);
      const found = parsed && findDirective(page, parsed);
      // A number such as 12.4.127 is one word, so the range may begin before its middle.
      expect(found).toMatchObject({ startBlock: from.block, endBlock: to.block });
      expect(page[from.block]?.text.slice(found?.start, from.at)).toMatch(/^[\d.]*$/);
    }
  }
  expect(linked).toBeGreaterThan(300);
});

test('capitals and the kind of white space make no difference when text is looked for', () => {
  expect(findDirective(page, { start: 'nothing\n IS  installed' })).toMatchObject({
    startBlock: 5,
    start: 0,
  });
});

test('a word is never cut', () => {
  expect(findDirective(page, { start: 'leas' })).toBeUndefined();
});

const fragments: [hash: string, id: string, count: number][] = [
  ['#sources', 'sources', 0],
  ['#:~:text=a', '', 1],
  ['#x:~:text=a-,b,c,-d&text=e', 'x', 2],
  ['#x:~:text=a,b,c,d', 'x', 0],
  ['#x:~:text=%E0%A4', 'x', 0],
  ['#x:~:selector(type=CssSelector)', 'x', 0],
];

test.each(fragments)('%s is read', (hash, id, count) => {
  const read = parseFragment(hash);
  expect(read.id).toBe(id);
  expect(read.directives).toHaveLength(count);
});
