import { parseArgs } from 'node:util';
import { type Criterion, measureCriteria } from '@/lib/check/criteria';
import { findAmbiguities } from '@/lib/check/gotcha-logs';
import { findOutdatedLinks } from '@/lib/check/outdated-links';
import type { Library } from '@/lib/content/library';
import { loadOptions } from '@/lib/content/load';
import { anchorsFile, findUnrecorded, listLiveSections } from '@/lib/links/anchors';
import { formatProblems } from '@/lib/problem';
import { checkExternal } from './check-external';
import { fixAnchors } from './fix-anchors';
import { readContent, reportProblems } from './read-content';

const usage = `npm run check knows
  --strict    hold a foreign folder to our own standards
  --external  ask the other sites instead, whether what the content links to is still there
  --fix       write aliases and \`was\` notes for what was renamed, and record new ids in ${anchorsFile}`;

/** `npm run check`: says what is wrong with the content. Exit code 1 when that would stop a build or an id is not recorded. */
export async function main(args: string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted) return 2;
  try {
    const options = loadOptions();
    const isForeign = options.isForeign && !wanted.strict;
    if (wanted.external) return await checkExternal(options);
    if (wanted.fix) printFixes(await fixAnchors({ ...options, isForeign }));
    const { library, problems } = await readContent({ ...options, isForeign });
    const isStopped = reportProblems(problems, isForeign, false);
    const areMet = printCriteria(measureCriteria(library, new Date().toISOString().slice(0, 10)));
    if (!isForeign) printWarnings(library);
    const isRecorded = reportUnrecorded(library);
    if (problems.length === 0) console.log(`${library.pages.length} pages, nothing wrong.`);
    return isForeign || (!isStopped && areMet && isRecorded) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function readArguments(args: string[]): { strict?: boolean; fix?: boolean; external?: boolean } | undefined {
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({ args, options: { strict: flag, fix: flag, external: flag } }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return undefined;
  }
}

function printFixes(written: readonly string[]): void {
  console.log(written.length > 0 ? `Written:\n  ${written.join('\n  ')}\n` : 'There was nothing to write.\n');
}

function printWarnings(library: Library): void {
  const ambiguous = findAmbiguities(library);
  if (ambiguous.length > 0)
    console.log(`${formatProblems(ambiguous)}\n\nThese are warnings: one line of a log, two gotchas.\n`);
  const outdated = findOutdatedLinks(library);
  if (outdated.length > 0)
    console.log(`${formatProblems(outdated)}\n\nThese are warnings: the links work, by an old address.\n`);
}

/** Ids that are not in the list yet could be lost unseen. Returns whether there are none. A folder without a list has no ids to keep. */
function reportUnrecorded(library: Library): boolean {
  if (!library.anchors) return true;
  const fresh = findUnrecorded(library.anchors, listLiveSections(library));
  if (fresh.length === 0) return true;
  const shown = fresh.slice(0, 10).map(({ address, id }) => `  ${address}${id && `#${id}`}`);
  if (fresh.length > shown.length) shown.push(`  and ${fresh.length - shown.length} more`);
  console.error(
    `${anchorsFile} does not have ${fresh.length === 1 ? 'this address' : 'these addresses'} yet:\n${shown.join('\n')}\nRecord them with \`npm run check -- --fix\` and commit the file: then no link to them can break unseen.\n`,
  );
  return false;
}

/** The standards as a table, with what falls short under it. Returns whether all are met. */
function printCriteria(criteria: readonly Criterion[]): boolean {
  const width = Math.max(0, ...criteria.map(({ name }) => name.length));
  for (const { name, met, of, missing } of criteria) {
    console.log(`${missing.length === 0 ? '✓' : '✕'} ${name.padEnd(width)}  ${met} of ${of}`);
    for (const phrase of missing) console.log(`    ${phrase}`);
  }
  if (criteria.length > 0) console.log('');
  return criteria.every(({ missing }) => missing.length === 0);
}
