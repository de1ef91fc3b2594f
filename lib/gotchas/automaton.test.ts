import { expect, test } from 'vitest';
import { buildAutomaton } from './automaton';

function find(literals: string[], text: string): [number, string][] {
  const found: [number, string][] = [];
  buildAutomaton(literals).scan(text, ({ line, literal, start }) => {
    expect(text.slice(0, start).split('\n').length - 1).toBe(line);
    found.push([line, literals[literal] ?? '']);
  });
  return found.sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1));
}

test.each([
  [
    ['he', 'she', 'his', 'hers'],
    'ushers',
    [
      [0, 'he'],
      [0, 'hers'],
      [0, 'she'],
    ],
  ],
  [['abcd', 'bc'], 'abce', [[0, 'bc']]],
  [
    ['copy failed'],
    'x\nCOPY \t Failed y\ncopy failed copy failed',
    [
      [1, 'copy failed'],
      [2, 'copy failed'],
    ],
  ],
  [["'x' was"], '‘x’ was', [[0, "'x' was"]]],
  [['a b'], 'a\nb\ra\r b', []],
  [[''], 'text', []],
])('%j in %j', (literals, text, expected) => {
  expect(find(literals, text)).toEqual(expected);
});

test('agrees with indexOf on texts that are hard for automata', () => {
  const literals = ['aa', 'aab', 'abab', 'ba', 'bbb', 'abba'];
  for (let n = 0; n < 2 ** 11; n++) {
    const text = n.toString(2).padStart(11, '0').replaceAll('0', 'a').replaceAll('1', 'b');
    const expected = literals.filter((literal) => text.includes(literal)).sort();
    expect(find(literals, text).map(([, literal]) => literal)).toEqual(expected);
  }
});

test('counts lines as an editor does', () => {
  expect(buildAutomaton(['x']).scan('a\nb\r\nc', () => {})).toBe(3);
});
