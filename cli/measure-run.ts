import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as commands from '@/lib/measure/commands';
import { formatFailure } from '@/lib/measure/failure';
import { findResult, isComplete } from '@/lib/measure/plan';
import type { Files, Target } from '@/lib/measure/targets';
import { ask, runDocker, StoppedError, toFailure } from './docker';
import { parts, type Run } from './measure-parts';
import { folderOf, writeState } from './measure-state';

/** Measures one target after the other, and keeps what it learns. Ends early at a failure that the rest would share. */
export async function measureTargets(run: Run, targets: readonly Target[]): Promise<void> {
  for (const [i, target] of targets.entries()) {
    if (isComplete(findResult(run.state, target, run.names.platform))) continue;
    const place = `[${i + 1}/${targets.length}] ${target.id.padEnd(13)}`;
    const isObtained = await attempt(run, `${place} ${target.origin.kind}`, target, () =>
      obtain(run, target),
    );
    if (isObtained === 'final') return;
    if (isObtained === 'done') {
      for (const part of parts) {
        const known = findResult(run.state, target, run.names.platform);
        if (known[part.name]) continue;
        if (part.name === 'profiler' && known.torch?.kind !== 'imported') continue;
        const outcome = await attempt(run, `${place} ${part.label}`, target, () => part.measure(run, target));
        if (outcome === 'final') return;
      }
    }
    if (target.origin.kind === 'build') await removeImage(run, commands.imageName(target, run.names));
  }
}

type Outcome = 'done' | 'failed' | 'final';

/** Does one thing with progress; a failure becomes a sentence. A stop goes on upwards. */
async function attempt(run: Run, what: string, target: Target, act: () => Promise<string>): Promise<Outcome> {
  run.progress.begin(what);
  try {
    run.progress.end(await act());
    return 'done';
  } catch (error) {
    if (error instanceof StoppedError) throw error;
    const failure = toFailure(error);
    run.progress.end('not done');
    run.undone.add(
      formatFailure(
        `${target.id}, ${what.slice(what.indexOf(target.id) + target.id.length).trim()}`,
        failure,
      ),
    );
    run.hasFailed = true;
    return failure.isFinal ? 'final' : 'failed';
  }
}

async function obtain(run: Run, target: Target): Promise<string> {
  const { origin } = target;
  if (origin.kind === 'pull') return pull(run, origin.image);
  if (await isHere(run, commands.imageName(target, run.names))) return 'here already';
  const { make } = origin;
  if (make) await pull(run, make.image);
  const made = make ? { [make.file]: await ask(commands.makeCommand(make, run.names), run) } : {};
  const folder = folderOf(target.id);
  await layOut(folder, { ...origin.files, ...made });
  await ask(commands.buildCommand(target, origin, folder, run.names), {
    ...run,
    onLine: run.progress.detail,
  });
  return 'built';
}

async function pull(run: Run, image: string): Promise<string> {
  if (await isHere(run, image)) return 'here already';
  // Noted first: whatever ends this run, the image is known to be ours.
  run.state.pulled.push(image);
  await writeState(run.state);
  await ask(commands.pullCommand(image, run.names), { ...run, onLine: run.progress.detail });
  return 'pulled';
}

async function isHere(run: Run, image: string): Promise<boolean> {
  return (await runDocker(commands.inspectCommand(image), run)).code === 0;
}

async function layOut(folder: string, files: Files): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
}

async function removeImage(run: Run, image: string): Promise<void> {
  await runDocker(['image', 'rm', '--force', image], run);
}
