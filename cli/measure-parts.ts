import { formatBytes } from '@/lib/format';
import { parseHistory, parseInspect, parseManifest } from '@/lib/measure/answers';
import * as commands from '@/lib/measure/commands';
import { explainFailure, formatFailure } from '@/lib/measure/failure';
import { joinLayers, sum } from '@/lib/measure/layers';
import { findResult } from '@/lib/measure/plan';
import { type Ended, parseCupti, parseProfiler, parseTorch } from '@/lib/measure/probes';
import type { MeasuredSize, ProfilerAnswer, Result, State, TorchAnswer } from '@/lib/measure/results';
import type { Target } from '@/lib/measure/targets';
import { ask, DockerError, runDocker, StoppedError, toFailure } from './docker';
import type { Progress } from './measure-progress';
import { writeState } from './measure-state';
import { readSavedLayers } from './saved-layers';

export interface Run {
  names: commands.RunNames;
  /** The Python program of the profiler test. */
  profiler: string;
  state: State;
  hasBuildx: boolean;
  signal: AbortSignal;
  progress: Progress;
  /** What could not be done: sentences, each once. */
  undone: Set<string>;
  /** Whether one of them means that a second run could do more. */
  hasFailed: boolean;
}

interface PartOfResult {
  name: Exclude<keyof Result, 'recipe'>;
  label: string;
  /** Measures, notes it in the state, and gives the outcome in a few words. */
  measure: (run: Run, target: Target) => Promise<string>;
}

export const parts: PartOfResult[] = [
  {
    name: 'size',
    label: 'size',
    measure: async (run, target) => {
      const size = await measureSize(run, target);
      await note(run, target, { size });
      const download = sum(size.layers.map((layer) => layer.compressed));
      return `${download === undefined ? 'unknown' : formatBytes(download)} to download, ${formatBytes(size.unpacked)} on disk`;
    },
  },
  {
    name: 'cupti',
    label: 'look for CUPTI',
    measure: async (run, target) => {
      const cupti = parseCupti(
        await ask(commands.cuptiCommand(commands.imageName(target, run.names), run.names), run),
      );
      await note(run, target, { cupti });
      return cupti.length === 0 ? 'none' : `${cupti.length} files and links`;
    },
  },
  {
    name: 'torch',
    label: 'import torch',
    measure: async (run, target) => {
      const torch = await importTorch(run, target);
      await note(run, target, { torch });
      return torch.kind === 'imported' ? torch.version : torch.kind === 'absent' ? torch.why : 'fails';
    },
  },
  {
    name: 'profiler',
    label: 'profiler test',
    measure: async (run, target) => {
      const profiler = await testProfiler(run, target);
      await note(run, target, { profiler });
      return { kernels: 'GPU events seen', 'no-kernels': 'no GPU events', 'not-run': 'not run' }[
        profiler.kind
      ];
    },
  },
];

async function note(run: Run, target: Target, part: Partial<Result>): Promise<void> {
  run.state.results[target.id] = { ...findResult(run.state, target, run.names.platform), ...part };
  await writeState(run.state);
}

async function measureSize(run: Run, target: Target): Promise<MeasuredSize> {
  const { origin } = target;
  const image = commands.imageName(target, run.names);
  const { digest, layers } = parseInspect(await ask(commands.inspectCommand(image), run));
  const history = parseHistory(await ask(commands.historyCommand(image), run));
  const published = origin.kind === 'pull' ? (digest ?? image) : origin.base;
  const manifest = published ? await readManifest(run, published, target) : [];
  const saved = layers.length === manifest.length ? [] : await packLayers(run, image);
  return {
    digest,
    unpacked: history.reduce((total, entry) => total + entry.bytes, 0),
    layers: joinLayers({ layerCount: layers.length, history, manifest, saved }),
  };
}

/** Compressed sizes of the layers as the registry has them; none, with a sentence, when it does not say. */
async function readManifest(run: Run, image: string, target: Target): Promise<number[]> {
  const read = async (name: string) =>
    parseManifest(await ask(commands.manifestCommand(name, run.hasBuildx), run), run.names.platform);
  try {
    const manifest = await read(image);
    if (manifest.kind === 'image') return manifest.layers;
    if (!manifest.digest)
      throw new DockerError(explainFailure(`no matching manifest for ${run.names.platform}`));
    const single = await read(`${nameOf(image)}@${manifest.digest}`);
    return single.kind === 'image' ? single.layers : [];
  } catch (error) {
    if (error instanceof StoppedError) throw error;
    const what = `${target.id}, the registry's manifest of ${image} (its layers are packed here in its place)`;
    run.undone.add(formatFailure(what, toFailure(error)));
    return [];
  }
}

/** An image's name without tag and digest; a colon before the last slash belongs to a port. */
function nameOf(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
}

async function packLayers(run: Run, image: string) {
  let layers: Awaited<ReturnType<typeof readSavedLayers>> = [];
  await ask(commands.saveCommand(image), {
    signal: run.signal,
    onOutput: async (output) => {
      const show = (bytes: number) => run.progress.detail(`packing layers: ${formatBytes(bytes)} read`);
      layers = await readSavedLayers(output, show);
    },
  });
  return layers;
}

async function importTorch(run: Run, target: Target): Promise<TorchAnswer> {
  const image = commands.imageName(target, run.names);
  const ended = await runDocker(commands.torchCommand(image, run.names), run);
  refuseDockersOwn(ended, /executable file not found/i);
  return parseTorch(ended);
}

async function testProfiler(run: Run, target: Target): Promise<ProfilerAnswer> {
  const image = commands.imageName(target, run.names);
  const gpu = await runDocker(commands.gpuNameCommand(image, run.names), run);
  if (gpu.code !== 0) {
    run.undone.add(formatFailure('The profiler test', explainFailure(gpu.stderr)));
    return { kind: 'not-run' };
  }
  const ended = await runDocker(commands.profilerCommand(image, run.profiler, run.names), {
    signal: run.signal,
  });
  refuseDockersOwn(ended);
  return parseProfiler(ended, gpu.stdout.trim().split('\n').join('; '));
}

/** docker run ends with 125 to 127 when the program was never started: that says nothing about the image's torch. */
function refuseDockersOwn({ code, stderr }: Ended, allowed?: RegExp): void {
  if (code >= 125 && code <= 127 && !allowed?.test(stderr)) throw new DockerError(explainFailure(stderr));
}
