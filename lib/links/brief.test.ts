import { expect, test } from 'vitest';
import { cut, takeSentences } from './brief';

test.each([
  ['Short enough.', 20, 'Short enough.'],
  ['One two three four five', 15, 'One two three…'],
  ['One two three, four five', 15, 'One two three…'],
  ['libcupti.so.12-cannot-be-opened-by-anybody', 12, 'libcupti.so…'],
  ['日本語の見出しはここで切られます', 8, '日本語の見出し…'],
])('“%s” cut to %i characters is “%s”', (text, length, expected) => {
  expect(cut(text, length)).toBe(expected);
  expect([...expected].length).toBeLessThanOrEqual(length);
});

test.each([
  ['Yes. It works since 13.0. And more that nobody needs to know here.', 40, 'Yes. It works since 13.0.'],
  ['A first sentence that is long enough. A second one.', 60, 'A first sentence that is long enough.'],
  ['No full stop and no end in sight anywhere', 20, 'No full stop and no…'],
  ['', 20, ''],
])('of “%s” at most %i characters are “%s”', (text, length, expected) => {
  expect(takeSentences(text, length)).toBe(expected);
});
