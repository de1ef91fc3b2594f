import type { Library, Page } from '../content/library';
import type { Figure, Strategy } from '../content/schema';
import { addCells, toFigureCell } from './figure';
import { formatSeconds, toPullTimes } from './pull';
import type { Cell, Row, SizeColumn } from './schema';

/** A strategy or baseline with the page that describes it: its sources are footnotes there. */
export interface Described {
  page: Page;
  strategy: Strategy;
}

/**
 * The sizes of a strategy for each CUDA release. A size that the file leaves out is the one of the baseline
 * that it builds on, plus what CUPTI adds if the file says so. Releases and forms are never mixed.
 */
export function buildSizes(
  library: Library,
  described: Described,
  baselines: readonly Described[],
): Row['sizes'] {
  const { page, strategy } = described;
  const at = baselines.findIndex((item) => item.strategy.name === strategy.builds_on && item !== described);
  const base = baselines[at];
  // A baseline may build on an earlier one only, so this ends.
  const inherited = base ? buildSizes(library, base, baselines.slice(0, at)) : [];
  const cudas = new Set([...strategy.sizes, ...inherited].map((release) => release.cuda));
  return [...cudas].map((cuda) => {
    const own = strategy.sizes.find((release) => release.cuda === cuda);
    const below = inherited.find((release) => release.cuda === cuda)?.cells;
    const decide = (figure: Figure | undefined) => figure && toFigureCell(library, page, figure, cuda);
    const costs = { compressed: decide(own?.cupti_download), unpacked: decide(own?.cupti_on_disk) };
    const download = decide(own?.download) ?? sum(below?.download, costs.compressed) ?? missing(cuda);
    const cells: Record<SizeColumn, Cell> = {
      download,
      pull: toPullCell(download),
      disk: decide(own?.on_disk) ?? sum(below?.disk, costs.unpacked) ?? missing(cuda),
      cupti_download: costs.compressed ?? below?.cupti_download ?? missing(cuda),
      cupti_disk: costs.unpacked ?? below?.cupti_disk ?? missing(cuda),
    };
    return { cuda, cells: strategy.cupti_run.answer === 'no' ? { ...cells, ...noCost } : cells };
  });
}

const none: Cell = { kind: 'text', text: 'has none' };
const noCost = { cupti_download: none, cupti_disk: none };

function missing(cuda: string): Cell {
  return { kind: 'unknown', note: `No figure for CUDA ${cuda}.` };
}

function sum(below: Cell | undefined, added: Cell | undefined): Cell | undefined {
  return below && added ? addCells(below, added) : below;
}

function toPullCell(download: Cell): Cell {
  if (download.kind !== 'figure') return { kind: 'unknown', note: 'The size of the download is not known.' };
  const times = toPullTimes(download.bytes).map(
    ({ name, seconds }) => `${formatSeconds(seconds)} at ${name}`,
  );
  return { kind: 'text', text: times.join(', '), computed: true };
}
