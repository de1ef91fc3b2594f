import { expect, test } from 'vitest';
import recorded from './docker-answers.json';
import { parseCupti, parseProfiler, parseTorch } from './probes';

const ended = (answer: { code: number; stdout?: string; stderr?: string }) => ({
  stdout: '',
  stderr: '',
  ...answer,
});

test('A library of a package is named with package and version, and links lead to it', () => {
  const found = parseCupti(recorded['cupti of a package'].stdout);
  expect(found).toHaveLength(3);
  expect(found[0]).toMatchObject({ path: expect.stringMatching(/libcupti\.so$/), bytes: 300_000 });
  expect(found[2]).toMatchObject({ owner: 'cuda-cupti-13-0 13.0.85-1' });
  expect(found[2]?.path).toBe(found[2]?.file);
});

test('A library of a wheel is named with the wheel', () => {
  expect(parseCupti(recorded['cupti of a wheel'].stdout).map(({ owner }) => owner)).toEqual([
    'nvidia_cuda_cupti-13.0.85',
  ]);
});

test('No library is an empty list, and a library of nobody has no owner', () => {
  expect(parseCupti('')).toEqual([]);
  expect(parseCupti('/opt/libcupti.so.12\t/opt/libcupti.so.12\t7\t\t\t\n')[0]?.owner).toBeUndefined();
});

test('A line that is not the search’s own is refused', () => {
  expect(() => parseCupti('== CUDA ==\n')).toThrow('a line that is none of its own: == CUDA ==');
});

test.each([
  ['torch', { kind: 'imported', version: '2.11.0+cu130', cuda: '13.0', cupti: [] }],
  ['no torch', { kind: 'absent', why: 'its python3 has no torch' }],
  ['no python', { kind: 'absent', why: 'the image has no python3' }],
  [
    'torch fails',
    {
      kind: 'failed',
      error: 'ImportError: libcupti.so.13: cannot open shared object file: No such file or directory',
    },
  ],
] as const)('import torch, %s', (name, answer) => {
  expect(parseTorch(ended(recorded[name]))).toEqual(answer);
});

test('The profiler test counts only when it ends with 0', () => {
  expect(parseProfiler(ended({ code: 0, stdout: '2.11.0 5\n' }), 'H100')).toEqual({
    kind: 'kernels',
    saw: '2.11.0 5',
    gpu: 'H100',
  });
  expect(
    parseProfiler(ended({ code: 1, stdout: '2.11.0 0\n', stderr: 'no GPU events\n' }), 'H100'),
  ).toMatchObject({
    kind: 'no-kernels',
    saw: 'no GPU events',
  });
});
