import { expect, test } from 'vitest';
import { formatProblems } from '../problem';
import { parseJudgedQueries, toSectionKey } from './judged-queries';

const keys = new Set(['/cuda/22-apt', '/cuda/22-apt#image-size']);
const parse = (text: string) => parseJudgedQueries({ file: 'queries.yaml', text }, keys);

test('a query with its judgements', () => {
  const text = `
- query: why is my image so big
  kind: question
  split: dev
  relevant:
    "/cuda/22-apt#image-size": 3
    "/cuda/22-apt": 1
`;
  expect(parse(text)).toEqual({
    queries: [
      {
        query: 'why is my image so big',
        kind: 'question',
        split: 'dev',
        relevant: { '/cuda/22-apt#image-size': 3, '/cuda/22-apt': 1 },
      },
    ],
    problems: [],
  });
});

test('what is wrong is told at its line', () => {
  const text = `
- query: first
  kind: questions
  split: dev
  relevant: {"/cuda/22-apt": 4}
- query: second
  kind: error
  relevant: {}
`;
  expect(formatProblems(parse(text).problems)).toMatchInlineSnapshot(`
    "queries.yaml
      3  query  "0.kind" is "questions", which is not known. One of: identifier, error, question, typo, prefix, concepts.
      5  query  "0.relevant./cuda/22-apt": is not a grade from 1 to 3. See "Judged queries" in bench/README.md.
      6  query  "1.split" is undefined, which is not known. One of: dev, test.
      8  query  "1.relevant" names no section. See "Judged queries" in bench/README.md."
  `);
});

test('a section that is not there and a query that comes twice are told', () => {
  const text = `
- query: first
  kind: error
  split: dev
  relevant:
    "/cuda/22-apt#image-sizes": 2
- query: first
  kind: error
  split: test
  relevant:
    "/elsewhere": 2
`;
  const { queries, problems } = parse(text);
  expect(queries).toEqual([]);
  expect(formatProblems(problems)).toMatchInlineSnapshot(`
    "queries.yaml
       6  query  There is no section /cuda/22-apt#image-sizes. Nearest: /cuda/22-apt#image-size
       7  query  "first" stands on line 2 already. Put the judgements together.
      11  query  There is no section /elsewhere. Judge the query again, or take the line away."
  `);
});

test.each([
  ['/cuda/22-apt', 'image-size', '/cuda/22-apt#image-size'],
  ['/cuda/22-apt', '', '/cuda/22-apt'],
])('the key of %s and %j', (address, id, key) => {
  expect(toSectionKey(address, id)).toBe(key);
});
