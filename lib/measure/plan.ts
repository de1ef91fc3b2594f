import { findNearest } from '../edit-distance';
import { formatDay } from '../format';
import { buildCommand, pullCommand, type RunNames } from './commands';
import type { Result, State } from './results';
import { recipeOf, type Target } from './targets';

export interface Selection {
  chosen: Target[];
  /** Those that take very long and were not named. */
  leftOut: Target[];
}

/** The targets that `only` names, in the table's order; all but the slow ones when it is empty. An unknown id is a sentence. */
export function selectTargets(targets: readonly Target[], only: readonly string[]): Selection | string {
  const ids = targets.map((target) => target.id);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    const nearest = findNearest(unknown, ids);
    return `content/measure.yaml has no image "${unknown}". ${nearest ? `Did you mean ${nearest}? ` : ''}It has: ${ids.join(', ')}.`;
  }
  if (only.length > 0) return { chosen: targets.filter((target) => only.includes(target.id)), leftOut: [] };
  return {
    chosen: targets.filter((target) => !target.slow),
    leftOut: targets.filter((target) => target.slow),
  };
}

/** What was measured of this target and still holds: nothing when its recipe has changed since. */
export function findResult(state: State, target: Target, platform: string): Result {
  const recipe = recipeOf(target, platform);
  const found = state.results[target.id];
  return found?.recipe === recipe ? found : { recipe };
}

/** Whether nothing is left to do. The profiler test needs a torch that can be imported. */
export function isComplete({ size, cupti, torch, profiler }: Result): boolean {
  return Boolean(size && cupti && torch && (torch.kind !== 'imported' || profiler));
}

interface PlanInput {
  selection: Selection;
  state: State;
  run: RunNames;
  /** Given when the docker commands are wanted too: where the files of a build lie. */
  folderOf?: (id: string) => string;
}

/** The plan in words: what is fetched or built, what is done already and what is left out. */
export function formatPlan({ selection, state, run, folderOf }: PlanInput): string {
  const done = selection.chosen.filter((target) => isComplete(findResult(state, target, run.platform)));
  const open = selection.chosen.filter((target) => !done.includes(target));
  const width = Math.max(0, ...open.map((target) => target.id.length));
  return [
    `${open.length} ${open.length === 1 ? 'image' : 'images'} to measure for ${run.platform}:`,
    '',
    ...open.flatMap((target) => [
      `  ${target.id.padEnd(width)}  ${describe(target)}`,
      ...(folderOf
        ? [`  ${' '.repeat(width)}  docker ${obtainCommand(target, run, folderOf).join(' ')}`]
        : []),
    ]),
    '',
    'Of each: size by layer, compressed and unpacked; files named libcupti.so*; import torch; and, where torch',
    'can be imported and Docker offers a GPU, the profiler test. Each built image is removed once it is measured,',
    'the pulled ones at the end.',
    ...(done.length > 0
      ? [`Measured since ${formatDay(state.started)}: ${done.map((target) => target.id).join(', ')}.`]
      : []),
    ...selection.leftOut.map(
      (target) => `Left out: ${target.id}, because ${target.slow}. To measure it: --only ${target.id}`,
    ),
  ].join('\n');
}

function describe({ origin }: Target): string {
  if (origin.kind === 'pull') return `pull ${origin.image}`;
  const args = Object.entries(origin.args).map(([name, value]) => ` with ${name}=${value}`);
  const made = origin.make ? `, ${origin.make.file} made in ${origin.make.image}` : '';
  return `build "${origin.block}" of ${origin.page}${args.join('')}, on ${origin.base ?? 'scratch'}${made}`;
}

function obtainCommand(target: Target, run: RunNames, folderOf: (id: string) => string): string[] {
  const { origin } = target;
  return origin.kind === 'pull'
    ? pullCommand(origin.image, run)
    : buildCommand(target, origin, folderOf(target.id), run);
}
