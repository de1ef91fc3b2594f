import type { Library, Page } from '../content/library';
import type { Figure, Status } from '../content/schema';
import { findSource } from '../evidence/source';
import type { Cell, FigureCell, FigurePart } from './schema';

type KnownStatus = Exclude<Status, 'unknown'>;

// What its maker publishes outranks what we measure: a sum of both is nobody's publication.
const strength: Record<KnownStatus, number> = { published: 4, measured: 3, reported: 2, estimated: 1 };

/** The status that may be claimed for a sum of things with these statuses: the weakest. */
export function weakest(statuses: readonly KnownStatus[]): KnownStatus {
  return statuses.reduce((a, b) => (strength[b] < strength[a] ? b : a), statuses[0] ?? 'estimated');
}

/** Decides a figure from the front matter: a sum is computed here and nowhere else. Unknown is no figure. */
export function toFigureCell(library: Library, page: Page, figure: Figure, cuda: string): Cell {
  const { form, of, value, status, source, on } = figure;
  const note = figure.note ? { note: figure.note } : {};
  if (figure.parts) {
    const parts = figure.parts.map(({ value: bytes, source: name, ...part }): FigurePart => {
      const found = findSource(library, page, name);
      return { ...part, bytes, ...(found ? { source: found } : {}) };
    });
    return { ...sumParts(parts), form, of, cuda, ...note };
  }
  if (value === undefined || !status || status === 'unknown' || !source || !on)
    return { kind: 'unknown', of, ...note };
  const found = findSource(library, page, source);
  return {
    kind: 'figure',
    bytes: value,
    form,
    of,
    cuda,
    status,
    on,
    parts: [],
    sources: found ? [found] : [],
    ...note,
  };
}

/**
 * A size on top of another of the same form and release. Of something unknown nothing can be said; a figure
 * without parts becomes one.
 */
export function addCells(below: Cell, added: Cell): Cell {
  if (below.kind !== 'figure' || added.kind !== 'figure')
    return { kind: 'unknown', note: whyUnknown(below, added) };
  const { form, cuda } = below;
  const notes = [below.note, added.note].filter(Boolean).join(' ');
  return {
    ...sumParts([...toParts(below), ...toParts(added)]),
    form,
    of: `${below.of}, with ${added.of}`,
    cuda,
    ...(notes ? { note: notes } : {}),
  };
}

function whyUnknown(...cells: Cell[]): string {
  const notes = cells.flatMap((cell) => (cell.kind === 'unknown' && cell.note ? [cell.note] : []));
  return notes[0] ?? 'One of its parts is not known.';
}

function toParts(cell: FigureCell): FigurePart[] {
  if (cell.parts.length > 0) return cell.parts;
  const { of, bytes, status, on } = cell;
  const source = cell.sources[0];
  return [{ what: of, kind: 'other', bytes, status, on, ...(source ? { source } : {}) }];
}

function sumParts(
  parts: FigurePart[],
): Pick<FigureCell, 'kind' | 'bytes' | 'status' | 'on' | 'parts' | 'sources'> {
  const sources = new Map(parts.flatMap(({ source }) => (source ? [[source.href, source] as const] : [])));
  return {
    kind: 'figure',
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
    status: weakest(parts.map((part) => part.status)),
    on: parts.map((part) => part.on).reduce((a, b) => (a > b ? a : b)),
    parts,
    sources: [...sources.values()],
  };
}
