import type { EvidenceData } from '../content/schema';
import type { Engine } from './answers';
import { shortenCommand, sum } from './layers';
import type { FoundCupti, Layer, Result } from './results';
import type { Origin, Target } from './targets';

type Experiment = EvidenceData['experiments'][number];
type Figures = NonNullable<Experiment['figures']>;

/** What the results have in common: two runs that differ here are never put into one file. */
export function describeEnvironment(engine: Engine, platform: string): Record<string, string> {
  const isNative = platform === `linux/${engine.architecture}`;
  return {
    Docker: `Docker Engine ${engine.version}`,
    'Image store': engine.storage,
    Platform: isNative ? platform : `${platform}, emulated on ${engine.architecture}`,
  };
}

/** The experiments that a result gives: what was not measured has none. */
export function toExperiments(target: Target, result: Result, platform: string): Experiment[] {
  const of = describeImage(target, platform);
  const { size, cupti, torch, profiler } = result;
  const how = describeOrigin(target.origin, size?.digest);
  const experiments: Experiment[] = [];
  if (size) {
    const download = sum(size.layers.map((layer) => layer.compressed));
    experiments.push({
      id: `${target.id}-size`,
      do: `${how} ${describeSizes(size.layers)}`,
      ...(download === undefined ? { saw: 'The size of some layers when compressed could not be had.' } : {}),
      figures: [
        ...(download === undefined
          ? []
          : [{ label: 'download', bytes: download, form: 'compressed' as const, of }]),
        { label: 'on disk', bytes: size.unpacked, form: 'unpacked' as const, of },
      ],
    });
    const figures = listLayers(size.layers, of);
    if (figures.length > 0)
      experiments.push({
        id: `${target.id}-layers`,
        do: `The sizes of ${target.id}-size by layer, the lowest first.`,
        figures,
      });
  }
  if (cupti)
    experiments.push({
      id: `${target.id}-cupti`,
      do: `${how} Search its file system for libcupti.so*, and ask dpkg and the wheels' RECORD files whose they are.`,
      saw: describeCupti(cupti, size?.layers ?? []),
    });
  if (torch)
    experiments.push({
      id: `${target.id}-import-torch`,
      do: `${how} Run python3 with import torch in a container without a GPU.`,
      saw:
        torch.kind === 'imported'
          ? `torch ${torch.version}, CUDA ${torch.cuda || 'none'}; CUPTI in the process: ${torch.cupti.join(', ') || 'none'}.`
          : torch.kind === 'absent'
            ? `Nothing to import: ${torch.why}.`
            : torch.error,
    });
  if (profiler && profiler.kind !== 'not-run')
    experiments.push({
      id: `${target.id}-profiler`,
      do: `${how} Run the profiler test with docker run --gpus all on ${profiler.gpu}.`,
      saw: `${profiler.kind === 'kernels' ? 'GPU events were seen' : 'No GPU events'}: ${profiler.saw}`,
    });
  return experiments;
}

/** The evidence as a whole, in the order of the targets. Undefined when nothing was measured: then nothing is written. */
export function buildEvidence(
  started: string,
  environment: Record<string, string>,
  experiments: Experiment[],
): EvidenceData | undefined {
  if (experiments.length === 0) return undefined;
  return { title: 'Container images measured', measured: started, environment, experiments };
}

/** Puts new experiments into an older file of the same day and environment; those measured again replace theirs. */
export function mergeEvidence(old: EvidenceData | undefined, fresh: EvidenceData): EvidenceData {
  if (!old) return fresh;
  const ids = new Set(fresh.experiments.map((experiment) => experiment.id));
  return {
    ...fresh,
    experiments: [...old.experiments.filter(({ id }) => !ids.has(id)), ...fresh.experiments],
  };
}

/**
 * `2026-11-24-images-linux-amd64`, or with a number behind it when that name belongs to another environment or to
 * something that is no evidence (`readAt` gives undefined for a free name and 'foreign' for such a file).
 */
export function chooseName(
  fresh: EvidenceData,
  platform: string,
  readAt: (name: string) => EvidenceData | 'foreign' | undefined,
): string {
  const base = `${fresh.measured}-images-${platform.replace('/', '-')}`;
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`;
    const there = readAt(name);
    if (there === undefined) return name;
    if (there !== 'foreign' && isSame(there.environment, fresh.environment)) return name;
  }
}

function isSame(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}

/** The two figures as lines for a page's front matter; a size that was not measured has no line. */
export function toFrontMatter(
  target: Target,
  result: Result,
  name: string,
  platform: string,
  on: string,
): string[] {
  if (!result.size) return [];
  const of = JSON.stringify(describeImage(target, platform));
  const rest = `status: measured, source: "evidence:${name}#${target.id}-size", on: ${on}}`;
  const download = sum(result.size.layers.map((layer) => layer.compressed));
  // Where the versions do not say it, the author must.
  const cuda = /CUDA (\d+(?:\.\d+)+)/.exec(target.versions)?.[1] ?? 'the release';
  const lines = [`  on_disk: {form: unpacked, of: ${of}, value: ${result.size.unpacked}, ${rest}`];
  if (download !== undefined)
    lines.unshift(`  download: {form: compressed, of: ${of}, value: ${download}, ${rest}`);
  return [`- cuda: ${cuda}`, ...lines];
}

function describeImage({ origin, versions }: Target, platform: string): string {
  if (origin.kind === 'pull') return `${origin.image}, ${platform}`;
  return `the Dockerfile of ${origin.page}${describeArgs(origin.args)} (${versions}), ${platform}`;
}

function describeArgs(args: Record<string, string>): string {
  const list = Object.entries(args).map(([name, value]) => `${name}=${value}`);
  return list.length > 0 ? ` with ${list.join(', ')}` : '';
}

function describeOrigin(origin: Origin, digest: string | undefined): string {
  if (origin.kind === 'pull') return `Pull ${digest ?? origin.image}.`;
  const base = origin.base ? ` Its last stage stands on ${origin.base}.` : '';
  return `Build the code block "${origin.block}" of ${origin.page}${describeArgs(origin.args)}.${base}`;
}

function describeSizes(layers: readonly Layer[]): string {
  const count = (from: Layer['from']) => layers.filter((layer) => layer.from === from).length;
  const name = (n: number) => `${n} ${n === 1 ? 'layer' : 'layers'}`;
  const compressed = [
    ...(count('registry') > 0 ? [`${name(count('registry'))} as the registry's manifest says`] : []),
    ...(count('packed') > 0 ? [`${name(count('packed'))} packed here, gzip -6 of the layer's tar`] : []),
  ];
  const sentence = compressed.length > 0 ? ` Compressed: ${compressed.join('; ')}.` : '';
  return `Unpacked: the sum of docker history.${sentence}`;
}

function listLayers(layers: readonly Layer[], of: string): Figures {
  const list = (form: 'compressed' | 'unpacked') =>
    layers.flatMap((layer, i) => {
      const bytes = layer[form];
      const label = `layer ${i + 1}: ${shortenCommand(layer.command)}`;
      return bytes === undefined ? [] : [{ label, bytes, form, of }];
    });
  return [...list('compressed'), ...list('unpacked')];
}

function describeCupti(found: readonly FoundCupti[], layers: readonly Layer[]): string {
  if (found.length === 0) return 'No file named libcupti.so* is in the image.';
  return found
    .map(({ path, file, bytes, owner }) => {
      if (path !== file) return `${path} leads to ${file}.`;
      const i = layers.findLastIndex((layer) => layer.cupti?.includes(path));
      const from = owner ? `from ${owner}` : 'of no package and no wheel';
      const layer = i < 0 ? '' : `, in layer ${i + 1} (${shortenCommand(layers[i]?.command)})`;
      return `${path}, ${bytes.toLocaleString('en')} bytes, ${from}${layer}.`;
    })
    .join(' ');
}
