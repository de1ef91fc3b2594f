import { expect, test } from 'vitest';
import { fillForm } from './placeholder-form';
import { findFields } from './placeholders';

const cuda = { name: 'CUDA', value: '12.4.1', also: { 'so\\.12 ': 'so\\.{1} ' } };
const found = (text: string, placeholders = [cuda] as Parameters<typeof findFields>[1]) =>
  findFields(text, placeholders).map(({ start, end, form }) => `${text.slice(start, end)} ${form}`);

test.each([
  ['nvidia/cuda:12.4.1-devel', ['12.4.1 {}']],
  ['cuda-cupti-12-4=1', ['12-4 {1}-{2}']],
  ['/usr/local/cuda-12.4/lib', ['12.4 {1}.{2}']],
  ['ubuntu12.4', ['12.4 {1}.{2}']],
  ["grep 'libcupti\\.so\\.12 '", ['so\\.12  so\\.{1} ']],
  ['12.4.127-1', []],
  ['112.4 and 2.12.4', []],
  ['12.4.10', []],
  ['12-4-1', ['12-4-1 {1}-{2}-{3}']],
])('in %s these are fields: %j', (text, fields) => {
  expect(found(text)).toEqual(fields);
});

test('the longer of two values wins', () => {
  const build = { name: 'CUPTI', value: '12.4.127-1' };
  expect(findFields('12.4.127-1 12.4.1', [cuda, build]).map((field) => field.name)).toEqual([
    'CUPTI',
    'CUDA',
  ]);
});

test('a word is not found inside another', () => {
  expect(found('app myapp app2 app:x', [{ name: 'tag', value: 'app' }])).toHaveLength(2);
});

test.each([
  ['{}', '12.6.3', '12.6.3'],
  ['{1}-{2}', '12.6.3', '12-6'],
  ['{1}-{2}', '13', undefined],
  ['{}', '12; rm -rf /', undefined],
  ['{}', '$(id)', undefined],
  ['{}', '', undefined],
  ['{}', '-rf', undefined],
])('%s of %j is %j', (form, value, filled) => {
  expect(fillForm(form, value)).toBe(filled);
});
