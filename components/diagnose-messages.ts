import type { Answer } from '@/lib/gotchas/answer';
import type { GotchaCard } from '@/lib/gotchas/card';
import type { LogRow } from '@/lib/gotchas/log-view';

/**
 * What the page asks of the worker: to look through a log, or to keep a piece that stands before it. The log goes no
 * further than that. `dataFile` is the name of the file with the signatures.
 */
export type DiagnoseRequest = { dataFile: string } & ({ piece: string } | { log: string | Blob });

/** A section that the search suggests for a line that nothing explains. */
export interface Suggestion {
  address: string;
  id: string;
  title: string;
  pageTitle: string;
  line: number;
}

export interface DiagnoseResult {
  answers: { answer: Answer; card: GotchaCard }[];
  lineCount: number;
  unexplained: number;
  rows: LogRow[];
  /** Redacted, for "None of these?". */
  excerpt: string;
}

/** What the worker says, in this order; `share` is from 0 to 1, `suggested` comes only when there is something to suggest. */
export type DiagnoseMessage =
  | { kind: 'progress'; text: string; share?: number }
  | { kind: 'done'; result: DiagnoseResult }
  | { kind: 'suggested'; suggestions: Suggestion[] }
  | { kind: 'failed'; reason: string };
