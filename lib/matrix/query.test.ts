import { expect, test } from 'vitest';
import { emptyQuery, formatQuery, parseBytes, parseQuery } from './query';

const known = { ids: ['runtime', '22', '23', '24', '25', '27'], releases: ['13.0.2', '12.4.1'] };

test.each([
  '',
  '?cupti=run&sort=download&rows=22,24',
  '?cupti=run,build&profiler=yes&torch=wheels&max=2.5GB&nvcc=yes&pin=yes&builder=legacy&effort=low',
  '?ask=yes&torch=source&sort=fit',
  '?sort=-disk&cuda=12.4.1&sizes=unpacked&hide=pull,effort&view=cards',
  '?rows=22,23&differences=only',
])('%s is read and written again as it is', (search) => {
  expect(formatQuery(parseQuery(search, known))).toBe(search);
});

test.each([
  '?cupti=maybe&max=big&sort=beauty&rows=99&cuda=11.0&sizes=odd&hide=soul&view=cube&effort=high&fbclid=1',
  '?=&&rows=,,&sort=-',
])('what cannot be understood is left out: %s', (search) => {
  expect(parseQuery(search, known)).toEqual(emptyQuery);
});

test('at most four rows stand side by side, each once', () => {
  expect(parseQuery('?rows=22,22,23,24,25,27', known).rows).toEqual(['22', '23', '24', '25']);
});

test.each([
  ['2.5GB', 2_500_000_000],
  ['2,5 gb', 2_500_000_000],
  ['900 MB', 900_000_000],
  ['3', 3_000_000_000],
  ['0', undefined],
  ['-1', undefined],
  ['1e9', undefined],
  ['', undefined],
])('%s is %s bytes', (text, bytes) => {
  expect(parseBytes(text)).toBe(bytes);
});
