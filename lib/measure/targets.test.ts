import path from 'node:path';
import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { measureSchema } from '../content/schema';
import { resolveTargets } from './targets';

const library = await loadLibrary({ folder: path.resolve('content'), isForeign: false });

test('Every image of the table can be fetched or built from the pages', () => {
  if (!library.measure) throw new Error('content/measure.yaml is not there or not valid.');
  const { targets, problems } = resolveTargets(library.measure, library);
  expect(problems).toEqual([]);
  expect(targets.profiler).toContain('torch.profiler');
  for (const { id, origin } of targets.targets) {
    if (origin.kind === 'pull') continue;
    expect(origin.files.Dockerfile, id).toContain('FROM ');
    expect(origin.base, id).toMatch(/^[a-z0-9/.-]+:[\w.-]+(@sha256:[0-9a-f]{64})?$/);
  }
});

test('Every strategy with a Dockerfile and every baseline has an image to measure', () => {
  const pages = library.pages.filter((page) => page.strategy?.dockerfile).map((page) => page.path);
  const built = library.measure?.images.map((image) => image.build?.page) ?? [];
  expect(pages.filter((page) => !built.includes(page))).toEqual([]);
  const baselines = library.pages.flatMap((page) => page.baselines);
  expect(library.measure?.images.filter((image) => image.pull)).toHaveLength(baselines.length);
});

test('A page or block that is not there is a problem with a way out', () => {
  const table = measureSchema.parse({
    platform: 'linux/amd64',
    profiler: { page: 'cuda/18-ubuntu-pytorch-cuda-setup.md', block: 'truth.py' },
    images: [
      { id: 'a', versions: '1', build: { page: 'cuda/22-cuda-apt-get-instalation.md', block: 'Dockerfile' } },
      {
        id: 'b',
        versions: '1',
        build: { page: 'cuda/22-cuda-apt-get-installation.md', block: 'Containerfile' },
      },
      { id: 'b', versions: '1', pull: 'a:1' },
    ],
  });
  expect(resolveTargets(table, library).problems.map(({ message, tip }) => `${message} ${tip}`)).toEqual([
    'There is no page cuda/22-cuda-apt-get-instalation.md. Nearest: cuda/22-cuda-apt-get-installation.md',
    'cuda/22-cuda-apt-get-installation.md has no code block with title="Containerfile". It has: Dockerfile, verify.sh.',
    'Two images have the id "b". Give each an id of its own.',
  ]);
});

test('An image is either pulled or built', () => {
  const image = { id: 'a', versions: '1' };
  const table = { platform: 'linux/amd64', profiler: { page: 'p', block: 'b' }, images: [image] };
  expect(measureSchema.safeParse(table).success).toBe(false);
});
