import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { evidenceSchema, releaseSchema } from '../content/schema';
import {
  buildEvidence,
  chooseName,
  describeEnvironment,
  mergeEvidence,
  toExperiments,
  toFrontMatter,
} from './evidence';
import type { Result } from './results';
import type { Target } from './targets';

const target: Target = {
  id: '22',
  versions: 'CUDA 12.4.1',
  slow: undefined,
  origin: {
    kind: 'build',
    page: 'cuda/22-apt.md',
    block: 'Dockerfile',
    files: { Dockerfile: 'FROM a:1\n' },
    args: { ENABLE_PROFILING: '1' },
    base: 'a:1',
  },
};
const result: Result = {
  recipe: 'x',
  size: {
    unpacked: 150,
    layers: [
      { command: 'ADD rootfs.tar /', unpacked: 100, compressed: 70, from: 'registry' },
      {
        command: 'RUN apt-get install',
        unpacked: 50,
        compressed: 20,
        from: 'packed',
        cupti: ['/lib/libcupti.so.12'],
      },
    ],
  },
  cupti: [
    {
      path: '/lib/libcupti.so.12',
      file: '/lib/libcupti.so.12',
      bytes: 7_000_000,
      owner: 'cuda-cupti-12-4 12.4.127-1',
    },
    { path: '/usr/libcupti.so', file: '/lib/libcupti.so.12', bytes: 7_000_000 },
  ],
  torch: { kind: 'failed', error: 'ImportError: libcupti.so.12' },
  profiler: { kind: 'not-run' },
};
const platform = 'linux/amd64';
const environment = { Docker: 'Docker Engine 29.0.0', Platform: platform };

test('A result becomes experiments that pass the schema; what was not measured has none', () => {
  const experiments = toExperiments(target, result, platform);
  expect(experiments.map(({ id }) => id)).toEqual(['22-size', '22-layers', '22-cupti', '22-import-torch']);
  const evidence = buildEvidence('2026-11-24', environment, experiments);
  expect(evidenceSchema.parse(evidence)).toEqual(evidence);
  expect(experiments[0]?.do).toBe(
    'Build the code block "Dockerfile" of cuda/22-apt.md with ENABLE_PROFILING=1. Its last stage stands on a:1. Unpacked: the sum of docker history. Compressed: 1 layer as the registry\'s manifest says; 1 layer packed here, gzip -6 of the layer\'s tar.',
  );
  expect(experiments[2]?.saw).toBe(
    '/lib/libcupti.so.12, 7,000,000 bytes, from cuda-cupti-12-4 12.4.127-1, in layer 2 (RUN apt-get install). /usr/libcupti.so leads to /lib/libcupti.so.12.',
  );
});

test('A layer of unknown size leaves the download unknown, not smaller', () => {
  const layers =
    result.size?.layers.map((layer, i) => (i === 0 ? { ...layer, compressed: undefined } : layer)) ?? [];
  const [size] = toExperiments(target, { recipe: 'x', size: { unpacked: 150, layers } }, platform);
  expect(size?.figures?.map(({ label }) => label)).toEqual(['on disk']);
  expect(
    toFrontMatter(target, { recipe: 'x', size: { unpacked: 150, layers } }, 'e', platform, '2026-11-24'),
  ).toHaveLength(2);
});

test('Nothing measured is no evidence', () => {
  expect(toExperiments(target, { recipe: 'x' }, platform)).toEqual([]);
  expect(buildEvidence('2026-11-24', environment, [])).toBeUndefined();
});

test('The lines for the front matter are figures that the matrix takes', () => {
  const lines = toFrontMatter(target, result, '2026-11-24-images-linux-amd64', platform, '2026-11-24');
  const [release] = parse(lines.join('\n'));
  expect(releaseSchema.parse(release)).toMatchObject({
    cuda: '12.4.1',
    download: {
      form: 'compressed',
      value: 90,
      status: 'measured',
      source: 'evidence:2026-11-24-images-linux-amd64#22-size',
    },
    on_disk: { form: 'unpacked', value: 150 },
  });
});

test('A second run of the same day replaces what it measured again and keeps the rest', () => {
  const old = evidenceSchema.parse(
    buildEvidence('2026-11-24', environment, [
      { id: '21-size', do: 'old' },
      { id: '22-size', do: 'old' },
    ]),
  );
  const fresh = { ...old, experiments: [{ id: '22-size', do: 'new' }] };
  expect(mergeEvidence(old, fresh).experiments.map(({ id, do: what }) => `${id} ${what}`)).toEqual([
    '21-size old',
    '22-size new',
  ]);
});

test('Another environment, and a file that is no evidence, are never overwritten', () => {
  const fresh = evidenceSchema.parse(buildEvidence('2026-11-24', environment, [{ id: 'a', do: 'b' }]));
  const base = '2026-11-24-images-linux-amd64';
  const other = { ...fresh, environment: { ...environment, Docker: 'Docker Engine 20.10.24' } };
  expect(chooseName(fresh, platform, () => undefined)).toBe(base);
  expect(chooseName(fresh, platform, () => fresh)).toBe(base);
  expect(chooseName(fresh, platform, (name) => (name === base ? other : undefined))).toBe(`${base}-2`);
  expect(chooseName(fresh, platform, (name) => (name === base ? 'foreign' : undefined))).toBe(`${base}-2`);
});

test('Emulation is said', () => {
  const engine = { version: '29.0.0', architecture: 'arm64', storage: 'overlayfs' };
  expect(describeEnvironment(engine, platform).Platform).toBe('linux/amd64, emulated on arm64');
});
