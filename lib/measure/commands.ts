import { cuptiScript, torchScript } from './probes';
import { type Files, type Made, type Origin, recipeOf, type Target } from './targets';

/** The label that marks everything a run makes, so that nothing else is ever removed. */
export const labelKey = 'knowledge-browser.measure';

/** What the commands of one run have in common. */
export interface RunNames {
  id: string;
  platform: string;
}

type BuildOrigin = Extract<Origin, { kind: 'build' }>;

/** What the image is called here: its own name when it is pulled, one of this run and recipe when it is built. */
export function imageName(target: Target, run: RunNames): string {
  if (target.origin.kind === 'pull') return target.origin.image;
  return `knowledge-browser-measure/${target.id}:${run.id}-${recipeOf(target, run.platform)}`;
}

export function pullCommand(image: string, run: RunNames): string[] {
  return ['pull', '--platform', run.platform, image];
}

/** `folder` holds the Dockerfile and what it copies. */
export function buildCommand(target: Target, origin: BuildOrigin, folder: string, run: RunNames): string[] {
  const args = Object.entries(origin.args).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]);
  const label = ['--label', `${labelKey}=${run.id}`];
  const tag = ['--tag', imageName(target, run)];
  return ['build', '--progress=plain', '--platform', run.platform, ...label, ...tag, ...args, folder];
}

/** Containers and images of one run, or of all runs where no id is given. */
export function listCommands(id?: string): { containers: string[]; images: string[] } {
  const filter = `label=${id ? `${labelKey}=${id}` : labelKey}`;
  return {
    containers: ['ps', '--all', '--quiet', '--filter', filter],
    images: ['image', 'ls', '--quiet', '--filter', filter],
  };
}

export const versionCommand = ['version', '--format', '{{json .}}'];
export const infoCommand = ['info', '--format', '{{json .}}'];
export const inspectCommand = (image: string) => ['image', 'inspect', image];
export const saveCommand = (image: string) => ['save', image];

/** Bytes as whole numbers and untruncated commands; Docker 20.10 does not know `--format json`. */
export function historyCommand(image: string): string[] {
  return ['history', '--no-trunc', '--human=false', '--format', '{{json .}}', image];
}

/** Asks the registry for a manifest as it lies there, without pulling. Buildx first, where it is installed. */
export function manifestCommand(image: string, hasBuildx: boolean): string[] {
  return hasBuildx ? ['buildx', 'imagetools', 'inspect', '--raw', image] : ['manifest', 'inspect', image];
}

/** The search for CUPTI and the import need no network, and get none. */
export function cuptiCommand(image: string, run: RunNames): string[] {
  return [
    ...container(run),
    '--network',
    'none',
    '--user',
    '0',
    '--entrypoint',
    'sh',
    image,
    '-c',
    cuptiScript,
  ];
}

export function torchCommand(image: string, run: RunNames): string[] {
  return [...container(run), '--network', 'none', '--entrypoint', 'python3', image, '-c', torchScript];
}

export function gpuNameCommand(image: string, run: RunNames): string[] {
  const query = ['--query-gpu=name,driver_version', '--format=csv,noheader'];
  return [
    ...container(run),
    '--network',
    'none',
    '--gpus',
    'all',
    '--entrypoint',
    'nvidia-smi',
    image,
    ...query,
  ];
}

export function profilerCommand(image: string, program: string, run: RunNames): string[] {
  const options = ['--network', 'none', '--gpus', 'all', '--entrypoint', 'python3'];
  return [...container(run), ...options, image, '-c', program];
}

/** Runs a command in a new folder of a container that holds `files`; what it prints becomes `make.file`. */
export function makeCommand(make: Made, run: RunNames): string[] {
  const script = `set -e\ncd "$(mktemp -d)"\n${writeFiles(make.files)}${make.run}\n`;
  return [...container(run), '--entrypoint', 'sh', make.image, '-c', script];
}

function writeFiles(files: Files): string {
  const end = 'END_OF_THIS_FILE';
  return Object.entries(files)
    .map(([name, text]) => `cat > '${name}' <<'${end}'\n${text}${end}\n`)
    .join('');
}

function container(run: RunNames): string[] {
  return ['run', '--rm', '--platform', run.platform, '--label', `${labelKey}=${run.id}`];
}
