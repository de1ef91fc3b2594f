import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderLanding } from '@/lib/links/landing';
import type { LandingPlace } from '@/lib/links/section-previews';

/**
 * Writes the document of each section's own address into the finished export, `<page>/<id>.html`, and gives how many.
 * They stay uncompressed: a chat reads one of them now and then, and twins would be three files for each of thousands.
 * A file that stands there already is a page's and stays.
 */
export async function writeLandings(out: string, places: readonly LandingPlace[]): Promise<number> {
  const made = new Map<string, Promise<unknown>>();
  const queue = [...places];
  let count = 0;
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const file = `${path.join(out, ...next.preview.address.slice(1).split('/'))}.html`;
      const folder = path.dirname(file);
      if (!made.has(folder)) made.set(folder, mkdir(folder, { recursive: true }));
      await made.get(folder);
      if (await writeNew(file, renderLanding(next.landing))) count++;
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return count;
}

/** Writes a file unless there is one; says whether it did. */
async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
