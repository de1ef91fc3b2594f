import { expect, test } from 'vitest';
import { encode, tokenise } from './encoder';

test.each([
  ['libcupti.so.12', ['libcupti.so.12', 'libcupti', 'so', '12']],
  [
    '--no-install-recommends',
    ['--no-install-recommends', 'no-install-recommends', 'no', 'install', 'recommends'],
  ],
  ['sm_90a', ['sm_90a', 'sm', '90a']],
  ['CUDA 12.4', ['cuda', '12.4', 'cuda-12.4']],
  ['cuda-12.4', ['cuda-12.4', 'cuda', '12.4']],
  ['12.4.1', ['12.4.1', '12.4']],
  ['H100', ['h100']],
  ['1234567', ['1234567']],
  ['C++', ['c++', 'c']],
  ['torchProfiler', ['torchprofiler', 'torch', 'profiler']],
  [
    '/usr/local/cuda-12.4/lib64',
    ['usr/local/cuda-12.4/lib64', 'usr', 'local', 'cuda-12.4', 'cuda', '12.4', 'lib64'],
  ],
  ['CUPTI_ERROR_NOT_INITIALIZED', ['cupti_error_not_initialized', 'cupti', 'error', 'not', 'initialized']],
  ['Größe café', ['große', 'cafe']],
  ['', []],
])('%s is indexed as %j', (text, terms) => {
  expect(encode(text)).toEqual(terms);
});

test('a part stands where it stands in the text', () => {
  const text = 'the libcupti.so.12 file';
  const found = tokenise(text).map((token) => [token.term, text.slice(token.start, token.end)]);
  expect(found).toContainEqual(['libcupti', 'libcupti']);
  expect(found).toContainEqual(['12', '12']);
});
