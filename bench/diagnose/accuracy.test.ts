import { expect, test } from 'vitest';
import { type Answer, countConfidence, isRight, type Outcome, summarise } from './accuracy';
import { findFalls, toBaseline } from './baseline';

const answer = (gotcha: string, confidence: Answer['confidence']): Answer => ({
  gotcha,
  confidence,
  line: 1,
  lines: [],
  captures: {},
  score: 1,
});

function outcome(
  expected: string,
  answers: Answer[],
  ranks: Pick<Outcome, 'rank' | 'strictRank'> = {},
): Outcome {
  const asked = {
    log: 'x.log',
    split: 'dev' as const,
    expect: expected,
    or: [],
    source: [],
    note: '',
    text: '',
  };
  return { asked, answers, ...ranks };
}

const first = outcome('/a#x', [answer('/a#x', 'sure')], { rank: 1, strictRank: 1 });
const asGood = outcome('/a#x', [answer('/a#y', 'likely'), answer('/a#x', 'likely')], {
  rank: 1,
  strictRank: 2,
});
const third = outcome('/a#x', [answer('/a#z', 'sure')], { rank: 3, strictRank: 3 });
const missed = outcome('/a#x', []);
const calm = outcome('none', [answer('/a#z', 'possibly')]);
const alarmed = outcome('none', [answer('/a#y', 'likely'), answer('/a#z', 'sure')]);

test('a known error is right when a good answer comes first, an unknown one when nothing is sure', () => {
  expect([first, asGood, third, missed, calm, alarmed].map(isRight)).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
  ]);
});

test('shares count known errors only', () => {
  expect(summarise([first, asGood, third, missed, calm, alarmed])).toEqual({
    known: 4,
    top1: 0.5,
    top3: 0.75,
    strictTop1: 0.25,
    unknown: 2,
    unknownSure: 1,
  });
  expect(summarise([calm]).top1).toBe(0);
});

test('confidence is counted by the first answer', () => {
  expect(countConfidence([first, asGood, third, missed, calm, alarmed])).toEqual([
    { confidence: 'sure', right: 1, wrong: 1 },
    { confidence: 'likely', right: 1, wrong: 1 },
    { confidence: 'possibly', right: 0, wrong: 1 },
    { confidence: 'no answer', right: 0, wrong: 1 },
  ]);
});

test('what got worse is said in a sentence, what got better is not', () => {
  const before = toBaseline(summarise([first, asGood, calm]));
  expect(findFalls(summarise([first, asGood, calm]), before)).toEqual([]);
  expect(findFalls(summarise([first, third, alarmed]), before)).toEqual([
    'First: 50.0 %, was 100.0 %.',
    'Sure of 1 logs that the knowledge does not explain, was 0.',
  ]);
});
