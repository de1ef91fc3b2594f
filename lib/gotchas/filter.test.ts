import { expect, test } from 'vitest';
import { type Choice, countValues, formatChoice, isChosen, listValues, readChoice } from './filter';

const items = [
  { severity: ['silently wrong'], stage: ['build'], tool: ['Docker', 'CUPTI'] },
  { severity: ['stops the build'], stage: ['build'], tool: ['apt'] },
  { severity: ['silently wrong'], stage: ['profile'], tool: ['CUPTI'] },
];
const values = listValues(items, ['Docker', 'apt', 'pip', 'CUPTI', 'C-compiler']);
const none: Choice = { severity: [], stage: [], tool: [] };

test('only values that some gotcha has can be chosen', () => {
  expect(values).toEqual({
    severity: ['silently wrong', 'stops the build'],
    stage: ['build', 'profile'],
    tool: ['Docker', 'apt', 'CUPTI'],
  });
});

test.each([
  ['', none],
  ['?severity=silently-wrong&stage=build', { ...none, severity: ['silently wrong'], stage: ['build'] }],
  ['?tool=cupti,docker', { ...none, tool: ['Docker', 'CUPTI'] }],
])('%j means %j, and back', (query, choice) => {
  expect(readChoice(query, values)).toEqual(choice);
  expect(readChoice(formatChoice(choice), values)).toEqual(choice);
});

test('a value that is not there is ignored', () => {
  expect(readChoice('?stage=never&x=y&tool=%00', values)).toEqual(none);
});

test('values of one facet widen, facets narrow', () => {
  const choice = { ...none, stage: ['build'], tool: ['CUPTI', 'apt'] };
  expect(items.filter((item) => isChosen(item, choice))).toEqual(items.slice(0, 2));
});

test('a count says what a value would leave, whatever is chosen of its own facet', () => {
  const choice = { ...none, stage: ['build'], severity: ['silently wrong'] };
  expect(Object.fromEntries(countValues(items, choice, 'stage'))).toEqual({ build: 1, profile: 1 });
  expect(Object.fromEntries(countValues(items, choice, 'tool'))).toEqual({ Docker: 1, CUPTI: 1 });
});
