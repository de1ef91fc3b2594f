import type { Library, Page } from '../content/library';
import type { Strategy, Verdict } from '../content/schema';
import { findSource, type SourceLink } from '../evidence/source';
import { toHref } from '../routes';
import { findBuildKitFeatures } from './builder';
import { findDockerfile } from './recipe';
import type { Cell, FactColumn, Row } from './schema';
import { buildSizes, type Described } from './sizes';

/** All that the matrix shows, decided; plain data. */
export interface Matrix {
  rows: Row[];
  /** The CUDA releases that have figures; the one with the most of them first. */
  releases: string[];
}

/** The strategy matrix: baselines first, then the strategies by their order. */
export function buildMatrix(library: Library): Matrix {
  const baselines = library.pages.flatMap((page) => page.baselines.map((strategy) => ({ page, strategy })));
  const strategies = library.pages
    .flatMap((page) => (page.strategy ? [{ page, strategy: page.strategy }] : []))
    .sort((a, b) => a.strategy.order - b.strategy.order || a.page.path.localeCompare(b.page.path, 'en'));
  const rows = [...baselines, ...strategies].map((item) => toRow(library, item, baselines));
  return { rows, releases: listReleases(rows) };
}

/** Finds the row that a page describes; undefined when it describes none. */
export function findRow(matrix: Matrix, page: Page): Row | undefined {
  return matrix.rows.find((row) => !row.baseline && row.address === page.address);
}

function toRow(library: Library, described: Described, baselines: readonly Described[]): Row {
  const { page, strategy } = described;
  const isBaseline = baselines.includes(described);
  const slug = strategy.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const dockerfile = findDockerfile(page, strategy);
  return {
    id: isBaseline ? slug : (page.number ?? slug),
    name: strategy.name,
    tagline: strategy.tagline ?? (isBaseline ? 'baseline' : ''),
    baseline: isBaseline,
    address: page.address,
    facts: toFacts(library, described, dockerfile),
    sizes: buildSizes(library, described, baselines),
    ...(dockerfile ? { dockerfile: toHref(page.address, dockerfile.sectionId) } : {}),
  };
}

function toFacts(
  library: Library,
  { page, strategy }: Described,
  dockerfile: ReturnType<typeof findDockerfile>,
): Record<FactColumn, Cell> {
  const verdict = (answer: Verdict) => toVerdictCell(library, page, answer);
  const source = dockerfile && {
    href: toHref(page.address, dockerfile.sectionId),
    label: 'the Dockerfile',
  };
  return {
    run: verdict(strategy.cupti_run),
    build: verdict(strategy.cupti_build),
    profiler: verdict(strategy.profiler_kernels),
    import: verdict(strategy.import_torch),
    wheels: verdict(strategy.takes_wheels),
    compiles: verdict(strategy.compiles_cuda),
    nvcc: verdict(strategy.nvcc_headers),
    pin: verdict(strategy.reproducible_pin),
    builder: dockerfile ? toBuilderCell(dockerfile.text, source) : { kind: 'text', text: 'nothing to build' },
    effort: { kind: 'text', text: strategy.effort },
    when: toWhenCell(strategy),
  };
}

function toBuilderCell(text: string, source: SourceLink | undefined): Cell {
  const features = findBuildKitFeatures(text);
  return {
    kind: 'text',
    text: features.length > 0 ? 'BuildKit' : 'either',
    computed: true,
    ...(features.length > 0 ? { note: `It uses ${features.join(', ')}.` } : {}),
    ...(source ? { source } : {}),
  };
}

function toWhenCell({ choose_when, avoid_when }: Strategy): Cell {
  return { kind: 'text', text: choose_when, ...(avoid_when ? { note: `Not when: ${avoid_when}` } : {}) };
}

function toVerdictCell(library: Library, page: Page, { answer, note, source: name }: Verdict): Cell {
  const found = name ? findSource(library, page, name) : undefined;
  const source = found ? { source: found } : {};
  switch (answer) {
    case 'partial':
      return { kind: 'partial', note: note ?? '', ...source };
    case 'unknown':
      return { kind: 'unknown', ...(note ? { note } : {}) };
    default:
      return { kind: answer, ...(note ? { note } : {}), ...source };
  }
}

/** The release with the most figures first, so that a reader meets the fewest gaps; then the newer one. */
function listReleases(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  for (const { cuda, cells } of rows.flatMap((row) => row.sizes)) {
    const figures = Object.values(cells).filter((cell) => cell.kind === 'figure').length;
    counts.set(cuda, (counts.get(cuda) ?? 0) + figures);
  }
  const newer = new Intl.Collator('en', { numeric: true });
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a, countA], [b, countB]) => countB - countA || newer.compare(b, a))
    .map(([cuda]) => cuda);
}
