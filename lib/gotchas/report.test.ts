import { expect, test } from 'vitest';
import type { Answer } from './answer';
import type { GotchaCard } from './card';
import { buildExcerpt, formatReport } from './report';

const card: GotchaCard = {
  key: '/a#b',
  address: '/a',
  id: 'b',
  title: 'COPY failed',
  pageTitle: 'Copying',
  appliesTo: 'all',
  cause: [{ text: 'it is absent.', kind: 'text' }],
  fix: [
    { text: 'run ', kind: 'text' },
    { text: 'ls {path}', kind: 'code' },
    { text: '\n', kind: 'text' },
    { text: 'RUN x', kind: 'block' },
  ],
};
const answer: Answer = {
  gotcha: '/a#b',
  confidence: 'likely',
  line: 7,
  lines: [{ number: 7, text: 'COPY failed: stat /x' }],
  captures: { path: '/x' },
  score: 1,
};

test('a report is symptom, cause, fix and link in one breath', () => {
  expect(formatReport(answer, card, 'https://site/a#b')).toMatchInlineSnapshot(`
    "COPY failed (likely, line 7)
    > 7: COPY failed: stat /x
    Cause: it is absent.
    Fix: run ls /x RUN x
    https://site/a#b"
  `);
});

const log = Array.from({ length: 500 }, (_, i) => `line ${i + 1}`);

test('an excerpt is the unexplained lines with what stands around them, redacted', () => {
  const lines = log.with(99, 'error at /home/bob/x.py');
  expect(buildExcerpt(lines, [{ number: 100, text: '' }]).split('\n')).toEqual([
    '97: line 97',
    '98: line 98',
    '99: line 99',
    '100: error at <path-1>.py',
    '101: line 101',
    '102: line 102',
    '103: line 103',
  ]);
});

test('without any it is the end of the log, and of very many it is the last', () => {
  expect(buildExcerpt([...log, '', ''], []).split('\n')).toHaveLength(60);
  expect(buildExcerpt([...log, '', ''], [])).toMatch(/500: line 500$/);
  const many = log.map((text, i) => ({ number: i + 1, text }));
  expect(buildExcerpt(log, many)).toMatch(/^441: [\s\S]*500: line 500$/);
  expect(buildExcerpt([], [])).toBe('');
});
