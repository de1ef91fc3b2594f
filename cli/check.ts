import { type Criterion, measureCriteria } from '@/lib/check/criteria';
import { findAmbiguities } from '@/lib/check/gotcha-logs';
import { loadOptions } from '@/lib/content/load';
import { formatProblems } from '@/lib/problem';
import { readContent, reportProblems } from './read-content';

/** `npm run check [-- --strict]`: says what is wrong with the content. Exit code 1 when that would stop a build. */
export async function main(args: string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--strict');
  if (unknown) {
    console.error(
      `npm run check knows only --strict (hold a foreign folder to our own standards), not "${unknown}".`,
    );
    return 2;
  }
  try {
    const options = loadOptions();
    const isForeign = options.isForeign && !args.includes('--strict');
    const { library, problems } = await readContent({ ...options, isForeign });
    const isStopped = reportProblems(problems, isForeign, false);
    const areMet = printCriteria(measureCriteria(library, new Date().toISOString().slice(0, 10)));
    const ambiguous = isForeign ? [] : findAmbiguities(library);
    if (ambiguous.length > 0)
      console.log(`${formatProblems(ambiguous)}\n\nThese are warnings: one line of a log, two gotchas.\n`);
    if (problems.length === 0) console.log(`${library.pages.length} pages, nothing wrong.`);
    return isStopped || !(areMet || isForeign) ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
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
