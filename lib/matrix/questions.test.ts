import { expect, test } from 'vitest';
import { noCriteria } from './choose';
import { emptyQuery } from './query';
import { applyAnswer, findAnswer, listQuestions } from './questions';
import { figure, makeMatrix, makeRow } from './test-rows';
import { buildView } from './view';

const sizes = [1.4e9, 1.6e9, 2.9e9, 4.1e9];
const rows = sizes.map((bytes, i) => makeRow(String(i), { sizes: [['13.0', { download: figure(bytes) }]] }));
const questions = listQuestions(buildView(makeMatrix(...rows), emptyQuery));

test('there are three to five questions, each with an answer that asks nothing', () => {
  expect(questions.length).toBeGreaterThanOrEqual(3);
  expect(questions.length).toBeLessThanOrEqual(5);
  for (const question of questions) {
    expect(findAnswer(question, noCriteria)?.asks).toEqual({});
  }
});

test('the sizes offered come from the table', () => {
  const size = questions.find(({ id }) => id === 'size');
  expect(size?.answers.map(({ asks }) => asks.max)).toEqual([1.5e9, 2e9, 3e9, undefined]);
});

test('an answer takes the place of the one before, and of nothing else', () => {
  const torch = questions.find(({ id }) => id === 'torch');
  if (!torch) throw new Error('there is a question about torch');
  const [wheels, source, any] = torch.answers;
  if (!wheels || !source) throw new Error('there are two answers to it');
  const first = applyAnswer(torch, { ...noCriteria, pin: true }, wheels);
  expect(first).toMatchObject({ torch: 'wheels', pin: true });
  const second = applyAnswer(torch, first, source);
  expect(second).toMatchObject({ torch: 'source', pin: true });
  expect(findAnswer(torch, second)).toBe(source);
  expect(findAnswer(torch, noCriteria)).toBe(any);
});

test('what no answer says has none', () => {
  const size = questions.find(({ id }) => id === 'size');
  expect(size && findAnswer(size, { ...noCriteria, max: 1.234e9 })).toBeUndefined();
});
