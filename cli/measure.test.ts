import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { evidenceSchema } from '@/lib/content/schema';
import { main } from './measure';

// Each run starts some twenty processes.
vi.setConfig({ testTimeout: 120_000 });

const root = path.dirname(import.meta.dirname);
const folders: string[] = [];

const { PATH } = process.env;
let said: string[] = [];

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((text) => said.push(text));
  vi.spyOn(console, 'error').mockImplementation((text) => said.push(text));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});

afterEach(async () => {
  vi.restoreAllMocks();
  process.chdir(root);
  process.env.PATH = PATH;
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const fence = '```';
const page = `# A strategy

${fence}dockerfile title="Dockerfile"
FROM registry.example:5000/tiny:1
ARG ENABLE_PROFILING=0
COPY libcupti.so.2025.3.1 /usr/local/cuda-13.0/targets/x86_64-linux/lib/libcupti.so.2025.3.1
${fence}

${fence}python title="truth.py"
print("truth")
${fence}
`;
const table = `platform: linux/amd64
profiler: {page: cuda/1-strategy.md, block: truth.py}
images:
  - {id: base, versions: tiny 1, pull: "registry.example:5000/tiny:1"}
  - id: app
    versions: tiny 1
    build: {page: cuda/1-strategy.md, block: Dockerfile, args: {ENABLE_PROFILING: "1"}}
`;
/** What a healthy Docker without a GPU answers; the first rule that fits wins. */
const healthy: [string, unknown][] = [
  ['^version', 'version'],
  ['^info', 'info'],
  ['^buildx', 'no buildx'],
  ['^pull', 'pull'],
  ['^build ', 'build'],
  ['^image inspect .*tiny', 'inspect pulled'],
  ['^image inspect', 'inspect built'],
  ['^history .*tiny', 'history pulled'],
  ['^history', 'history built'],
  ['^manifest', 'manifest'],
  ['^save', 'save built'],
  ['entrypoint sh registry', 'cupti none'],
  ['entrypoint sh', 'cupti of a package'],
  ['nvidia-smi', 'no gpu'],
  ['entrypoint python3 .*registry', 'no torch'],
  ['entrypoint python3', 'torch'],
  ['^(image rm|ps|image ls|rm)', { code: 0 }],
];

interface Site {
  folder: string;
  run: (...args: string[]) => Promise<{ code: number; out: string }>;
  /** The same in a process of its own, so that it can be interrupted. */
  start: (...args: string[]) => ChildProcess;
  setRules: (...first: [string, unknown][]) => Promise<void>;
  calls: () => Promise<string[]>;
  evidence: () => Promise<ReturnType<typeof evidenceSchema.parse>>;
}

/** A content folder of its own, and a fake docker first on PATH; `hasDocker: false` leaves PATH without any. */
async function createSite({ hasDocker = true } = {}): Promise<Site> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'measure-'));
  folders.push(folder);
  const bin = path.join(folder, 'bin');
  await mkdir(path.join(folder, 'content', 'cuda'), { recursive: true });
  await mkdir(bin);
  await writeFile(path.join(folder, 'content', 'cuda', '1-strategy.md'), page);
  await writeFile(path.join(folder, 'content', 'measure.yaml'), table);
  if (hasDocker) {
    const fake = path.join(root, 'cli', 'fake-docker.mjs');
    await writeFile(path.join(bin, 'docker'), `#!/bin/sh\nexec '${process.execPath}' '${fake}' "$@"\n`);
    await chmod(path.join(bin, 'docker'), 0o755);
  }
  const setRules = (...first: [string, unknown][]) =>
    writeFile(path.join(folder, 'rules.json'), JSON.stringify([...first, ...healthy]));
  await setRules();
  const searched = hasDocker ? `${bin}:${PATH}` : bin;
  return {
    folder,
    start: (...args) => startMeasure(folder, searched, args),
    run: async (...args) => {
      process.chdir(folder);
      process.env.PATH = searched;
      process.env.FAKE_DOCKER = folder;
      said = [];
      const code = await main(args);
      return { code, out: said.join('\n') };
    },
    setRules,
    calls: async () => (await readFile(path.join(folder, 'calls.txt'), 'utf8')).trim().split('\n'),
    evidence: async () => {
      const below = path.join(folder, 'content', 'evidence');
      const names = await readdir(below);
      expect(names).toHaveLength(1);
      return evidenceSchema.parse(JSON.parse(await readFile(path.join(below, names[0] ?? ''), 'utf8')));
    },
  };
}

function startMeasure(folder: string, PATH: string, args: string[]): ChildProcess {
  const script = `import { main } from ${JSON.stringify(path.join(root, 'cli', 'measure.ts'))};
    process.exitCode = await main(process.argv.slice(1));`;
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs');
  return spawn(process.execPath, ['--import', tsx, '--input-type=module', '--eval', script, '--', ...args], {
    cwd: folder,
    env: {
      ...process.env,
      PATH,
      FAKE_DOCKER: folder,
      TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
      KB_CONTENT: '',
    },
  });
}

async function finish(child: ChildProcess): Promise<{ code: number | null; out: string }> {
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (out += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out };
}

const hasEvidence = (site: Site) => existsSync(path.join(site.folder, 'content', 'evidence'));

async function interruptBuild(site: Site): Promise<{ code: number | null; out: string }> {
  await site.setRules(['^build ', 'hang']);
  const child = site.start();
  const ended = finish(child);
  while (!(await site.calls().catch(() => [])).some((call) => call.startsWith('build '))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGINT');
  return ended;
}

const imagesOf = (site: Site) => readFile(path.join(site.folder, 'images.txt'), 'utf8');

test('A healthy Docker gives evidence with sizes by layer, CUPTI with its package, and the import; nothing stays behind', async () => {
  const site = await createSite();
  const { code, out } = await site.run();
  expect(out).toContain('Docker offers no GPU here');
  expect(code).toBe(0);
  const { experiments, environment } = await site.evidence();
  expect(environment).toEqual({
    Docker: 'Docker Engine 20.10.24+dfsg1',
    'Image store': 'vfs',
    Platform: 'linux/amd64',
  });
  const find = (id: string) => experiments.find((experiment) => experiment.id === id);
  // The base's layer is the registry's 173 bytes; the two others are packed from what docker save wrote.
  expect(find('base-size')?.figures?.map(({ label, bytes }) => `${label} ${bytes}`)).toEqual([
    'download 173',
    'on disk 5',
  ]);
  expect(find('app-layers')?.figures?.map(({ label, bytes, form }) => `${form} ${bytes} ${label}`)).toEqual([
    'compressed 173 layer 1: a layer without a history',
    expect.stringMatching(/^compressed 2\d\d layer 2: COPY libcupti/),
    expect.stringMatching(/^compressed 2\d\d layer 3: COPY Dockerfile/),
    'unpacked 5 layer 1: a layer without a history',
    expect.stringMatching(/^unpacked 27 layer 2: COPY libcupti/),
    expect.stringMatching(/^unpacked 227 layer 3: COPY Dockerfile/),
  ]);
  expect(find('app-cupti')?.saw).toContain('300,000 bytes, from cuda-cupti-13-0 13.0.85-1, in layer 2');
  expect(find('base-cupti')?.saw).toBe('No file named libcupti.so* is in the image.');
  expect(find('app-import-torch')?.saw).toContain('torch 2.11.0+cu130, CUDA 13.0');
  expect(find('app-profiler')).toBeUndefined();
  // Nothing is left behind.
  expect(await imagesOf(site)).toBe('');
  expect(existsSync(path.join(site.folder, '.cache', 'measure.json'))).toBe(false);
});

test('With a GPU the profiler test is run; an image that was here before is used and stays', async () => {
  const site = await createSite();
  await writeFile(path.join(site.folder, 'images.txt'), 'registry.example:5000/tiny:1');
  await site.setRules(
    ['nvidia-smi', { code: 0, stdout: 'NVIDIA H100 80GB HBM3, 580.159.04\n' }],
    ['gpus all .*python3', { code: 0, stdout: "2.11.0+cu130 5 {'/opt/venv/libcupti.so.13'}\n" }],
  );
  expect((await site.run()).code).toBe(0);
  const profiler = (await site.evidence()).experiments.find((experiment) => experiment.id === 'app-profiler');
  expect(profiler?.do).toContain('NVIDIA H100 80GB HBM3, 580.159.04');
  expect(profiler?.saw).toContain('GPU events were seen: 2.11.0+cu130 5');
  expect(await imagesOf(site)).toBe('registry.example:5000/tiny:1');
  expect((await site.calls()).some((call) => call.startsWith('pull'))).toBe(false);
});

test('Without a docker program it says so and writes nothing', async () => {
  const site = await createSite({ hasDocker: false });
  const { code, out } = await site.run();
  expect(code).toBe(1);
  expect(out).toContain(
    'Nothing was measured: there is no program named docker on this machine. Install Docker',
  );
  expect(hasEvidence(site)).toBe(false);
});

test('Without a daemon it says so and writes nothing', async () => {
  const site = await createSite();
  await site.setRules(['^version', 'version without daemon'], ['^info', 'info without daemon']);
  const { code, out } = await site.run();
  expect(code).toBe(1);
  expect(out).toContain("Nothing was measured: Docker's daemon does not answer (Cannot connect");
  expect(hasEvidence(site)).toBe(false);
});

test('A full disk ends the run: nothing more is tried, and old figures stay', async () => {
  const site = await createSite();
  const old = path.join(site.folder, 'content', 'evidence', 'old.json');
  await mkdir(path.dirname(old));
  await writeFile(old, '{}');
  await site.setRules(['^pull', 'pull disk full']);
  const { code, out } = await site.run();
  expect(code).toBe(1);
  expect(out).toContain("Not done. base, pull: the disk that holds Docker's images is full");
  expect(out).toContain('stay as they are');
  expect((await site.calls()).some((call) => call.startsWith('build '))).toBe(false);
  expect(await readdir(path.dirname(old))).toEqual(['old.json']);
  expect(await readFile(old, 'utf8')).toBe('{}');
});

test('One image that fails does not cost the other, and the next run does only what is missing', async () => {
  const site = await createSite();
  await site.setRules(['^build ', 'build without buildx'], ['^manifest', 'manifest offline']);
  const first = await site.run();
  expect(first.code).toBe(1);
  expect(first.out).toContain('Not done. app, build: this Docker builds without BuildKit');
  expect(first.out).toContain('its layers are packed here');
  expect((await site.evidence()).experiments.map(({ id }) => id)).not.toContain('app-size');
  await site.setRules();
  await writeFile(path.join(site.folder, 'calls.txt'), '');
  expect((await site.run()).code).toBe(0);
  expect((await site.evidence()).experiments.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['base-size', 'app-size']),
  );
  expect((await site.calls()).filter((call) => call.startsWith('pull'))).toEqual([]);
});

test('Ctrl C in the middle keeps what was measured, and the same command goes on there', async () => {
  const site = await createSite();
  const { code, out } = await interruptBuild(site);
  expect(code).toBe(130);
  expect(out).toContain('Stopped. npm run measure goes on here');
  expect(hasEvidence(site)).toBe(false);
  expect((await site.calls()).at(-1)).toMatch(/^ps --all --quiet --filter label=knowledge-browser.measure=/);

  await site.setRules();
  await writeFile(path.join(site.folder, 'calls.txt'), '');
  const second = await site.run();
  expect(second.code).toBe(0);
  expect(second.out).toContain('Measured since');
  const again = (await site.calls()).filter((call) => /^pull|entrypoint sh registry/.test(call));
  expect(again).toEqual([]);
  expect((await site.evidence()).experiments.map(({ id }) => id)).toContain('base-size');
  expect(await imagesOf(site)).toBe('');
});

test('--clean removes what a stopped run pulled', async () => {
  const site = await createSite();
  await interruptBuild(site);
  expect(await imagesOf(site)).toContain('tiny');
  const { code, out } = await site.run('--clean');
  expect(code).toBe(0);
  expect(out).toContain('Removed 1');
  expect(await imagesOf(site)).toBe('');
  expect(existsSync(path.join(site.folder, '.cache', 'measure.json'))).toBe(false);
});
