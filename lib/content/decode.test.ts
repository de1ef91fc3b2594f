import { expect, test } from 'vitest';
import { decodeText } from './decode';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['plain UTF-8', utf8('Größe\n'), 'Größe\n'],
  ['a byte order mark', utf8('\uFEFF# Title\n'), '# Title\n'],
  ['CRLF', utf8('a\r\nb\r\n'), 'a\nb\n'],
  ['lone CR', utf8('a\rb'), 'a\nb'],
  ['nothing', bytes(), ''],
])('%s is read without a problem', (_, input, text) => {
  expect(decodeText('a.md', input)).toEqual({ text, problems: [] });
});

test('Latin-1 is a problem at its line, and its text is kept', () => {
  const { text, problems } = decodeText('a.md', bytes(0x61, 0x0a, 0x47, 0x72, 0xf6, 0xdf, 0x65));
  expect(text).toBe('a\nGröße');
  expect(problems).toMatchObject([{ file: 'a.md', line: 2, rule: 'encoding' }]);
});

test('UTF-16 is told by its mark and read as such', () => {
  const { text, problems } = decodeText('a.md', bytes(0xff, 0xfe, 0x48, 0x00, 0x69, 0x00));
  expect(text).toBe('Hi');
  expect(problems[0]?.message).toContain('UTF-16LE');
});
