import { z } from 'zod';
import { parseYaml } from '../content/front-matter';
import { findNearest } from '../edit-distance';
import type { Problem } from '../problem';

/** The kinds of query that people type, each measured on its own. */
export const queryKinds = ['identifier', 'error', 'question', 'typo', 'prefix', 'concepts'] as const;

const judgedQuerySchema = z.strictObject({
  query: z.string().trim().min(1),
  kind: z.enum(queryKinds),
  /** `dev` may be tuned on, `test` never. */
  split: z.enum(['dev', 'test']),
  /** By section key: 3 answers the query fully, 2 much of it, 1 touches it usefully. */
  relevant: z
    .record(
      z.string().startsWith('/'),
      z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'is not a grade from 1 to 3' }),
    )
    .refine((grades) => Object.keys(grades).length > 0, 'names no section'),
});

const judgedQueriesSchema = z.array(judgedQuerySchema).min(1);

export type JudgedQuery = z.output<typeof judgedQuerySchema>;

/** The key by which judgements name a section: `address#id`, or the address alone for a page's opening. */
export function toSectionKey(address: string, id: string): string {
  return id === '' ? address : `${address}#${id}`;
}

/**
 * Parses a file of judged queries (YAML, a list) and checks that every section it names is among
 * `sectionKeys`. Whatever is wrong is a Problem at its line; the queries are there only when nothing is.
 */
export function parseJudgedQueries(
  source: { file: string; text: string },
  sectionKeys: ReadonlySet<string>,
): { queries: JudgedQuery[]; problems: Problem[] } {
  const { data, problems, lines } = parseYaml(judgedQueriesSchema, {
    file: source.file,
    yaml: source.text,
    firstLine: 1,
  });
  if (!data) return { queries: [], problems: problems.map(toQueryProblem) };
  const complaints: Problem[] = [];
  const firstLines = new Map<string, number>();
  data.forEach(({ query, relevant }, n) => {
    const line = lines[`${n}.query`] ?? 1;
    const first = firstLines.get(query);
    const about = { file: source.file, rule: 'query' };
    if (first) {
      const message = `"${query}" stands on line ${first} already.`;
      complaints.push({ ...about, line, message, tip: 'Put the judgements together.' });
    }
    firstLines.set(query, first ?? line);
    for (const key of Object.keys(relevant)) {
      if (sectionKeys.has(key)) continue;
      const nearest = findNearest(key, sectionKeys);
      const message = `There is no section ${key}.`;
      const tip = nearest ? `Nearest: ${nearest}` : 'Judge the query again, or take the line away.';
      complaints.push({ ...about, line: lines[`${n}.relevant.${key}`] ?? line, message, tip });
    }
  });
  return { queries: complaints.length === 0 ? data : [], problems: complaints };
}

/** The YAML reader speaks of content files; here the fields are told elsewhere. */
function toQueryProblem(problem: Problem): Problem {
  const isElsewhere = problem.tip.includes('README');
  return {
    ...problem,
    rule: 'query',
    tip: isElsewhere ? 'See "Judged queries" in bench/README.md.' : problem.tip,
  };
}
