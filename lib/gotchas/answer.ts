export type Confidence = 'sure' | 'likely' | 'possibly';

/** A line of the log: its number, from 1, and what it says without colours and prefixes. */
export interface LogLine {
  number: number;
  text: string;
}

/** A known problem that the log seems to hold. */
export interface Answer {
  /** The gotcha's key, `address#id`. */
  gotcha: string;
  confidence: Confidence;
  /** The first line that tells of it, from 1, in the log as it was given. */
  line: number;
  lines: LogLine[];
  /** What stood in the log where the page says `{name}`. */
  captures: Record<string, string>;
  /** Only for comparing answers of one log. */
  score: number;
  /** The line of an earlier answer of which this may be a consequence. */
  follows?: number;
}
