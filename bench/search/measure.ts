import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatProblems } from '@/lib/problem';
import { type JudgedQuery, parseJudgedQueries } from '@/lib/search/judged-queries';
import { type MeasuredQuery, measureRanking, type RelevanceBaseline } from '@/lib/search/relevance';
import type { BenchSection, Engine } from './our-search';

const here = fileURLToPath(new URL('.', import.meta.url));
export const queriesFile = path.join(here, 'queries.yaml');
export const baselineFile = path.join(here, 'baseline.json');

/** How far nDCG may fall below the baseline before `npm test` fails: two points. */
export const tolerance = 0.02;

/** Reads judged queries; anything wrong with them is an Error with all problems in it. */
export async function readQueries(file: string, sections: readonly BenchSection[]): Promise<JudgedQuery[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`The judged queries ${file} cannot be read. Is the path right?`);
  });
  const shown = path.relative('', file);
  const { queries, problems } = parseJudgedQueries(
    { file: shown, text },
    new Set(sections.map((s) => s.key)),
  );
  if (problems.length > 0) throw new Error(formatProblems(problems));
  return queries;
}

export async function readBaseline(): Promise<RelevanceBaseline> {
  // Written by this bench alone (--accept).
  return JSON.parse(await readFile(baselineFile, 'utf8')) as RelevanceBaseline;
}

/** Asks an engine every query and measures its first ten answers. */
export async function measureRelevance(
  engine: Engine,
  queries: readonly JudgedQuery[],
): Promise<MeasuredQuery[]> {
  const measured: MeasuredQuery[] = [];
  for (const { query, kind, relevant } of queries) {
    const ranked = await engine.find(query, 10);
    measured.push({ kind, ...measureRanking(ranked, relevant) });
  }
  return measured;
}
