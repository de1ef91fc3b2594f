import { expect, test } from 'vitest';
import { loadLibrary } from '../content/load';
import { buildMatrix } from './build';
import { toCsv, toJson, toMarkdown, toStrategies } from './export';
import { toJsonSchema } from './json-schema';
import { emptyQuery } from './query';
import { findRecipes } from './recipe';
import { strategiesSchema } from './schema';
import { figure, makeMatrix, makeRow } from './test-rows';
import { buildView } from './view';

const matrix = makeMatrix(
  makeRow('22', {
    facts: { run: { kind: 'partial', note: 'a | b, "c"', source: { href: '/cuda/22#fn', label: 's' } } },
    sizes: [['13.0', { download: figure(1_466_120_479, { of: 'image, amd64' }) }]],
  }),
  makeRow('23', { facts: { when: { kind: 'text', text: '=SUM(A1)' } } }),
);
const view = buildView(matrix, { ...emptyQuery, hide: ['disk', 'pull', 'cupti_download', 'cupti_disk'] });
const narrow = {
  ...view,
  columns: view.columns.filter(({ key }) => ['download', 'run', 'when'].includes(key)),
};

test('as Markdown: a table whose heads say form and release, and whose answers link to their sources', () => {
  expect(toMarkdown(narrow, 'https://kb.test')).toMatchInlineSnapshot(`
    "| Strategy | Download (compressed, CUDA 13.0) | CUPTI at run | Choose it when |
    | --- | --- | --- | --- |
    | [22 Way 22](https://kb.test/cuda/22) | 1.47 GB ([measured](https://kb.test/evidence/tests#one)) | [partial](https://kb.test/cuda/22#fn): a \\| b, "c" | Always. |
    | [23 Way 23](https://kb.test/cuda/23) | unknown | [yes](https://kb.test/cuda/22#fn) | =SUM(A1) |
    "
  `);
});

test('as CSV: bytes with status and source, quotes doubled, nothing that a spreadsheet would run', () => {
  expect(toCsv(narrow, 'https://kb.test').split('\r\n')).toEqual([
    'id,name,cuda,download_bytes,download_status,download_of,download_source,run,run_note,run_source,when,when_note,when_source',
    '22,Way 22,13.0,1466120479,measured,"image, amd64",https://kb.test/evidence/tests#one,partial,"a | b, ""c""",https://kb.test/cuda/22#fn,Always.,,',
    "23,Way 23,13.0,,unknown,,,yes,,https://kb.test/cuda/22#fn,'=SUM(A1),,",
    '',
  ]);
});

test('as JSON: the form of the published file', () => {
  expect(strategiesSchema.safeParse(JSON.parse(toJson(view))).error).toBeUndefined();
});

const library = await loadLibrary();
const real = buildMatrix(library);
const published = JSON.parse(JSON.stringify(toStrategies(real, findRecipes(library, real))));

test('the published file has the form that its schema says', () => {
  expect(strategiesSchema.safeParse(published).error).toBeUndefined();
  const broken = { ...published, strategies: [{ ...published.strategies[0], surprise: 1 }] };
  expect(strategiesSchema.safeParse(broken).success).toBe(false);
});

test('the published schema describes every field that the file has', () => {
  const schema = toJsonSchema();
  expect(schema.$schema).toContain('2020-12');
  expect(Object.keys(schema.properties ?? {}).sort()).toEqual(Object.keys(published).sort());
});

test('every strategy of the content has a recipe with commands, and every answer a source or the word unknown', () => {
  for (const row of real.rows.filter(({ baseline }) => !baseline)) {
    const recipe = findRecipes(library, real).get(row.id);
    expect(recipe?.dockerfile, row.name).toContain('FROM');
    expect(recipe?.verify, row.name).toContain('docker');
  }
  for (const { name, facts } of real.rows) {
    for (const [key, cell] of Object.entries(facts)) {
      if (['yes', 'no', 'partial'].includes(cell.kind))
        expect('source' in cell && cell.source, `${name}, ${key}`).toBeTruthy();
    }
  }
});

test('every known figure of the content leads to a source', () => {
  const figures = real.rows.flatMap(({ sizes }) =>
    sizes.flatMap(({ cells }) => Object.values(cells).filter((cell) => cell.kind === 'figure')),
  );
  expect(figures.length).toBeGreaterThan(30);
  expect(figures.filter((cell) => cell.kind === 'figure' && cell.sources.length === 0)).toEqual([]);
});
