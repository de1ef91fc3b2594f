import { expect, test } from 'vitest';
import { findResult, formatPlan, isComplete, selectTargets } from './plan';
import type { State } from './results';
import { recipeOf, type Target } from './targets';

const pulled: Target = {
  id: 'runtime',
  versions: '1',
  slow: undefined,
  origin: { kind: 'pull', image: 'a:1' },
};
const built: Target = {
  id: '22',
  versions: '1',
  slow: undefined,
  origin: {
    kind: 'build',
    page: 'cuda/22.md',
    block: 'Dockerfile',
    files: { Dockerfile: 'FROM a:1' },
    args: { P: '1' },
    base: 'a:1',
  },
};
const slow: Target = { ...built, id: '25', slow: 'it compiles for hours' };
const targets = [pulled, built, slow];
const platform = 'linux/amd64';
const state: State = { form: 1, id: 'ab', started: '2026-11-24', pulled: [], results: {} };

test('All are chosen but the slow ones, which must be named', () => {
  expect(selectTargets(targets, [])).toEqual({ chosen: [pulled, built], leftOut: [slow] });
  expect(selectTargets(targets, ['25', 'runtime'])).toEqual({ chosen: [pulled, slow], leftOut: [] });
});

test('An id that is not in the table is a sentence with the ids that are', () => {
  expect(selectTargets(targets, ['23'])).toMatch(/has no image "23"\..* It has: runtime, 22, 25\.$/);
});

test('A result of another recipe does not count', () => {
  const results = { '22': { recipe: recipeOf(built, platform), cupti: [] } };
  expect(findResult({ ...state, results }, built, platform).cupti).toEqual([]);
  const changed: Target = { ...built, origin: { kind: 'pull', image: 'a:2' } };
  expect(findResult({ ...state, results }, changed, platform).cupti).toBeUndefined();
});

test('The profiler test is wanted only where torch can be imported', () => {
  const size = { unpacked: 1, layers: [] };
  const absent = { recipe: 'x', size, cupti: [], torch: { kind: 'absent' as const, why: 'no python3' } };
  expect(isComplete(absent)).toBe(true);
  const imported = { ...absent, torch: { kind: 'imported' as const, version: '2', cuda: '13.0', cupti: [] } };
  expect(isComplete(imported)).toBe(false);
  expect(isComplete({ ...imported, profiler: { kind: 'not-run' } })).toBe(true);
});

test('The plan says what is fetched, built, done and left out', () => {
  const selection = { chosen: [pulled, built], leftOut: [slow] };
  const plan = formatPlan({
    selection,
    state,
    run: { id: 'ab', platform },
    folderOf: (id) => `.cache/measure/${id}`,
  });
  expect(plan).toMatchInlineSnapshot(`
    "2 images to measure for linux/amd64:

      runtime  pull a:1
               docker pull --platform linux/amd64 a:1
      22       build "Dockerfile" of cuda/22.md with P=1, on a:1
               docker build --progress=plain --platform linux/amd64 --label knowledge-browser.measure=ab --tag knowledge-browser-measure/22:ab-04a3719841dd --build-arg P=1 .cache/measure/22

    Of each: size by layer, compressed and unpacked; files named libcupti.so*; import torch; and, where torch
    can be imported and Docker offers a GPU, the profiler test. Each built image is removed once it is measured,
    the pulled ones at the end.
    Left out: 25, because it compiles for hours. To measure it: --only 25"
  `);
});
