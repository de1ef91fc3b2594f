import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Library } from '@/lib/content/library';
import { type LoadOptions, loadLibrary, loadOptions } from '@/lib/content/load';
import { type EvidenceData, evidenceSchema } from '@/lib/content/schema';
import { type Engine, parseEngine } from '@/lib/measure/answers';
import { parseArguments, usage } from '@/lib/measure/arguments';
import * as commands from '@/lib/measure/commands';
import * as evidence from '@/lib/measure/evidence';
import { explainFailure, formatFailure } from '@/lib/measure/failure';
import { findResult, formatPlan, type Selection, selectTargets } from '@/lib/measure/plan';
import type { State } from '@/lib/measure/results';
import { resolveTargets, type Targets } from '@/lib/measure/targets';
import { formatProblems } from '@/lib/problem';
import { DockerError, NoDockerError, runDocker, StoppedError, toFailure } from './docker';
import type { Run } from './measure-parts';
import { createProgress } from './measure-progress';
import { measureTargets } from './measure-run';
import { folderOf, forgetState, readState, writeState } from './measure-state';

/** `npm run measure`. Exit code 0 when all was measured, 1 when something was not, 2 for a wrong call, 130 when stopped. */
export async function main(args: string[]): Promise<number> {
  const wanted = parseArguments(args);
  if (wanted.kind === 'help') {
    console.log(usage);
    return 0;
  }
  if (wanted.kind === 'wrong') {
    console.error(`${wanted.message}\n\n${usage}`);
    return 2;
  }
  const state = await readState(new Date().toISOString().slice(0, 10));
  try {
    if (wanted.kind === 'clean') return await clean(state);
    const options = loadOptions();
    const library = await loadLibrary(options);
    const targets = readTargets(library, options);
    if (typeof targets === 'number') return targets;
    const selection = selectTargets(targets.targets, wanted.only);
    if (typeof selection === 'string') {
      console.error(selection);
      return 2;
    }
    const names = { id: state.id, platform: targets.platform };
    const plan = { selection, state, run: names };
    console.log(formatPlan(wanted.isDryRun ? { ...plan, folderOf } : plan));
    return wanted.isDryRun ? 0 : await measure({ library, options, targets, selection, state, names });
  } catch (error) {
    console.error(`\n${explain(error)}`);
    return 1;
  }
}

function explain(error: unknown): string {
  if (error instanceof DockerError || error instanceof NoDockerError)
    return `${formatFailure('Nothing was measured', toFailure(error))} The figures of the site stay as they are.`;
  return error instanceof Error ? error.message : String(error);
}

/** The table of measure.yaml with its code blocks; an exit code, after a list of problems, when it does not hold. */
function readTargets(library: Library, options: LoadOptions): Targets | number {
  const own = library.problems.filter((problem) => problem.file === 'measure.yaml');
  if (!library.measure) {
    if (own.length > 0) console.error(formatProblems(own));
    else
      console.error(
        `${path.relative('', options.folder)} has no measure.yaml, which names the images to measure.`,
      );
    return 1;
  }
  const { targets, problems } = resolveTargets(library.measure, library);
  if (problems.length === 0) return targets;
  console.error(formatProblems(problems));
  return 1;
}

interface Job {
  library: Library;
  options: LoadOptions;
  targets: Targets;
  selection: Selection;
  state: State;
  names: commands.RunNames;
}

async function measure(job: Job): Promise<number> {
  const { state, names, targets, selection } = job;
  const engine = await askEngine();
  const stop = listenForStop();
  const run: Run = {
    names,
    profiler: targets.profiler,
    state,
    hasBuildx: (await runDocker(['buildx', 'version'])).code === 0,
    signal: stop.signal,
    progress: createProgress(),
    undone: new Set(),
    hasFailed: false,
  };
  console.log('');
  try {
    await measureTargets(run, selection.chosen);
  } catch (error) {
    if (!(error instanceof StoppedError)) throw error;
    await removeAll(commands.listCommands(state.id).containers, ['rm', '--force', '--volumes']);
    console.error(
      '\nStopped. npm run measure goes on here; npm run measure -- --clean removes what was fetched and built.',
    );
    return 130;
  } finally {
    stop.ignore();
  }
  const isWritten = await writeEvidence(job, engine);
  await removeOurs(state);
  for (const sentence of run.undone) console.error(`\nNot done. ${sentence}`);
  if (!isWritten) console.error('\nNothing was measured; the figures of the site stay as they are.');
  if (!run.hasFailed) await forgetState();
  return run.hasFailed ? 1 : 0;
}

/** Throws when there is no docker, or no daemon behind it. */
async function askEngine(): Promise<Engine> {
  const version = await runDocker(commands.versionCommand);
  const info = await runDocker(commands.infoCommand);
  const engine = version.code === 0 ? parseEngine(version.stdout, info.stdout) : undefined;
  if (!engine) throw new DockerError(explainFailure(version.stderr));
  return engine;
}

/** The first Ctrl C stops in order, a second one at once. */
function listenForStop(): { signal: AbortSignal; ignore: () => void } {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    console.error('\nStopping … (once more stops at once)');
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  return {
    signal: controller.signal,
    ignore: () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
    },
  };
}

/** Writes what was measured, and prints the lines for the pages' front matter. False when there is nothing. */
async function writeEvidence({ library, options, targets, state }: Job, engine: Engine): Promise<boolean> {
  const { platform } = targets;
  const measured = targets.targets.map((target) => ({ target, result: findResult(state, target, platform) }));
  const experiments = measured.flatMap(({ target, result }) =>
    evidence.toExperiments(target, result, platform),
  );
  const environment = evidence.describeEnvironment(engine, platform);
  const fresh = evidence.buildEvidence(state.started, environment, experiments);
  if (!fresh) return false;
  const find = (name: string) => library.evidence.find((item) => item.name === name)?.data;
  const name = evidence.chooseName(fresh, platform, (candidate) =>
    library.otherPaths.has(`evidence/${candidate}.json`) ? 'foreign' : find(candidate),
  );
  const file = path.join(options.folder, 'evidence', `${name}.json`);
  await writeJson(file, evidenceSchema.parse(evidence.mergeEvidence(find(name), fresh)));
  console.log(
    `\nWritten: ${path.relative('', file)}. To use the sizes, put these lines below "sizes:" in the strategy's front matter:`,
  );
  for (const { target, result } of measured) {
    const lines = evidence.toFrontMatter(target, result, name, platform, state.started);
    if (lines.length > 0) console.log(`\n  # ${target.id}\n  ${lines.join('\n  ')}`);
  }
  return true;
}

async function writeJson(file: string, data: EvidenceData): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.tmp`, `${JSON.stringify(data, null, 2)}\n`);
  await rename(`${file}.tmp`, file);
}

/** `--clean`: containers, images and notes of the run that stopped. */
async function clean(state: State): Promise<number> {
  await askEngine();
  const removed = await removeOurs(state);
  await forgetState();
  console.log(removed === 0 ? 'There was nothing to remove.' : `Removed ${removed} containers and images.`);
  return 0;
}

/** Removes what carries this run's label, and what it pulled. Gives how many there were. */
async function removeOurs(state: State): Promise<number> {
  const { containers, images } = commands.listCommands(state.id);
  const labelled =
    (await removeAll(containers, ['rm', '--force', '--volumes'])) +
    (await removeAll(images, ['image', 'rm', '--force']));
  let pulled = 0;
  for (const image of state.pulled) {
    // Without --force: an image that somebody's container uses by now stays.
    if ((await runDocker(['image', 'rm', image])).code === 0) pulled++;
  }
  state.pulled = [];
  await writeState(state);
  return labelled + pulled;
}

async function removeAll(list: readonly string[], remove: readonly string[]): Promise<number> {
  const ids = [...new Set((await runDocker(list)).stdout.split('\n').filter(Boolean))];
  if (ids.length > 0) await runDocker([...remove, ...ids]);
  return ids.length;
}
