import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { explainFailure, type Failure, noDocker } from '@/lib/measure/failure';
import type { Ended } from '@/lib/measure/probes';

export interface DockerOptions {
  /** Ends the command: first kindly, then by force. */
  signal?: AbortSignal;
  /** Called with each line that the command prints. */
  onLine?: (line: string) => void;
  /** Reads standard output in place of keeping it. */
  onOutput?: (output: Readable) => Promise<void>;
}

/** There is no program named `docker`. */
export class NoDockerError extends Error {}

/** Somebody stopped the run. */
export class StoppedError extends Error {}

/** Docker ended with an error. */
export class DockerError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.why);
  }
}

const patience = 5000;

/** Runs `docker` and gives its output; when Docker fails, so does this. */
export async function ask(args: readonly string[], options: DockerOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await runDocker(args, options);
  if (code !== 0) throw new DockerError(explainFailure(`${stdout}\n${stderr}`));
  return stdout;
}

/** What an error means for people, and whether it ends the run. */
export function toFailure(error: unknown): Failure {
  if (error instanceof DockerError) return error.failure;
  if (error instanceof NoDockerError) return noDocker;
  return explainFailure(error instanceof Error ? error.message : String(error));
}

/** Runs `docker` and gives how it ended; a failure of Docker is no Error, but a missing program and a stop are. */
export async function runDocker(args: readonly string[], options: DockerOptions = {}): Promise<Ended> {
  const { signal, onLine, onOutput } = options;
  if (signal?.aborted) throw new StoppedError();
  // An own builder may keep its images to itself; the one of the daemon gives them to docker run.
  const env = { ...process.env, DOCKER_BUILDKIT: '1', BUILDX_BUILDER: '' };
  const child = spawn('docker', args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const ended = waitFor(child);
  const stop = () => endChild(child);
  signal?.addEventListener('abort', stop, { once: true });
  const output = onOutput ? onOutput(child.stdout).then(() => '') : collect(child.stdout, onLine);
  const errors = collect(child.stderr, onLine);
  try {
    const [code, stdout, stderr] = await Promise.all([
      ended,
      output.catch((error: unknown) => endChild(child, error)),
      errors,
    ]);
    if (signal?.aborted) throw new StoppedError();
    return { code, stdout, stderr };
  } catch (error) {
    if (signal?.aborted) throw new StoppedError();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function waitFor(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new NoDockerError() : error),
    );
    // A process that a signal ended has no exit code.
    child.on('close', (code) => resolve(code ?? 130));
  });
}

function endChild(child: ChildProcess, error?: unknown): string {
  child.kill('SIGINT');
  const force = setTimeout(() => child.kill('SIGKILL'), patience);
  child.once('close', () => clearTimeout(force));
  if (error !== undefined) throw error;
  return '';
}

/** Keeps the text, and hands on its lines; progress bars end theirs with a carriage return. */
async function collect(stream: Readable, onLine?: (line: string) => void): Promise<string> {
  let text = '';
  let rest = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    text += chunk;
    if (!onLine) continue;
    const lines = `${rest}${chunk}`.split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') onLine(line.trim());
  }
  if (rest.trim() !== '') onLine?.(rest.trim());
  return text;
}
