import { expect, test } from 'vitest';
import { checkLibrary } from '../check/check';
import { loadLibrary } from '../content/load';
import { makeFolder } from '../content/test-folder';
import { buildMatrix } from './build';

const strategy = (name: string, order: number, sizes: string, more = '') => `
  name: ${name}
  order: ${order}
  sizes:
    - cuda: 13.0.2
      ${sizes}
  cupti_build: {answer: partial, note: in the builder, source: guide}
  cupti_run: {answer: yes, source: guide}
  profiler_kernels: {answer: unknown}
  import_torch: {answer: no, source: guide}
  takes_wheels: {answer: yes, source: guide}
  compiles_cuda: {answer: yes, source: guide}
  nvcc_headers: {answer: no, source: guide}
  reproducible_pin: {answer: yes, source: guide}
  effort: low
  choose_when: Always.${more}`;

const base =
  'download: {form: compressed, of: an image, value: 1500000000, status: published, source: guide, on: 2026-11-23}';
const cupti =
  'cupti_download: {form: compressed, of: CUPTI, value: 44000000, status: measured, source: "evidence:tests#one", on: 2026-11-23}';
const onBase = '\n  builds_on: Runtime as it comes';

const page = (body: string) =>
  `---\ntitle: T\nsummary: S\nverified: 2026-11-23\napplies_to: [X]\nstrategy:${body}\n---\n\nText.[^guide]\n\n[^guide]: Guide.\n`;

const files = {
  'site.yaml': 'name: N\nheadline: H\nlead: L\n',
  'cuda/INDEX.md': `---\nbaselines:${strategy('Runtime as it comes', 0, base).replaceAll('\n  ', '\n    ').replace('    name', '  - name')}\n---\n\n# CUDA\n\nText.[^guide]\n\n[^guide]: Guide.\n`,
  'cuda/23-b.md': page(strategy('B', 23, base)),
  'cuda/22-a.md': page(strategy('A', 22, cupti, onBase)),
  'evidence/tests.json': JSON.stringify({
    title: 'Tests',
    measured: '2026-11-23',
    environment: { CMake: '4' },
    experiments: [{ id: 'one', do: 'Nothing.' }],
  }),
};
const library = await loadLibrary({ folder: makeFolder(files), isForeign: false });

const problemsOf = async (text: string) =>
  checkLibrary(
    await loadLibrary({ folder: makeFolder({ ...files, 'cuda/22-a.md': text }), isForeign: false }),
  );
const { rows, releases } = buildMatrix(library);

test('baselines come first, then the strategies by their order', () => {
  expect(checkLibrary(library)).toEqual([]);
  expect(rows.map((row) => [row.id, row.baseline])).toEqual([
    ['runtime-as-it-comes', true],
    ['22', false],
    ['23', false],
  ]);
  expect(releases).toEqual(['13.0.2']);
});

test('unknown is neither no nor zero', () => {
  expect(rows[1]?.facts.profiler).toEqual({ kind: 'unknown' });
  expect(rows[1]?.sizes[0]?.cells.disk).toEqual({ kind: 'unknown', note: 'No figure for CUDA 13.0.2.' });
  expect(rows[1]?.facts.import).toMatchObject({ kind: 'no' });
});

test('what builds on a baseline has its size and what CUPTI adds', () => {
  expect(rows[1]?.sizes[0]?.cells.download).toMatchObject({ bytes: 1_544_000_000, status: 'measured' });
  expect(rows[1]?.sizes[0]?.cells.pull).toMatchObject({
    text: '2 min 4 s at 100 Mbit/s, 12 s at 1 Gbit/s, 1.2 s at 10 Gbit/s',
    computed: true,
  });
});

test('a source leads to its footnote or its experiment', () => {
  expect(rows[1]?.facts.run).toMatchObject({ source: { href: '/cuda/22-a#user-content-fn-guide' } });
  expect(rows[1]?.sizes[0]?.cells.cupti_download).toMatchObject({
    sources: [{ href: '/evidence/tests#one' }],
  });
});

test.each([
  [
    'a source that is neither',
    strategy('A', 22, cupti, onBase).replace('source: guide', 'source: guid'),
    'source',
    'guide',
  ],
  [
    'a baseline that is none',
    strategy('A', 22, cupti, '\n  builds_on: Runtime'),
    'baseline',
    'Runtime as it comes',
  ],
  [
    'a Dockerfile that the page lacks',
    strategy('A', 22, cupti, `${onBase}\n  dockerfile: Dockerfile`),
    'block',
    'dockerfile',
  ],
  [
    'commands that the page lacks',
    strategy('A', 22, cupti, `${onBase}\n  verify: verify.sh`),
    'block',
    'verify.sh',
  ],
])('%s is a problem, with a way out', async (_, body, rule, tip) => {
  expect(await problemsOf(page(body))).toMatchObject([
    { file: 'cuda/22-a.md', rule, tip: expect.stringContaining(tip) },
  ]);
});

test.each([
  [
    'a download that is unpacked',
    base.replace('compressed', 'unpacked'),
    'is unpacked, and download is always compressed',
  ],
  ['a release twice', `${base}\n    - cuda: 13.0.2`, 'has a release twice'],
])('%s is refused', async (_, sizes, message) => {
  const problems = await problemsOf(page(strategy('A', 22, sizes)));
  expect(problems.map((problem) => problem.message).join()).toContain(message);
});
