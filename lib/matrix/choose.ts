import { formatBytes } from '../format';
import type { Cell, ColumnKey, Row } from './schema';

/** What a reader asks of an image. Empty asks nothing. */
export interface Criteria {
  /** Where CUPTI must be. */
  cupti: readonly ('run' | 'build')[];
  /** torch.profiler must show GPU kernels. */
  profiler: boolean;
  torch?: 'wheels' | 'source';
  /** The largest size in bytes, of the form that the reader looks at. */
  max?: number;
  /** nvcc and headers must be in the finished image. */
  nvcc: boolean;
  pin: boolean;
  /** The legacy builder must do. */
  legacy: boolean;
  effort?: 'low' | 'medium';
}

export const noCriteria: Criteria = {
  cupti: [],
  profiler: false,
  nvcc: false,
  pin: false,
  legacy: false,
};

/** How a row stands to one criterion, with the reason in words. `unknown` is not `fails`. */
export interface Finding {
  column: ColumnKey;
  state: 'meets' | 'limited' | 'unknown' | 'fails';
  text: string;
}

export interface Judgement {
  /** The worst of the findings; `meets` when nothing is asked. */
  fit: Finding['state'];
  findings: Finding[];
}

/** The sizes to judge by: those of one release, and of one form. */
export interface Yardstick {
  cuda: string;
  form: 'compressed' | 'unpacked';
}

/** Judges a row by the criteria, one finding for each, in the words of its own cells. */
export function judge(row: Row, criteria: Criteria, yardstick: Yardstick): Judgement {
  const { facts } = row;
  const findings: Finding[] = [
    ...criteria.cupti.map((place) => fromAnswer(place, facts[place], `CUPTI at ${place}`)),
    ...(criteria.profiler ? [fromAnswer('profiler', facts.profiler, 'the profiler shows kernels')] : []),
    ...(criteria.torch === 'wheels' ? [fromAnswer('wheels', facts.wheels, 'takes official wheels')] : []),
    ...(criteria.torch === 'source' ? [fromAnswer('compiles', facts.compiles, 'compiles CUDA code')] : []),
    ...(criteria.nvcc ? [fromAnswer('nvcc', facts.nvcc, 'nvcc in the finished image')] : []),
    ...(criteria.pin ? [fromAnswer('pin', facts.pin, 'can be pinned')] : []),
    ...(criteria.max === undefined ? [] : [fromSize(row, criteria.max, yardstick)]),
    ...(criteria.legacy ? [fromBuilder(facts.builder)] : []),
    ...(criteria.effort ? [fromEffort(facts.effort, criteria.effort)] : []),
  ];
  return { fit: worst(findings), findings };
}

/** Whether anything is asked. */
export function isAsking(criteria: Criteria): boolean {
  const { cupti, profiler, torch, max, nvcc, pin, legacy, effort } = criteria;
  return (
    Boolean(cupti.length > 0 || profiler || torch || nvcc || pin || legacy || effort) || max !== undefined
  );
}

function fromAnswer(column: ColumnKey, cell: Cell, asked: string): Finding {
  const note = 'note' in cell && cell.note ? `, ${cell.note}` : '';
  switch (cell.kind) {
    case 'yes':
      return { column, state: 'meets', text: `${asked}: yes${note}` };
    case 'partial':
      return { column, state: 'limited', text: `${asked}: partial${note}` };
    case 'no':
      return { column, state: 'fails', text: `${asked}: no${note}` };
    default:
      return { column, state: 'unknown', text: `${asked}: unknown` };
  }
}

function fromSize(row: Row, max: number, { cuda, form }: Yardstick): Finding {
  const column = form === 'compressed' ? 'download' : 'disk';
  const kind = form === 'compressed' ? 'to download' : 'on disk';
  const cell = row.sizes.find((release) => release.cuda === cuda)?.cells[column];
  if (cell?.kind !== 'figure') return { column, state: 'unknown', text: `${kind}: unknown for CUDA ${cuda}` };
  const size = `${formatBytes(cell.bytes)} ${kind}`;
  return cell.bytes <= max
    ? { column, state: 'meets', text: `${size}, within ${formatBytes(max)}` }
    : { column, state: 'fails', text: `${size}, ${formatBytes(cell.bytes - max)} too much` };
}

function fromBuilder(cell: Cell): Finding {
  const needsBuildKit = cell.kind === 'text' && cell.text === 'BuildKit';
  return needsBuildKit
    ? { column: 'builder', state: 'fails', text: 'its Dockerfile asks for BuildKit' }
    : { column: 'builder', state: 'meets', text: 'either builder will do' };
}

const efforts = ['low', 'medium', 'high'];

function fromEffort(cell: Cell, most: string): Finding {
  const text = cell.kind === 'text' ? cell.text : 'unknown';
  const isWithin = efforts.indexOf(text) <= efforts.indexOf(most);
  return { column: 'effort', state: isWithin ? 'meets' : 'fails', text: `${text} effort` };
}

const states = ['meets', 'limited', 'unknown', 'fails'] as const;

function worst(findings: readonly Finding[]): Finding['state'] {
  return states.findLast((state) => findings.some((finding) => finding.state === state)) ?? 'meets';
}

/** The place of a judgement among others: what meets all first, then by the number of reservations. */
export function rankOf({ fit, findings }: Judgement): number {
  return states.indexOf(fit) * 100 + findings.filter((finding) => finding.state !== 'meets').length;
}
