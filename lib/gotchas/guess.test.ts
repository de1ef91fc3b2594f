import { expect, test } from 'vitest';
import { examine } from './match';
import { parsePattern } from './pattern';
import type { Signature } from './signature';

const sign = (gotcha: string, text: string): Signature => ({
  gotcha,
  lines: [{ pattern: parsePattern(text), isWeak: false, isShown: true, needsAlso: false }],
  also: [],
  not: [],
});
const signatures = [
  sign('stage', 'target stage "{name}" could not be found (did you mean {stage}?)'),
  sign(
    'cupti',
    'ImportError: libcupti.so.{major}: cannot open shared object file: No such file or directory',
  ),
  sign('killed', "The command '{command}' returned a non-zero code: 137"),
  sign('copy', 'COPY failed: no source files were specified'),
];
const brief = (log: string) =>
  examine(signatures, log).answers.map(({ gotcha, confidence }) => `${gotcha} ${confidence}`);

test.each([
  // Another builder's words for the same thing.
  ['error: target stage not there, you mean cpu', ['stage possibly']],
  // The name is missing, or the number that tells.
  ['ImportError: libfoo.so.3: cannot open shared object file: No such file or directory', []],
  ["The command '/bin/sh -c make' returned an error, a non-zero code: 2", []],
  // Beside something certain nobody wants a guess.
  ['COPY failed: no source files were specified\nerror: target stage not there, you mean cpu', ['copy sure']],
  ['target stage gpu found, did you mean it', []],
])('%s', (log, expected) => {
  expect(brief(log)).toEqual(expected);
});

test('never more than three answers come of guessing', () => {
  const many = ['frobnicator', 'quuxinator'].flatMap((name) =>
    ['at last', 'by itself', 'on time'].map((end) =>
      sign(`${name} ${end}`, `the ${name} did start ${end} with no reason`),
    ),
  );
  const { answers } = examine(
    many,
    'error: the frobnicator did start with a reason\nerror: the quuxinator did start with a reason',
  );
  expect(answers).toHaveLength(3);
  expect(answers.every(({ confidence }) => confidence === 'possibly')).toBe(true);
});
