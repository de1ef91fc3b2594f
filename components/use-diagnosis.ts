'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { groupDigits } from '@/lib/gotchas/group-digits';
import { announce } from './announce';
import type { DiagnoseMessage, DiagnoseResult, Suggestion } from './diagnose-messages';
import { handOver } from './hand-over';

export type DiagnosisState =
  | { kind: 'empty' }
  | { kind: 'busy'; text: string; share?: number }
  | { kind: 'done'; result: DiagnoseResult; suggestions: Suggestion[] }
  | { kind: 'failed'; reason: string };

/** The largest log that is looked through here; a text's letters are counted as bytes. */
export const mostBytes = 20 * 1024 * 1024;

/**
 * Looks through logs in a worker. A new log replaces the one being looked through. `start` takes text or a file;
 * one that is too large is refused with a sentence. While somebody types, the last answers stay until there are new ones.
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
    (log: string | Blob, { isTyping = false } = {}) => {
      const size = typeof log === 'string' ? log.length : log.size;
      if (size > mostBytes) {
        stop();
        setState({ kind: 'failed', reason: tooLarge(size) });
        return;
      }
      if (isBusy.current) stop();
      isBusy.current = true;
      const wait = (text: string, share?: number) =>
        setState((known) =>
          isTyping && known.kind === 'done' ? known : { kind: 'busy', text, ...(share ? { share } : {}) },
        );
      wait('Reading…');
      worker.current ??= new Worker(new URL('./diagnose-worker.ts', import.meta.url), { type: 'module' });
      const own = worker.current;
      const fail = (reason: string) => {
        isBusy.current = false;
        setState({ kind: 'failed', reason });
        announce(reason);
      };
      own.onerror = () => {
        stop();
        fail('The log could not be looked through here. Try again, or use the terminal.');
      };
      own.onmessage = ({ data }: MessageEvent<DiagnoseMessage>) => {
        if (data.kind === 'progress') wait(data.text, data.share);
        else if (data.kind === 'failed') fail(`The log could not be looked through: ${data.reason}.`);
        else if (data.kind === 'suggested')
          setState((known) => (known.kind === 'done' ? { ...known, suggestions: data.suggestions } : known));
        else {
          isBusy.current = false;
          setState({ kind: 'done', result: data.result, suggestions: [] });
          announce(summary(data.result));
        }
      };
      void handOver({
        worker: own,
        dataFile,
        log,
        isWanted: () => worker.current === own,
        onProgress: (share) => wait('Taking the text over…', share),
      });
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
  return `The log has ${megabytes} MB; up to 20 are looked through here. Its end is mostly enough, and the terminal takes any size.`;
}

/** How many known problems were found, as a sentence. */
export function summary({ answers, lineCount }: DiagnoseResult): string {
  const lines = `${groupDigits(lineCount)} line${lineCount === 1 ? '' : 's'}`;
  if (answers.length === 0) return `No known problem in ${lines}.`;
  return `${answers.length} known problem${answers.length === 1 ? '' : 's'} in ${lines}.`;
}
