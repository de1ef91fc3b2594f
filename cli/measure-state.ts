import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type State, stateSchema } from '@/lib/measure/results';

export const stateFile = path.join('.cache', 'measure.json');

/** Where the files of a build are laid out. */
export const folderOf = (id: string) => path.join('.cache', 'measure', id);

/** How far the last run came; a new state when there is none, or when this version cannot read it. */
export async function readState(today: string): Promise<State> {
  const text = await readFile(stateFile, 'utf8').catch(() => undefined);
  if (text !== undefined) {
    const state = parseState(text);
    if (state) return state;
    console.error(`${stateFile} is not one that this version wrote: the run starts anew.`);
  }
  return { form: 1, id: randomBytes(4).toString('hex'), started: today, pulled: [], results: {} };
}

function parseState(text: string): State | undefined {
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that a run that is cut off leaves a whole file. */
export async function writeState(state: State): Promise<void> {
  await mkdir(path.dirname(stateFile), { recursive: true });
  await writeFile(`${stateFile}.tmp`, JSON.stringify(state, null, 1));
  await rename(`${stateFile}.tmp`, stateFile);
}

export async function forgetState(): Promise<void> {
  await rm(stateFile, { force: true });
  await rm(path.dirname(folderOf('any')), { recursive: true, force: true });
}
