import { expect, test } from 'vitest';
import { insertAlias, insertNote } from './edit-source';

test.each([
  ['## A\nText', 1, '## A\n<!-- was: b -->\nText'],
  ['A\n===\nText', 1, 'A\n===\n<!-- was: b -->\nText'],
  ['## A\r\nText', 1, '## A\r\n<!-- was: b -->\r\nText'],
  ['> ## A\n> Text', 1, undefined],
  ['<h2>A</h2>', 1, undefined],
])('under a heading of %j', (text, line, expected) => {
  expect(insertNote(text, line, 'was: b', false)).toBe(expected);
});

test('MDX gets a comment of its own kind', () => {
  expect(insertNote('## A', 1, 'was: b', true)).toBe('## A\n{/* was: b */}');
});

test.each([
  ['---\ntitle: A\n---\nText\n', '---\ntitle: A\naliases: [/old]\n---\nText\n'],
  ['---\naliases: [/x]\n---\n\nText', '---\naliases: [/x, /old]\n---\n\nText'],
  ['---\naliases: []\ntitle: A\n---\n', '---\naliases: [/old]\ntitle: A\n---\n'],
  ['---\naliases:\n  - /x\n---\n', '---\naliases:\n  - /old\n  - /x\n---\n'],
  ['---\naliases: /x\n---\n', undefined],
  ['---\n---\nText', '---\naliases: [/old]\n---\nText'],
  ['# A\n', '---\naliases: [/old]\n---\n\n# A\n'],
])('an alias into %j', (text, expected) => {
  expect(insertAlias(text, '/old')).toBe(expected);
});
