import { readContent, reportProblems } from './read-content';

/** `npm run check [-- --strict]`: says what is wrong with the content. Exit code 1 when that would stop a build. */
export async function main(args: string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--strict');
  if (unknown) {
    console.error(
      `npm run check knows only --strict (warnings of a foreign folder count), not "${unknown}".`,
    );
    return 2;
  }
  try {
    const { library, problems } = await readContent();
    const isLenient = library.isForeign && !args.includes('--strict');
    const isStopped = reportProblems(problems, isLenient, false);
    if (problems.length === 0) console.log(`${library.pages.length} pages, nothing wrong.`);
    return isStopped ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
