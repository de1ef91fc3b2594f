import { expect, test } from 'vitest';
import { expandNoise } from './noise';
import { noiseKinds } from './noise-lines';

test('a request for noise becomes that many lines, and the same ones each time', () => {
  const log = 'before\n%%noise kind=ninja lines=40 seed=3 as=buildkit:12%%\nafter';
  const lines = expandNoise(log).split('\n');
  expect(lines).toHaveLength(42);
  expect(lines[0]).toBe('before');
  expect(lines[41]).toBe('after');
  expect(lines[1]).toMatch(/^#12 1\.000 \S/);
  expect(expandNoise(log)).toBe(lines.join('\n'));
  expect(expandNoise(log.replace('seed=3', 'seed=4'))).not.toBe(lines.join('\n'));
});

test.each(noiseKinds)('%s gives no line that is empty or holds a placeholder', (kind) => {
  const lines = expandNoise(`%%noise kind=${kind} lines=300 seed=9%%`).split('\n');
  expect(lines.filter((line) => !line.trim() || /undefined|NaN|\{/.test(line))).toEqual([]);
});

test.each([
  ['as=raw:5', /^#5 \S/],
  ['as=indent', /^ {6}\S/],
  ['in=gha from=2024-05-11T09:12:33', /^2024-05-11T09:12:33\.\d{7}Z \S/],
  ['in=cri from=2024-05-11T09:12:33', /^2024-05-11T09:12:33\.\d{9}Z stderr F \S/],
  ['in=jenkins from=2024-05-11T09:12:33', /^\[2024-05-11T09:12:33\.000Z\] \S/],
  ['in=k8s:trainer-0 from=2024-05-11T09:12:33', /^trainer-0 2024-05-11T09:12:33\.\d{9}Z \S/],
  ['in=compose:api-1', /^api-1 \| \S/],
  ['as=buildkit:3 in=gha from=2024-05-11T09:12:33', /^2024-05-11T09:12:33\.\d{7}Z #3 1\.000 \S/],
])('%s is what its runner writes', (prefix, expected) => {
  expect(expandNoise(`%%noise kind=make lines=2 seed=1 ${prefix}%%`)).toMatch(expected);
});

test('a request that is not understood is an error', () => {
  expect(() => expandNoise('%%noise kind=bazel lines=2 seed=1%%')).toThrow('kind is one of ninja');
  expect(() => expandNoise('%%noise kind=make lines=0 seed=1%%')).toThrow('numbers above 0');
  expect(() => expandNoise('%%noise kind=make lines=2 seed=1 in=circle%%')).toThrow('"circle" is no prefix');
});
