import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const readmeFile = fileURLToPath(new URL('../README.md', import.meta.url));
const begin = '<!-- bench:search -->';
const end = '<!-- /bench:search -->';

/** Puts the report between its two marks in bench/README.md. */
export async function writeReport(report: string): Promise<void> {
  const text = await readFile(readmeFile, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) {
    const shown = path.relative('', readmeFile);
    throw new Error(`${shown} has no place for the report: the lines ${begin} and ${end} are missing.`);
  }
  await writeFile(readmeFile, `${text.slice(0, from + begin.length)}\n\n${report}\n\n${text.slice(to)}`);
}
