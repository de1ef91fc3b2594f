import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { evidenceSchema } from '@/lib/content/schema';
import { main } from './measure';

// Against the Docker engine of this machine, without network: the base image is imported from a tar of a static
// busybox. Where no engine answers, or there is no such busybox, these tests are skipped and say so.
const docker = (...args: string[]) => spawnSync('docker', args, { encoding: 'utf8' });
const busybox = ['/bin/busybox', '/usr/bin/busybox'].find((file) => {
  const { stdout } = spawnSync('ldd', [file], { encoding: 'utf8' });
  return spawnSync(file, ['true']).status === 0 && !stdout.includes('=>');
});
const hasEngine = docker('version', '--format', '{{.Server.Version}}').status === 0;
const missing = !hasEngine ? 'no Docker engine answers' : busybox ? '' : 'there is no static busybox';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const root = path.dirname(import.meta.dirname);
// A registry that is not there: nobody outside is asked for a manifest.
const base = 'localhost:9/knowledge-browser-test:1';
const cupti = '/usr/lib/python3/site-packages/nvidia/cu13/lib/libcupti.so.13';
const fence = '```';
const page = `# A strategy

${fence}dockerfile title="Dockerfile"
FROM ${base}
COPY libcupti.so.13 ${cupti}
COPY RECORD /usr/lib/python3/site-packages/nvidia_cuda_cupti-13.0.85.dist-info/RECORD
${fence}

${fence}text title="libcupti.so.13"
a stand-in for the library
${fence}

${fence}text title="RECORD"
nvidia/cu13/lib/libcupti.so.13,sha256=x,27
${fence}

${fence}python title="truth.py"
print("truth")
${fence}
`;
const table = `platform: linux/${process.arch === 'arm64' ? 'arm64' : 'amd64'}
profiler: {page: cuda/1-strategy.md, block: truth.py}
images:
  - id: app
    versions: stand-in 1
    build: {page: cuda/1-strategy.md, block: Dockerfile, files: [libcupti.so.13, RECORD]}
`;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'measure-engine-'));
  if (missing || !busybox) return;
  await mkdir(path.join(folder, 'content', 'cuda'), { recursive: true });
  await writeFile(path.join(folder, 'content', 'cuda', '1-strategy.md'), page);
  await writeFile(path.join(folder, 'content', 'measure.yaml'), table);
  await mkdir(path.join(folder, 'rootfs', 'bin'), { recursive: true });
  await copyFile(busybox, path.join(folder, 'rootfs', 'bin', 'busybox'));
  const applets = ['sh', 'find', 'sort', 'readlink', 'stat', 'head', 'grep'];
  for (const applet of applets)
    spawnSync('ln', ['-s', 'busybox', path.join(folder, 'rootfs', 'bin', applet)]);
  const tar = path.join(folder, 'rootfs.tar');
  expect(spawnSync('tar', ['-C', path.join(folder, 'rootfs'), '-cf', tar, '.']).status).toBe(0);
  const imported = docker('import', '--change', 'ENV PATH=/bin', tar, base);
  expect(imported.stderr).toBe('');
});

afterAll(async () => {
  process.chdir(root);
  if (!missing) docker('image', 'rm', base);
  await rm(folder, { recursive: true, force: true });
});

test.skipIf(missing)(
  `A real engine builds, is measured and is left clean${missing && ` (skipped: ${missing})`}`,
  async () => {
    const said: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((text) => said.push(text));
    vi.spyOn(console, 'error').mockImplementation((text) => said.push(text));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    process.chdir(folder);
    const code = await main([]);
    vi.restoreAllMocks();
    expect(said.join('\n')).toContain(`the registry's manifest of ${base}`);
    expect(code).toBe(0);

    const below = path.join(folder, 'content', 'evidence');
    const [file] = await readdir(below);
    const { experiments } = evidenceSchema.parse(
      JSON.parse(await readFile(path.join(below, file ?? ''), 'utf8')),
    );
    const find = (id: string) => experiments.find((experiment) => experiment.id === id);
    expect(find('app-cupti')?.saw).toBe(
      `${cupti}, 27 bytes, from nvidia_cuda_cupti-13.0.85, in layer 2 (COPY libcupti.so.13 /usr/lib/python3/site-packages/nvidia/cu13/lib/libcupti.so.13).`,
    );
    expect(find('app-import-torch')?.saw).toBe('Nothing to import: the image has no python3.');
    const layers = find('app-layers')?.figures?.filter(({ form }) => form === 'compressed') ?? [];
    expect(layers).toHaveLength(3);
    const download = find('app-size')?.figures?.find(({ form }) => form === 'compressed');
    expect(layers.reduce((total, { bytes }) => total + bytes, 0)).toBe(download?.bytes);

    const label = 'label=knowledge-browser.measure';
    expect(docker('ps', '--all', '--quiet', '--filter', label).stdout).toBe('');
    expect(docker('image', 'ls', '--quiet', '--filter', label).stdout).toBe('');
    expect(docker('image', 'inspect', base).status).toBe(0);
  },
);
