import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { figureValues } from './figure-values';

const figure = (label: string, bytes: number, form = 'compressed') => ({ label, bytes, form });
const evidence = {
  title: 'Tests',
  measured: '2026-11-23',
  environment: { CMake: '4' },
  experiments: [
    { id: 'one', do: 'Weigh.', figures: [figure('a', 1000), figure('b', 300), figure('c', 77, 'unpacked')] },
    { id: 'two', do: 'Weigh.', figures: [figure('d', 20)] },
    { id: 'prose', do: 'Look.', saw: 'Something.' },
  ],
};
const page = (value: number, experiment: string) => `---
title: T
summary: S
verified: 2026-11-23
applies_to: [X]
strategy:
  name: A
  order: 22
  sizes:
    - cuda: 13.0.2
      download:
        form: compressed
        of: an image
        parts:
          - {what: all, kind: base, value: ${value}, status: measured, source: "evidence:tests#${experiment}", on: 2026-11-23}
  cupti_build: {answer: unknown}
  cupti_run: {answer: unknown}
  profiler_kernels: {answer: unknown}
  import_torch: {answer: unknown}
  takes_wheels: {answer: unknown}
  compiles_cuda: {answer: unknown}
  nvcc_headers: {answer: unknown}
  reproducible_pin: {answer: unknown}
  effort: low
  choose_when: Always.
---

Text.
`;

test.each([
  ['a figure of the experiment', 300, 'one', 0],
  ['a sum of two', 1300, 'one', 0],
  ['a difference', 700, 'one', 0],
  ['one less two others, of another experiment of the file', 680, 'one', 0],
  ['a slip of the pen', 301, 'one', 1],
  ['a figure of the other form', 77, 'one', 1],
  ['anything, where the experiment has no figures', 5, 'prose', 0],
])('%s: %i from %s gives %i problems', async (_, value, experiment, count) => {
  const library = await loadLibrary({
    folder: makeFolder({
      'cuda/22-a.md': page(value, experiment),
      'evidence/tests.json': JSON.stringify(evidence),
    }),
    isForeign: false,
  });
  const problems = figureValues.check(library);
  expect(problems).toHaveLength(count);
  for (const problem of problems)
    expect(problem).toMatchObject({ file: 'cuda/22-a.md', line: 15, rule: 'value' });
});
