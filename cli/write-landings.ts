import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderLanding } from '@/lib/links/landing';
import type { LandingPlace } from '@/lib/links/section-previews';

/**
 * Writes the document of each section's own address into the finished export, `<page>/<id>.html`, and gives how many.
 * They stay uncompressed: a chat reads one of them now and then, and twins would be three files for each of thousands.
 * A file that stands there already is a page's and stays.
 */
export async function writeLandings(out: string, places: readonly LandingPlace[]): Promise<number> {
  const made = new Set<string>();
  let count = 0;
  for (const { preview, landing } of places) {
    const file = path.join(out, ...preview.address.slice(1).split('/')).concat('.html');
    const exists = await access(file).then(
      () => true,
      () => false,
    );
    if (exists) continue;
    const folder = path.dirname(file);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await writeFile(file, renderLanding(landing));
    count++;
  }
  return count;
}
