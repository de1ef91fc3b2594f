import type { Figure, Form, PartKind, Status } from '../content/schema';

export interface KnownPart {
  what: string;
  kind: PartKind;
  bytes: number;
  status: Status;
  source: string;
  on: string;
  note?: string;
}

/** A figure decided: its sum and weakest status are worked out. Unknown is a kind of its own, never zero. */
export type Size =
  | { kind: 'unknown'; form: Form; of: string; note?: string }
  | {
      kind: 'known';
      bytes: number;
      form: Form;
      of: string;
      status: Status;
      /** The newest day among the parts' days, or the figure's own. */
      on: string;
      /** Names of sources, each once. */
      sources: string[];
      parts: KnownPart[];
      note?: string;
    };

const strength: Record<Status, number> = { measured: 4, published: 3, reported: 2, estimated: 1, unknown: 0 };

/** The status that may be claimed for a sum of things with these statuses: the weakest. */
export function weakest(statuses: readonly Status[]): Status {
  return statuses.reduce<Status>((a, b) => (strength[b] < strength[a] ? b : a), statuses[0] ?? 'unknown');
}

/** Decides a figure from the front matter: a sum is computed here and nowhere else. */
export function toSize(figure: Figure): Size {
  const { form, of } = figure;
  const note = figure.note ? { note: figure.note } : {};
  if (figure.parts) {
    const parts = figure.parts.map(({ value, ...part }) => ({ ...part, bytes: value }));
    return {
      kind: 'known',
      bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
      form,
      of,
      status: weakest(parts.map((part) => part.status)),
      on: parts.map((part) => part.on).reduce((a, b) => (a > b ? a : b)),
      sources: [...new Set(parts.map((part) => part.source))],
      parts,
      ...note,
    };
  }
  const { value, status, source, on } = figure;
  if (value === undefined || !status || !source || !on) return { kind: 'unknown', form, of, ...note };
  return { kind: 'known', bytes: value, form, of, status, on, sources: [source], parts: [], ...note };
}

const units = [
  { name: 'GB', bytes: 1e9 },
  { name: 'MB', bytes: 1e6 },
  { name: 'kB', bytes: 1e3 },
];

/** Bytes as people read them, with three digits: 1,466,120,479 is "1.47 GB" (1 GB is 10^9 bytes). */
export function formatBytes(bytes: number): string {
  const unit = units.find((candidate) => bytes >= candidate.bytes * 0.9995);
  if (!unit) return `${bytes} B`;
  const value = bytes / unit.bytes;
  return `${value.toFixed(value < 9.995 ? 2 : value < 99.95 ? 1 : 0)} ${unit.name}`;
}

/** `2026-11-23` as "23 November 2026". */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const months =
    'January February March April May June July August September October November December'.split(' ');
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}
