import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Outcome } from '@/lib/links/external-report';

export const externalCacheFile = path.join('.cache', 'external-links.json');

const goodFor = 7 * 24 * 60 * 60 * 1000;

/** A good answer and the moment when it was given, by address. */
export type ExternalCache = Map<string, { asked: string; to?: string }>;

const cacheSchema = z.record(z.string(), z.object({ asked: z.iso.datetime(), to: z.string().optional() }));

/** Good answers of the last seven days. A file that is missing or damaged holds none. */
export async function readExternalCache(file: string, now: number): Promise<ExternalCache> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const parsed = cacheSchema.safeParse(parseOrNothing(text));
  const entries = Object.entries(parsed.data ?? {}).map(([url, { asked, to }]) => {
    return [url, { asked, ...(to === undefined ? {} : { to }) }] as const;
  });
  return new Map(entries.filter(([, { asked }]) => now - Date.parse(asked) < goodFor));
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Writes the answers, whole or not at all. */
export async function writeExternalCache(file: string, cache: ExternalCache): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(draft, `${JSON.stringify(Object.fromEntries([...cache].sort()), null, 1)}\n`);
  await rename(draft, file);
}

/** What a remembered answer says. */
export function toOutcome({ to }: { to?: string }): Outcome {
  return to === undefined ? { kind: 'ok' } : { kind: 'moved', to };
}
