'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { announce } from './announce';
import type { DiagnoseMessage, DiagnoseResult, Suggestion } from './diagnose-messages';

export type DiagnosisState =
  | { kind: 'empty' }
  | { kind: 'busy'; text: string }
  | { kind: 'done'; result: DiagnoseResult; suggestions: Suggestion[] }
  | { kind: 'failed'; reason: string };

/** Largest file that is looked through here. */
export const mostBytes = 20 * 1024 * 1024;

/**
 * Looks through logs in a worker. A new log replaces the one being looked through. `start` takes text or a file;
 * a file that is too large is refused with a sentence.
 */
export function useDiagnosis(dataFile: string) {
  const [state, setState] = useState<DiagnosisState>({ kind: 'empty' });
  const worker = useRef<Worker>(undefined);
  const isBusy = useRef(false);
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
    isBusy.current = false;
  }, []);
  useEffect(() => stop, [stop]);
  const start = useCallback(
    (log: string | Blob) => {
      if (typeof log !== 'string' && log.size > mostBytes) {
        setState({ kind: 'failed', reason: tooLarge(log.size) });
        return;
      }
      if (isBusy.current) stop();
      isBusy.current = true;
      setState((known) => (known.kind === 'done' ? known : { kind: 'busy', text: 'Reading…' }));
      worker.current ??= new Worker(new URL('./diagnose-worker.ts', import.meta.url), { type: 'module' });
      const fail = (reason: string) => {
        isBusy.current = false;
        setState({ kind: 'failed', reason });
        announce(reason);
      };
      worker.current.onerror = () => {
        stop();
        fail('The log could not be looked through here. Try again, or use the terminal.');
      };
      worker.current.onmessage = ({ data }: MessageEvent<DiagnoseMessage>) => {
        if (data.kind === 'progress') setState({ kind: 'busy', text: data.text });
        else if (data.kind === 'failed') fail(`The log could not be looked through: ${data.reason}.`);
        else if (data.kind === 'suggested')
          setState((known) => (known.kind === 'done' ? { ...known, suggestions: data.suggestions } : known));
        else {
          isBusy.current = false;
          setState({ kind: 'done', result: data.result, suggestions: [] });
          announce(summary(data.result));
        }
      };
      worker.current.postMessage({ dataFile, log });
    },
    [dataFile, stop],
  );
  const clear = useCallback(() => {
    stop();
    setState({ kind: 'empty' });
  }, [stop]);
  return { state, start, clear };
}

function tooLarge(size: number): string {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return `The file has ${megabytes} MB; up to 20 are looked through here. Its end is mostly enough, and the terminal takes any size.`;
}

/** How many known problems were found, as a sentence. */
export function summary({ answers, lineCount }: DiagnoseResult): string {
  const lines = `${lineCount.toLocaleString('en')} line${lineCount === 1 ? '' : 's'}`;
  if (answers.length === 0) return `No known problem in ${lines}.`;
  return `${answers.length} known problem${answers.length === 1 ? '' : 's'} in ${lines}.`;
}
