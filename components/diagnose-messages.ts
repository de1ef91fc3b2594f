import type { Answer } from '@/lib/gotchas/answer';
import type { GotchaCard } from '@/lib/gotchas/card';
import type { LogRow } from '@/lib/gotchas/log-view';

/** What the page asks of the worker. The log goes no further than that. */
export interface DiagnoseRequest {
  /** The name of the file with the signatures. */
  dataFile: string;
  log: string | Blob;
}

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

/** What the worker says, in this order; `suggested` only when there is something to suggest. */
export type DiagnoseMessage =
  | { kind: 'progress'; text: string }
  | { kind: 'done'; result: DiagnoseResult }
  | { kind: 'suggested'; suggestions: Suggestion[] }
  | { kind: 'failed'; reason: string };
