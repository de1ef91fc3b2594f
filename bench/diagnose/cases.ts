import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { expandNoise } from './noise';

export const folder = path.dirname(fileURLToPath(import.meta.url));
const healthyFolder = path.join(folder, '../../lib/gotchas/healthy');

export const splits = ['dev', 'test', 'late', 'late2', 'late3'] as const;

const caseSchema = z.strictObject({
  log: z.string().regex(/^[a-z0-9-]+\.log$/),
  /** What may be looked at while the matcher is changed, what may not, and what was written after that. */
  split: z.enum(splits),
  /** The gotcha's `address#id`, or none. */
  expect: z.string(),
  /** Answers that are as good, because the log cannot tell them apart. */
  or: z.array(z.string()).default([]),
  source: z.array(z.url({ protocol: /^https$/ })).min(1),
  note: z.string().min(20),
});

/** A failing log and what it should lead to. */
export type LogCase = z.infer<typeof caseSchema> & { text: string };

/** A log that has nothing wrong in it. */
export interface HealthyLog {
  name: string;
  text: string;
}

/** The cases in the order of cases.yaml, their logs with the noise put in. */
export async function loadCases(): Promise<LogCase[]> {
  const source = await readFile(path.join(folder, 'cases.yaml'), 'utf8');
  const cases = z.array(caseSchema).parse(parse(source));
  return Promise.all(
    cases.map(async (one) => ({
      ...one,
      text: expandNoise(await readFile(path.join(folder, 'logs', one.log), 'utf8')),
    })),
  );
}

/** The logs that the check holds every signature to. */
export async function loadHealthyLogs(): Promise<HealthyLog[]> {
  const names = (await readdir(healthyFolder)).filter((name) => name.endsWith('.log')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(healthyFolder, name), 'utf8') })),
  );
}
