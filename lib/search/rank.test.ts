import { expect, test } from 'vitest';
import { buildExcerpt, markTerms } from './excerpt';
import { findSections } from './find';
import { buildSearchData } from './index-data';
import { openSearcher } from './rank';
import type { Records } from './records';

const texts: [heading: string, text: string][] = [
  ['Install CUDA from apt', 'Install the package cuda-cupti-12-4 with --no-install-recommends.'],
  [
    'Missing library',
    'ImportError: libcupti.so.12: cannot open shared object file: No such file or directory',
  ],
  ['Another missing library', 'ImportError: libcudart.so.13: cannot open shared object file'],
  ['Image size', 'Static libraries make the devel image large, not CUPTI. The runtime image is smaller.'],
  ['CUDA 12.4', 'Which driver the release needs.'],
  ['Architectures', 'Set TORCH_CUDA_ARCH_LIST for sm_90a.'],
  ['The profiler', 'The torch profiler shows kernels when CUPTI is there.'],
];
const records: Records = {
  pages: [{ address: '/cuda/22', title: 'Page', place: 'cuda' }],
  sections: texts.map(([heading, text], n) => ({ page: 0, id: `s${n}`, heading, trail: [], text })),
};
const data = buildSearchData(records, [], () => 0);
// What the browser gets is JSON, so the tests search what survives it.
const searcher = openSearcher(JSON.parse(JSON.stringify(data)));
const headings = (query: string) => findSections(searcher, query, 10).map((found) => found.title);

test.each([
  ['an identifier', 'libcupti.so.12', 'Missing library'],
  ['a part of an identifier', 'libcupti', 'Missing library'],
  ['a pasted error', 'ImportError: libcupti.so.12: cannot open shared object file', 'Missing library'],
  ['a flag', '--no-install-recommends', 'Install CUDA from apt'],
  ['an architecture', 'sm_90a', 'Architectures'],
  ['a product with its version', 'CUDA 12.4', 'CUDA 12.4'],
  ['the beginning of a word', 'profi', 'The profiler'],
  ['a typo', 'kernals', 'The profiler'],
  ['two typos in a long word', 'architectrues', 'Architectures'],
  ['plural for singular', 'images', 'Image size'],
  ['words of which one occurs nowhere', 'runtime image zebra', 'Image size'],
  ['another case', 'torch_cuda_arch_list', 'Architectures'],
])('%s finds its section first: %s', (_, query, heading) => {
  expect(headings(query)[0]).toBe(heading);
});

test('a version with a wrong digit is not taken for a typo', () => {
  expect(headings('90b')).not.toContain('Architectures');
});

test('an empty query and mere punctuation find nothing', () => {
  expect(headings('')).toEqual([]);
  expect(headings(' ?! ')).toEqual([]);
});

test('a query of many thousand letters does no harm', () => {
  expect(headings('libcupti '.repeat(5000))[0]).toBe('Missing library');
});

test('marking keeps the text and marks what matched', () => {
  const segments = markTerms('needs libcupti.so.12 <b>', new Set(['libcupti']));
  expect(segments).toEqual([
    { text: 'needs ', isMarked: false },
    { text: 'libcupti', isMarked: true },
    { text: '.so.12 <b>', isMarked: false },
  ]);
});

test('an excerpt is cut around the words, with ellipses where text was left out', () => {
  const text = `${'before '.repeat(50)}the libcupti.so.12 library ${'after '.repeat(50)}`;
  const segments = buildExcerpt(text, new Set(['libcupti.so.12']), 80);
  const shown = segments.map((segment) => segment.text).join('');
  expect(shown).toMatch(/^… .*libcupti\.so\.12.* …$/);
  expect(shown.length).toBeLessThan(90);
});
