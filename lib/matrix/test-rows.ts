import type { Matrix } from './build';
import type { Cell, FigureCell, Row } from './schema';

/** For tests: a figure of so many bytes. */
export function figure(bytes: number, more: Partial<FigureCell> = {}): FigureCell {
  return {
    kind: 'figure',
    bytes,
    form: 'compressed',
    cuda: '13.0',
    of: 'an image',
    status: 'measured',
    on: '2026-11-23',
    parts: [],
    sources: [{ href: '/evidence/tests#one', label: 'experiment one' }],
    ...more,
  };
}

const source = { href: '/cuda/22#fn', label: 'source' };
const unknown: Cell = { kind: 'unknown' };

/** For tests: a row in which everything is yes and nothing has a size, but for what is given. */
export function makeRow(
  id: string,
  {
    facts = {},
    sizes = [],
  }: { facts?: Partial<Row['facts']>; sizes?: [string, Partial<Row['sizes'][number]['cells']>][] } = {},
): Row {
  const yes: Cell = { kind: 'yes', source };
  return {
    id,
    name: `Way ${id}`,
    tagline: '',
    baseline: false,
    address: `/cuda/${id}`,
    facts: {
      run: yes,
      build: yes,
      profiler: yes,
      import: yes,
      wheels: yes,
      compiles: yes,
      nvcc: yes,
      pin: yes,
      builder: { kind: 'text', text: 'either' },
      effort: { kind: 'text', text: 'low' },
      when: { kind: 'text', text: 'Always.' },
      ...facts,
    },
    sizes: sizes.map(([cuda, cells]) => ({
      cuda,
      cells: {
        download: unknown,
        pull: unknown,
        disk: unknown,
        cupti_download: unknown,
        cupti_disk: unknown,
        ...cells,
      },
    })),
  };
}

/** For tests: a matrix of these rows, with two releases. */
export function makeMatrix(...rows: Row[]): Matrix {
  return { rows, releases: ['13.0', '12.4'] };
}
