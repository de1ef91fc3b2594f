import { expect, test } from 'vitest';
import { noCriteria } from './choose';
import { emptyQuery, type Query } from './query';
import type { ColumnKey } from './schema';
import { compareRows } from './side-by-side';
import { figure, makeMatrix, makeRow } from './test-rows';
import { buildView } from './view';

const matrix = makeMatrix(
  makeRow('21', {
    facts: { effort: { kind: 'text', text: 'medium' } },
    sizes: [['13.0', { download: figure(3e9) }]],
  }),
  makeRow('22', {
    facts: { nvcc: { kind: 'no' }, run: { kind: 'partial', note: 'n' } },
    sizes: [['13.0', { download: figure(1e9), disk: figure(9e9, { form: 'unpacked' }) }]],
  }),
  makeRow('23', {
    facts: { effort: { kind: 'text', text: 'high' }, run: { kind: 'no' } },
    sizes: [['12.4', { download: figure(5e9, { cuda: '12.4' }) }]],
  }),
  makeRow('24', { facts: { nvcc: { kind: 'unknown' } }, sizes: [['13.0', { download: figure(2e9) }]] }),
);
const show = (query: Partial<Query>) => buildView(matrix, { ...emptyQuery, ...query });
const idsOf = (query: Partial<Query>) => show(query).rows.map(({ row }) => row.id);

test.each<[ColumnKey, boolean, string]>([
  ['download', false, '22 24 21 23'],
  ['download', true, '21 24 22 23'],
  ['pull', false, '22 24 21 23'],
  ['nvcc', false, '21 23 22 24'],
  ['nvcc', true, '22 21 23 24'],
  ['run', false, '21 24 22 23'],
  ['effort', false, '22 24 21 23'],
  ['effort', true, '23 21 22 24'],
])('sorted by %s, descending %s, unknown comes last either way', (by, descending, ids) => {
  expect(idsOf({ sort: { by, descending } }).join(' ')).toBe(ids);
});

test('a filter takes out what fails, and keeps what is partial or unknown', () => {
  const { rows, out } = show({ criteria: { ...noCriteria, cupti: ['run'], nvcc: true } });
  expect(rows.map(({ row, judgement }) => [row.id, judgement.fit])).toEqual([
    ['21', 'meets'],
    ['24', 'unknown'],
  ]);
  expect(out.map(({ row }) => row.id)).toEqual(['22', '23']);
});

test('ranked by fit: reservations last, then the least effort, then the smallest download', () => {
  const criteria = { ...noCriteria, nvcc: true, profiler: true };
  expect(idsOf({ criteria, sort: { by: 'fit', descending: false } })).toEqual(['21', '23', '24']);
});

test('figures of another release stand apart and enter neither order nor scale', () => {
  const { cells } = show({}).rows.find(({ row }) => row.id === '23') ?? {};
  expect(cells?.download.cell.kind).toBe('unknown');
  expect(cells?.download.elsewhere).toMatchObject([{ cuda: '12.4', bytes: 5e9 }]);
  expect(show({}).largest.download).toBe(3e9);
  expect(show({ cuda: '12.4' }).largest.download).toBe(5e9);
});

test('bars keep their scale when rows are filtered', () => {
  expect(show({ criteria: { ...noCriteria, max: 1e9 } }).largest.download).toBe(3e9);
});

test.each<[Partial<Query>, string, boolean]>([
  [{}, 'disk', true],
  [{ sizes: 'compressed' }, 'disk', false],
  [{ sizes: 'compressed' }, 'run', true],
  [{ sizes: 'unpacked' }, 'download', false],
  [{ sizes: 'unpacked' }, 'pull', false],
  [{ hide: ['run'] }, 'run', false],
])('with %j the column %s is shown: %s', (query, key, isShown) => {
  expect(show(query).columns.some((column) => column.key === key)).toBe(isShown);
});

test('with unpacked sizes the limit is one on disk', () => {
  const criteria = { ...noCriteria, max: 2e9 };
  expect(show({ criteria }).out.map(({ row }) => row.id)).toEqual(['21']);
  expect(show({ criteria, sizes: 'unpacked' }).out.map(({ row }) => row.id)).toEqual(['22']);
});

test('rows stand side by side in the order in which they were chosen; one alone does not', () => {
  expect(show({ rows: ['24', '21'] }).chosen.map(({ row }) => row.id)).toEqual(['24', '21']);
  expect(show({ rows: ['24'] }).chosen).toEqual([]);
});

test('side by side says what differs, what is the same, and what nobody can say', () => {
  const view = show({ rows: ['21', '22', '24'] });
  const relations = Object.fromEntries(
    compareRows(view.chosen, view.columns).map(({ column, relation }) => [column.key, relation]),
  );
  expect(relations).toMatchObject({
    download: 'differs',
    run: 'differs',
    profiler: 'same',
    nvcc: 'differs',
    disk: 'unclear',
  });
});
