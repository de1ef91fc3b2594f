import { expect, test } from 'vitest';
import { findSynonyms, toSynonymGroups } from './synonyms';

const groups = toSynonymGroups([
  { same: ['missing', 'not found', 'cannot open'] },
  { asked: ['image so big', 'huge image'], means: ['image size'] },
  { asked: ['profiler shows no kernels'], means: ['CUPTI'] },
]);

test.each([
  ['missing library', { instead: [], besides: ['not', 'found', 'cannot', 'open'] }],
  [
    'library not found',
    {
      instead: [
        [1, ['missing']],
        [2, ['missing']],
      ],
      besides: ['cannot', 'open'],
    },
  ],
  ['why is my image so big', { instead: [], besides: ['size'] }],
  [
    'profiler that shows no kernels',
    {
      instead: [
        [0, ['cupti']],
        [2, ['cupti']],
        [4, ['cupti']],
      ],
      besides: [],
    },
  ],
  ['kernels of the profiler', { instead: [], besides: [] }],
])('%s also means %j', (text, expected) => {
  const { instead, besides } = findSynonyms(text.split(' '), groups);
  expect({ instead: [...instead], besides }).toEqual(expected);
});
