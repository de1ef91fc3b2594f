import { type Criteria, noCriteria } from './choose';
import { findColumn } from './columns';
import type { ColumnKey } from './schema';

/** The state of the page, as its address says it. What is not in the address is the default. */
export interface Query {
  cuda?: string;
  /** Which sizes to show. */
  sizes: 'both' | 'compressed' | 'unpacked';
  criteria: Criteria;
  sort?: { by: ColumnKey | 'fit'; descending: boolean };
  hide: readonly ColumnKey[];
  /** Ids of the rows that stand side by side, two to four. */
  rows: readonly string[];
  /** Side by side, only what differs. */
  differences: boolean;
  view: 'auto' | 'table' | 'cards';
  /** Whether the questions are open. */
  ask: boolean;
}

export const emptyQuery: Query = {
  sizes: 'both',
  criteria: noCriteria,
  hide: [],
  rows: [],
  differences: false,
  view: 'auto',
  ask: false,
};

/** How many rows can stand side by side. */
export const mostRows = 4;

/** Reads an address's query. What it does not understand it leaves out: an old link still opens the page. */
export function parseQuery(
  search: string,
  known: { ids: readonly string[]; releases: readonly string[] },
): Query {
  const params = new URLSearchParams(search);
  const list = (name: string) => (params.get(name) ?? '').split(',').filter(Boolean);
  const isYes = (name: string) => params.get(name) === 'yes';
  const cuda = known.releases.find((release) => release === params.get('cuda'));
  const torch = oneOf(['wheels', 'source'] as const, params.get('torch'));
  const effort = oneOf(['low', 'medium'] as const, params.get('effort'));
  const max = parseBytes(params.get('max') ?? '');
  const sort = parseSort(params.get('sort') ?? '');
  const rows = [...new Set(list('rows'))].filter((id) => known.ids.includes(id)).slice(0, mostRows);
  return {
    ...(cuda ? { cuda } : {}),
    sizes: oneOf(['compressed', 'unpacked'] as const, params.get('sizes')) ?? 'both',
    criteria: {
      cupti: (['run', 'build'] as const).filter((place) => list('cupti').includes(place)),
      profiler: isYes('profiler'),
      ...(torch ? { torch } : {}),
      ...(max === undefined ? {} : { max }),
      nvcc: isYes('nvcc'),
      pin: isYes('pin'),
      legacy: params.get('builder') === 'legacy',
      ...(effort ? { effort } : {}),
    },
    ...(sort ? { sort } : {}),
    hide: list('hide').flatMap((key) => findColumn(key)?.key ?? []),
    rows,
    differences: params.get('differences') === 'only',
    view: oneOf(['table', 'cards'] as const, params.get('view')) ?? 'auto',
    ask: params.get('ask') === 'yes',
  };
}

/** Writes a query for an address, `?cupti=run&sort=download`, or nothing when all is default. */
export function formatQuery({ criteria, sort, ...query }: Query): string {
  const { cupti, profiler, torch, max, nvcc, pin, legacy, effort } = criteria;
  const pairs: [string, string | false | undefined][] = [
    ['ask', query.ask && 'yes'],
    ['cupti', cupti.join(',')],
    ['profiler', profiler && 'yes'],
    ['torch', torch],
    ['max', max === undefined ? undefined : `${max / 1e9}GB`],
    ['nvcc', nvcc && 'yes'],
    ['pin', pin && 'yes'],
    ['builder', legacy && 'legacy'],
    ['effort', effort],
    ['sort', sort && (sort.descending ? `-${sort.by}` : sort.by)],
    ['rows', query.rows.join(',')],
    ['differences', query.differences && 'only'],
    ['cuda', query.cuda],
    ['sizes', query.sizes !== 'both' && query.sizes],
    ['hide', query.hide.join(',')],
    ['view', query.view !== 'auto' && query.view],
  ];
  const set = pairs.flatMap(([name, value]) => (value ? `${name}=${encodeURI(value)}` : []));
  return set.length > 0 ? `?${set.join('&')}` : '';
}

/** `2.5GB`, `900 MB` or `2.5` (GB) as bytes; undefined when it is no size. */
export function parseBytes(text: string): number | undefined {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*([gm]?)b?\s*$/i.exec(text);
  if (!match) return undefined;
  const value = Number(match[1]?.replace(',', '.'));
  const bytes = Math.round(value * (match[2]?.toLowerCase() === 'm' ? 1e6 : 1e9));
  return bytes > 0 ? bytes : undefined;
}

function parseSort(text: string): Query['sort'] {
  const key = text.replace(/^-/, '');
  const by = key === 'fit' ? key : findColumn(key)?.key;
  return by && { by, descending: text.startsWith('-') };
}

function oneOf<T extends string>(choices: readonly T[], value: string | null): T | undefined {
  return choices.find((choice) => choice === value);
}
