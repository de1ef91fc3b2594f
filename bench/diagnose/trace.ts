import { z } from 'zod';

/** What Chromium's trace says about a page, in milliseconds of processor time: other load on the machine is not in it. */
export interface Work {
  /** All of the page's thread. */
  page: number;
  /** Its longest task, without what the browser took to read the clipboard: so long nothing can be drawn. */
  longestTask: number;
  /** What the browser took to read the clipboard, of the page's thread, between the marks below. */
  clipboard: number;
  /** All of the page's workers. */
  workers: number;
}

/** Marks that the page sets around the reading of the clipboard, of which no page can take a piece only. */
export const clipboardMarks = { start: 'bench-clipboard-start', end: 'bench-clipboard-end' } as const;

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  /** Microseconds by the clock, and of the processor. */
  dur: z.number().optional(),
  tdur: z.number().optional(),
  /** The thread's own clock, in microseconds. */
  tts: z.number().optional(),
  args: z.object({ name: z.string().optional() }).loose().optional(),
});
const traceSchema = z.object({ traceEvents: z.array(z.object({ name: z.string() }).loose()) });
type TraceEvent = z.infer<typeof eventSchema>;

const wanted = new Set<string>(['thread_name', 'RunTask', ...Object.values(clipboardMarks)]);

/**
 * Sums up a trace with the categories `disabled-by-default-devtools.timeline` and `blink.user_timing`; the page's
 * process is the one with a worker.
 */
export function sumTrace(json: string): Work {
  const events = traceSchema
    .parse(JSON.parse(json))
    .traceEvents.filter(({ name }) => wanted.has(name))
    .map((event) => eventSchema.parse(event));
  const threads = new Map(
    events.flatMap((event) =>
      event.name === 'thread_name' && event.args?.name ? [[threadOf(event), event.args.name] as const] : [],
    ),
  );
  const tasks = events.filter(({ name, ph }) => ph === 'X' && name === 'RunTask');
  const ofWorkers = tasks.filter((task) => threads.get(threadOf(task))?.startsWith('DedicatedWorker'));
  const process = ofWorkers[0]?.pid;
  const isOfPage = (event: TraceEvent) =>
    event.pid === process && threads.get(threadOf(event)) === 'CrRendererMain';
  const ofPage = tasks.filter(isOfPage);
  const readings = pairMarks(events.filter(isOfPage));
  const clipboardIn = ({ ts, dur = 0 }: TraceEvent) =>
    readings.reduce((sum, one) => sum + (one.ts >= ts && one.ts < ts + dur ? one.spent : 0), 0);
  const sum = (own: readonly TraceEvent[]) =>
    outermost(own).reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
  return {
    page: sum(ofPage),
    longestTask: Math.max(0, ...ofPage.map((task) => (task.tdur ?? 0) - clipboardIn(task))) / 1000,
    clipboard: readings.reduce((total, { spent }) => total + spent, 0) / 1000,
    workers: sum(ofWorkers),
  };
}

/** When each reading of the clipboard began, and what it took of the processor; microseconds. */
function pairMarks(events: readonly TraceEvent[]): { ts: number; spent: number }[] {
  const marks = (name: string) => events.filter((event) => event.name === name).sort((a, b) => a.ts - b.ts);
  const ends = marks(clipboardMarks.end);
  return marks(clipboardMarks.start).map(({ ts, tts = 0 }, n) => ({
    ts,
    spent: Math.max(0, (ends[n]?.tts ?? tts) - tts),
  }));
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}

/** Tasks that no other task of their thread encloses. */
function outermost(tasks: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  return [...tasks]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter((task) => {
      if (task.ts < (ends.get(threadOf(task)) ?? 0)) return false;
      ends.set(threadOf(task), task.ts + (task.dur ?? 0));
      return true;
    });
}
