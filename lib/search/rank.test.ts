import { expect, test } from 'vitest';
import { buildExcerpt, markTerms } from './excerpt';
import { buildSearchFiles, openFiles } from './files';
import { findSections } from './find';
import type { Records } from './records';
import { toSynonymGroups } from './synonyms';

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
  ['The linker', 'It is given -lcupti and says no more.'],
];
const records: Records = {
  pages: [
    { address: '/cuda/22', title: 'Page', folder: 'cuda' },
    { address: '/drops/one', title: 'Page', folder: 'drops' },
  ],
  sections: texts.map(([heading, text], n) => ({
    page: n < 6 ? 0 : 1,
    id: `s${n}`,
    heading,
    trail: [],
    text,
    code: '',
    asked: heading === 'Image size' ? ['why does my pull take an hour'] : [],
    kind: heading.startsWith('Another') ? 'gotcha' : 'section',
  })),
};
const synonyms = toSynonymGroups([{ asked: ['graphics timeline'], means: ['profiler'] }]);
const opening = openFiles(buildSearchFiles(records, synonyms));
const headings = async (query: string) =>
  (await findSections(await opening, query, 10)).map((found) => found.title);

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
  ['words that an author noted', 'my pull takes an hour', 'Image size'],
  ['what the words mean', 'graphics timeline', 'The profiler'],
  ['a typo in a piece of a compound', 'TORCH_CUDA_ARHC_LIST', 'Architectures'],
  ['a flag with one dash, which leaves nothing out', 'cannot find -lcupti', 'The linker'],
  ['two words for a compound', 'no install recommends', 'Install CUDA from apt'],
  ['a line with noise', '#12 34.5 0x7f3a99ab12 2026-11-24T10:00:00Z libcupti.so.12:77', 'Missing library'],
])('%s finds its section first: %s', async (_, query, heading) => {
  expect((await headings(query))[0]).toBe(heading);
});

test('a version with a wrong digit is not taken for a typo', async () => {
  expect(await headings('90b')).not.toContain('Architectures');
});

test.each([
  ['a phrase', '"shared object file" missing', ['Missing library', 'Another missing library']],
  ['a phrase that stands nowhere', '"file shared object"', []],
  ['a word left out', 'missing "shared object" -libcudart', ['Missing library']],
  ['a phrase left out', 'shared object -"libcupti.so.12"', ['Another missing library']],
  ['a folder', 'CUPTI in:drops', ['The profiler']],
  ['a kind', 'missing type:gotcha', ['Another missing library']],
  ['a kind alone', 'type:gotcha', ['Another missing library']],
  ['a folder that does not exist', 'CUPTI in:nowhere', []],
])('%s narrows: %s', async (_, query, expected) => {
  expect((await headings(query)).sort()).toEqual([...expected].sort());
});

test('an empty query and mere punctuation find nothing', async () => {
  expect(await headings('')).toEqual([]);
  expect(await headings(' ?! ')).toEqual([]);
});

test('a query of many thousand letters does no harm', async () => {
  expect((await headings('libcupti '.repeat(5000)))[0]).toBe('Missing library');
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
