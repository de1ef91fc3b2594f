import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadLibrary } from '@/lib/content/load';
import { buildSignatures, type Signature } from '@/lib/gotchas/signature';
import { findFalseAlarms, judgeCases, summarise } from './accuracy';
import { toBaseline } from './baseline';
import { measureSite } from './browser';
import { folder, loadCases, loadHealthyLogs } from './cases';
import { accuracyTable, confidenceTable, describeFailures, failureTable, percent, timeTable } from './tables';
import { makeLog, measureTime, sizes } from './time';

const usage = `Usage: npm run bench:diagnose -- [--quick] [--accept] [--all]
  --quick    accuracy alone, and nothing is written
  --accept   records the accuracy as what npm test holds the matcher to
  --all      accuracy alone, with the failing cases of all splits; not for whoever changes the matcher`;

/** `npm run bench:diagnose`: exit code 0 when it was measured, 1 when something was in the way, 2 for a wrong call. */
export async function main(args: string[]): Promise<number> {
  let options: { quick: boolean; accept: boolean; all: boolean };
  try {
    const flag = { type: 'boolean', default: false } as const;
    options = parseArgs({ args, options: { quick: flag, accept: flag, all: flag } }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 2;
  }
  try {
    const signatures = buildSignatures(await loadLibrary());
    const tables = await measureAccuracy(signatures, options);
    if (options.quick || options.accept || options.all) return 0;
    const time = await measureTimes(signatures);
    console.log(`\n${time}`);
    await writeTables({ ...tables, time });
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** Measures and prints; gives what the README shows. */
export async function measureAccuracy(
  signatures: readonly Signature[],
  { accept, all }: { accept: boolean; all: boolean },
): Promise<{ accuracy: string; failures: string }> {
  const outcomes = judgeCases(signatures, await loadCases());
  const healthy = await loadHealthyLogs();
  const alarms = findFalseAlarms(signatures, healthy);
  const sure = alarms.filter(({ answer }) => answer.confidence === 'sure');
  const accuracy = [
    accuracyTable(outcomes),
    confidenceTable(outcomes),
    `Healthy logs: ${healthy.length}; answers that are sure: ${sure.length}, others: ${alarms.length - sure.length}.`,
  ].join('\n\n');
  console.log(accuracy);
  const failures = describeFailures(outcomes.filter(({ asked }) => all || asked.split === 'dev'));
  if (failures) console.log(`\nFailing in the ${all ? 'whole' : 'dev'} set:\n\n${failures}`);
  for (const { name, answer } of alarms)
    console.log(`\n${name}:${answer.line} ${answer.confidence} ${answer.gotcha}`);
  if (accept) {
    const baseline = toBaseline(summarise(outcomes));
    await writeFile(path.join(folder, 'baseline.json'), `${JSON.stringify(baseline, null, 2)}\n`);
    console.log(`\nRecorded: first ${percent(baseline.top1)}, in three ${percent(baseline.top3)}.`);
  }
  return { accuracy, failures: failureTable(outcomes.filter(({ asked }) => asked.split === 'dev')) };
}

async function measureTimes(signatures: readonly Signature[]): Promise<string> {
  const inNode = sizes.map((size) => measureTime(signatures, makeLog(size)));
  return timeTable(inNode, await measureSite(sizes));
}

/** Puts each table between the markers of its name in the README. */
export async function writeTables(tables: Record<string, string>): Promise<void> {
  const file = path.join(folder, 'README.md');
  let text = await readFile(file, 'utf8');
  for (const [name, table] of Object.entries(tables)) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from)
      throw new Error(`bench/diagnose/README.md has no "${start}" with "${end}" below it.`);
    text = `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`;
  }
  await writeFile(file, text);
}
