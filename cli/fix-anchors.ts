import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type LoadOptions, loadLibrary } from '@/lib/content/load';
import { anchorsFile, formatAnchors } from '@/lib/links/anchors';
import { insertAlias, insertNote } from '@/lib/links/edit-source';
import { findLost, nameOldId, updateAnchors } from '@/lib/links/successors';

/**
 * `npm run check -- --fix`: writes an alias or a `was` note for what was renamed or moved and found beyond doubt, then
 * adds new ids to the list. Gives a sentence for each file that it wrote, and changes nothing else.
 */
export async function fixAnchors(options: LoadOptions): Promise<string[]> {
  const said: string[] = [];
  // Pages first: only then is it known which of their sections are gone.
  for (const isPage of [true, false]) {
    const library = await loadLibrary(options);
    const found = findLost(library).flatMap((lost) =>
      lost.successor && (lost.id === '') === isPage ? [{ ...lost, successor: lost.successor }] : [],
    );
    // From the end of each file, so that the lines of the other headings stay what they are.
    found.sort((a, b) => b.successor.line - a.successor.line);
    for (const lost of found) {
      const { path: file, title } = lost.successor;
      const name = isPage ? lost.address : nameOldId(library, lost, lost.successor.address);
      const isDone = await rewrite(path.join(options.folder, file), (text) =>
        isPage
          ? insertAlias(text, name)
          : insertNote(text, lost.successor.line, `was: ${name}`, /\.mdx$/i.test(file)),
      );
      if (isDone) said.push(isPage ? `${file}: was ${name}` : `${file}: "${title}" was ${name}`);
    }
  }
  return [...said, ...(await recordAnchors(options))];
}

async function recordAnchors(options: LoadOptions): Promise<string[]> {
  const library = await loadLibrary(options);
  const file = path.join(options.folder, anchorsFile);
  const before = await readFile(file, 'utf8').catch(() => '');
  const after = formatAnchors(updateAnchors(library));
  if (before === after) return [];
  const added = after.split('\n').length - before.split('\n').length;
  await writeAside(file, after);
  return [`${anchorsFile}: ${added > 0 ? `${added} lines more` : 'brought up to date'}`];
}

async function rewrite(file: string, edit: (text: string) => string | undefined): Promise<boolean> {
  const after = edit(await readFile(file, 'utf8'));
  if (after !== undefined) await writeAside(file, after);
  return after !== undefined;
}

/** Written aside and renamed, so that a stop in between leaves the file as it was. */
async function writeAside(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, text);
  await rename(draft, file);
}
