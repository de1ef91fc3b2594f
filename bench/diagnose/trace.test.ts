import { expect, test } from 'vitest';
import { clipboardMarks, sumTrace } from './trace';

const name = (pid: number, tid: number, thread: string) => ({
  name: 'thread_name',
  ph: 'M',
  pid,
  tid,
  ts: 0,
  args: { name: thread },
});
const task = (pid: number, tid: number, ts: number, dur: number, tdur: number) => ({
  name: 'RunTask',
  ph: 'X',
  pid,
  tid,
  ts,
  dur,
  tdur,
});

test('processor time is summed by thread, tasks within tasks and other pages left out', () => {
  const work = sumTrace(
    JSON.stringify({
      traceEvents: [
        name(1, 1, 'CrRendererMain'),
        name(2, 1, 'CrRendererMain'),
        name(2, 5, 'DedicatedWorker thread'),
        task(1, 1, 0, 90_000, 80_000),
        task(2, 1, 1000, 40_000, 20_000),
        task(2, 1, 2000, 1000, 1000),
        task(2, 1, 60_000, 30_000, 25_000),
        task(2, 5, 1000, 500_000, 300_000),
        { ...task(2, 1, 95_000, 9000, 9000), name: 'Layout' },
      ],
    }),
  );
  expect(work).toEqual({ page: 45, longestTask: 25, clipboard: 0, workers: 300 });
});

test('what the browser takes to read the clipboard is told apart from the task in which it happens', () => {
  const mark = (label: string, ts: number, tts: number) => ({
    name: label,
    ph: 'I',
    pid: 2,
    tid: 1,
    ts,
    tts,
  });
  const work = sumTrace(
    JSON.stringify({
      traceEvents: [
        name(2, 1, 'CrRendererMain'),
        name(2, 5, 'DedicatedWorker thread'),
        task(2, 5, 1000, 500_000, 300_000),
        task(2, 1, 0, 90_000, 80_000),
        mark(clipboardMarks.start, 10_000, 5000),
        mark(clipboardMarks.end, 70_000, 55_000),
        task(2, 1, 100_000, 50_000, 40_000),
      ],
    }),
  );
  expect(work).toEqual({ page: 120, longestTask: 40, clipboard: 50, workers: 300 });
});
