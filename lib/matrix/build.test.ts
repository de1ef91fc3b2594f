import { expect, test } from 'vitest';
import { checkLibrary } from '../check/check';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { buildMatrix } from './build';

const strategy = (name: string, order: number, more = '') => `
  name: ${name}
  order: ${order}
  download: {form: compressed, of: an image, value: 1500000000, status: published, source: guide, on: 2026-11-23}
  on_disk: {form: unpacked, of: an image, status: unknown}
  cupti_cost: {form: unpacked, of: a package, value: 44000000, status: measured, source: "evidence:tests#one", on: 2026-11-23}
  cupti_build: {answer: partial, note: in the builder, source: guide}
  cupti_run: {answer: yes, source: guide}
  profiler_kernels: {answer: unknown}
  import_torch: {answer: no, source: guide}
  nvcc_headers: {answer: no, source: guide}
  reproducible_pin: {answer: yes, source: guide}
  effort: low
  choose_when: Always.${more}`;

const page = (body: string) =>
  `---\ntitle: T\nsummary: S\nverified: 2026-11-23\napplies_to: [X]\nstrategy:${body}\n---\n\nText.[^guide]\n\n[^guide]: Guide.\n`;

const files = {
  'site.yaml': 'name: N\nheadline: H\nlead: L\n',
  'cuda/INDEX.md': `---\nbaselines:${strategy('Runtime as it comes', 0).replaceAll('\n  ', '\n    ').replace('    name', '  - name')}\n---\n\n# CUDA\n\nText.[^guide]\n\n[^guide]: Guide.\n`,
  'cuda/23-b.md': page(strategy('B', 23)),
  'cuda/22-a.md': page(strategy('A', 22)),
  'evidence/tests.json': JSON.stringify({
    title: 'Tests',
    measured: '2026-11-23',
    environment: { CMake: '4' },
    experiments: [{ id: 'one', do: 'Nothing.' }],
  }),
};
const library = await loadLibrary({ folder: makeFolder(files), isForeign: false });

test('baselines come first, then the strategies by their order', () => {
  expect(checkLibrary(library)).toEqual([]);
  expect(buildMatrix(library).rows.map((row) => [row.id, row.isBaseline])).toEqual([
    ['runtime-as-it-comes', true],
    ['22', false],
    ['23', false],
  ]);
});

test('unknown is neither no nor zero', () => {
  const cells = buildMatrix(library).rows[1]?.cells;
  expect(cells?.profiler_kernels).toEqual({ kind: 'verdict', answer: 'unknown' });
  expect(cells?.on_disk).toMatchObject({ kind: 'size', size: { kind: 'unknown' } });
  expect(cells?.import_torch).toMatchObject({ kind: 'verdict', answer: 'no' });
  expect(buildMatrix(library).largest).toEqual({ download: 1_500_000_000, on_disk: 0 });
});

test('a source leads to its footnote or its experiment', () => {
  const cells = buildMatrix(library).rows[1]?.cells;
  expect(cells?.cupti_run).toMatchObject({ source: { href: '/cuda/22-a#user-content-fn-guide' } });
  expect(cells?.cupti_cost).toMatchObject({ sources: [{ href: '/evidence/tests#one' }] });
});

test('a source that is neither is a problem with the nearest name', async () => {
  const broken = {
    ...files,
    'cuda/22-a.md': page(strategy('A', 22).replace('source: guide', 'source: guid')),
  };
  const problems = checkLibrary(await loadLibrary({ folder: makeFolder(broken), isForeign: false }));
  expect(problems).toMatchObject([{ file: 'cuda/22-a.md', rule: 'source', tip: 'Nearest: guide' }]);
});

test('a Dockerfile that the page does not have is a problem', async () => {
  const broken = { ...files, 'cuda/22-a.md': page(strategy('A', 22, '\n  dockerfile: Dockerfile')) };
  const problems = checkLibrary(await loadLibrary({ folder: makeFolder(broken), isForeign: false }));
  expect(problems).toMatchObject([{ rule: 'dockerfile' }]);
});
