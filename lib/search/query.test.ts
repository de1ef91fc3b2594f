import { expect, test } from 'vitest';
import { dropNoise, listChips, parseQuery } from './query';

test('phrases, exclusions and filters are told from words', () => {
  const query = parseQuery('pull "exec format error" -arm -"old one" in:cuda/ TYPE:x type:gotchas size');
  expect(query.words.map((word) => word.term)).toContain('size');
  expect(query).toMatchObject({
    phrases: ['exec format error'],
    without: ['arm'],
    withoutPhrases: ['old one'],
    filters: [
      { name: 'in', value: 'cuda' },
      { name: 'type', value: 'gotcha' },
    ],
  });
});

test.each([
  ['docker run -it', ['docker', 'run', '-it']],
  ['nvcc -arch=sm_80', ['nvcc', '-arch=sm_80']],
  ['type:banana', ['type:banana']],
  ['say "half', ['say', 'half']],
])('%s is words: %j', (text, words) => {
  const query = parseQuery(text);
  expect(query.words.map((word) => word.term)).toEqual(words);
  expect(query.without).toEqual([]);
});

test.each([
  ['#12 34.51 ImportError: libcupti.so.12', 'ImportError: libcupti.so.12'],
  ['2026-11-24T10:11:12.123Z error at /a/b.cpp:123:45', 'error at /a/b.cpp'],
  ['  File "/app/main.py", line 42, in run', 'File "/app/main.py", , in run'],
  ['sha256:0123456789abcdef0123 failed', 'failed'],
  ['0x7f00deadbeef', '0x7f00deadbeef'],
])('noise of %j goes: %j', (text, rest) => {
  expect(dropNoise(text).replace(/\s+/g, ' ').trim()).toBe(rest);
});

test('each chip says what it does and leaves the rest', () => {
  expect(listChips('size -arm in:cuda "a b"')).toEqual([
    { label: 'without arm', rest: 'size in:cuda "a b"' },
    { label: 'in cuda', rest: 'size -arm "a b"' },
    { label: 'exactly “a b”', rest: 'size -arm in:cuda' },
  ]);
});

test('only the word at the very end may be unfinished', () => {
  const last = (text: string) => parseQuery(text).words.map((word) => word.isLast);
  expect(last('image siz')).toEqual([false, true]);
  expect(last('image size ')).toEqual([false, false]);
});
