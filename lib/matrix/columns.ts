import type { Form } from '../content/schema';
import type { ColumnKey, FactColumn, SizeColumn } from './schema';

export interface Column {
  key: ColumnKey;
  title: string;
  /** What the title leaves open, in a few words. */
  about: string;
  /** Of a size; columns of the other form are hidden when a reader wants one only. */
  form?: Form;
}

/** The columns, in the order in which they stand. */
export const columns: readonly Column[] = [
  { key: 'download', title: 'Download', about: 'compressed: what a pull downloads', form: 'compressed' },
  {
    key: 'pull',
    title: 'Pull time, computed',
    about: 'the download through the line alone',
    form: 'compressed',
  },
  { key: 'disk', title: 'On disk', about: 'unpacked: what it takes', form: 'unpacked' },
  {
    key: 'cupti_download',
    title: 'CUPTI costs',
    about: 'compressed: what having it adds',
    form: 'compressed',
  },
  { key: 'cupti_disk', title: 'CUPTI on disk', about: 'unpacked: what having it takes', form: 'unpacked' },
  { key: 'run', title: 'CUPTI at run', about: 'in the finished image' },
  { key: 'build', title: 'CUPTI at build', about: 'where code is compiled' },
  { key: 'profiler', title: 'Profiler shows kernels', about: 'torch.profiler, on a GPU' },
  { key: 'import', title: 'import torch works', about: '' },
  { key: 'wheels', title: 'Official wheels', about: 'PyTorch from pip' },
  { key: 'compiles', title: 'Compiles CUDA', about: 'in a stage of the build' },
  { key: 'nvcc', title: 'nvcc, headers', about: 'in the finished image' },
  { key: 'pin', title: 'Can be pinned', about: 'to the same bytes' },
  { key: 'builder', title: 'Builder', about: 'that its Dockerfile asks for' },
  { key: 'effort', title: 'Effort', about: 'to build and keep' },
  { key: 'when', title: 'Choose it when', about: '' },
];

export const sizeColumns: readonly SizeColumn[] = [
  'download',
  'pull',
  'disk',
  'cupti_download',
  'cupti_disk',
];
export const factColumns: readonly FactColumn[] = [
  'run',
  'build',
  'profiler',
  'import',
  'wheels',
  'compiles',
  'nvcc',
  'pin',
  'builder',
  'effort',
  'when',
];

/** Whether a column's cells depend on the CUDA release. */
export function isSizeColumn(key: ColumnKey): key is SizeColumn {
  return sizeColumns.some((column) => column === key);
}

/** Finds a column by its key, as it stands in an address; undefined when there is none. */
export function findColumn(key: string): Column | undefined {
  return columns.find((column) => column.key === key);
}
