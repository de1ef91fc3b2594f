import { z } from 'zod';

/** What Chromium's trace says about a page, in milliseconds of processor time: other load on the machine is not in it. */
export interface Work {
  /** All of the page's thread. */
  page: number;
  /** Its longest task: so long nothing can be drawn. */
  longestTask: number;
  /** All of the page's workers. */
  workers: number;
}

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  /** Microseconds by the clock, and of the processor. */
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).loose().optional(),
});
const traceSchema = z.object({ traceEvents: z.array(z.object({ name: z.string() }).loose()) });
type TraceEvent = z.infer<typeof eventSchema>;

/** Sums up a trace with the category `disabled-by-default-devtools.timeline`; the page's process is the one with a worker. */
export function sumTrace(json: string): Work {
  const events = traceSchema
    .parse(JSON.parse(json))
    .traceEvents.filter(({ name }) => name === 'thread_name' || name === 'RunTask')
    .map((event) => eventSchema.parse(event));
  const threads = new Map(
    events.flatMap((event) =>
      event.name === 'thread_name' && event.args?.name ? [[threadOf(event), event.args.name] as const] : [],
    ),
  );
  const tasks = events.filter(({ name, ph }) => ph === 'X' && name === 'RunTask');
  const ofWorkers = tasks.filter((task) => threads.get(threadOf(task))?.startsWith('DedicatedWorker'));
  const process = ofWorkers[0]?.pid;
  const ofPage = tasks.filter(
    (task) => task.pid === process && threads.get(threadOf(task)) === 'CrRendererMain',
  );
  const sum = (own: readonly TraceEvent[]) =>
    outermost(own).reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
  return {
    page: sum(ofPage),
    longestTask: Math.max(0, ...ofPage.map(({ tdur = 0 }) => tdur)) / 1000,
    workers: sum(ofWorkers),
  };
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
