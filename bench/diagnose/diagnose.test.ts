import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load';
import { listGotchas } from '@/lib/gotchas/gotcha';
import { buildSignatures } from '@/lib/gotchas/signature';
import { findFalseAlarms, isKnown, judgeCases, summarise } from './accuracy';
import { baselineSchema, findFalls } from './baseline';
import { folder, loadCases, loadHealthyLogs } from './cases';

const library = await loadLibrary();
const signatures = buildSignatures(library);
const cases = await loadCases();

test('every case names a log, a gotcha that there is, and a thread', async () => {
  const keys = new Set(listGotchas(library).map(({ key }) => key));
  const unknown = cases.flatMap(({ log, expect, or }) =>
    [expect, ...or].filter((key) => key !== 'none' && !keys.has(key)).map((key) => `${log}: ${key}`),
  );
  expect(unknown).toEqual([]);
  const logs = (await readdir(path.join(folder, 'logs'))).sort();
  expect(cases.map(({ log }) => log).sort()).toEqual(logs);
});

test('the cases are many, of many gotchas, short and long, and small on disk', async () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(new Set(cases.filter(isKnown).map((one) => one.expect)).size).toBeGreaterThanOrEqual(45);
  expect(cases.filter((one) => !isKnown(one)).length).toBeGreaterThanOrEqual(6);
  const lengths = cases.map(({ text }) => text.trimEnd().split('\n').length).sort((a, b) => a - b);
  expect(lengths[0]).toBeLessThanOrEqual(4);
  expect(lengths.at(-1)).toBeGreaterThan(19_000);
  const sizes = await Promise.all(cases.map(({ log }) => stat(path.join(folder, 'logs', log))));
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(600_000);
});

test('the matcher finds in failing logs what it found before', async () => {
  const baseline = baselineSchema.parse(
    JSON.parse(await readFile(path.join(folder, 'baseline.json'), 'utf8')),
  );
  const outcomes = judgeCases(signatures, cases);
  const falls = findFalls(summarise(outcomes), baseline);
  const advice = `See what fell with: npm run bench:diagnose -- --quick
If it fell for a good reason, record it with: npm run bench:diagnose -- --accept`;
  if (falls.length > 0) expect.fail([...falls, advice].join('\n'));
}, 120_000);

test('no healthy log has an answer that is sure', async () => {
  const logs = await loadHealthyLogs();
  expect(logs.length).toBeGreaterThanOrEqual(12);
  const sure = findFalseAlarms(signatures, logs).filter(({ answer }) => answer.confidence === 'sure');
  expect(sure.map(({ name, answer }) => `${name}:${answer.line} ${answer.gotcha}`)).toEqual([]);
});
