'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { takeCarriedLog } from './carried-log';
import { DiagnoseAnswers } from './diagnose-answers';
import { LogLines } from './log-lines';
import { summary } from './use-diagnosis';
import { useDrop } from './use-drop';
import { nameText, useLogField } from './use-log-field';

interface Props {
  /** The file with the signatures; see lib/gotchas/diagnose-data.ts. */
  dataFile: string;
  /** A short log in which something is found. */
  example?: string;
}

/** The field for a log, and beside it what was found. Paste, type, choose or drop a file. */
export function DiagnosePanel({ dataFile, example }: Props) {
  const log = useLogField(dataFile);
  const { state, result, name, open } = log;
  // Pasted on the front page.
  const openOnce = useRef(open);
  useEffect(() => {
    const carried = takeCarriedLog();
    if (carried) openOnce.current(carried, nameText('Pasted text', carried));
  }, []);
  const isOver = useDrop((dropped) =>
    typeof dropped === 'string'
      ? open(dropped, nameText('Dropped text', dropped))
      : open(dropped, dropped.name),
  );
  const isField = log.isEditing || state.kind === 'empty' || state.kind === 'failed';
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)] items-start gap-x-7 gap-y-6 ${state.kind === 'empty' ? '' : 'lg:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]'}`}
    >
      <div>
        <div
          className={`overflow-hidden rounded-box border bg-sunk ${isOver ? 'border-accent outline-2 outline-accent' : 'border-rule'}`}
        >
          <PanelHead name={name} note={result ? summary(result) : ''}>
            <FileButton onFile={(file) => open(file, file.name)} />
            {!isField && log.text !== '' && (
              <TextButton onClick={() => log.setIsEditing(true)}>Edit</TextButton>
            )}
            {isField && result && <TextButton onClick={() => log.setIsEditing(false)}>Show lines</TextButton>}
            {name !== '' && <TextButton onClick={log.reset}>Clear</TextButton>}
          </PanelHead>
          {isField ? (
            <textarea
              ref={log.field}
              aria-label="Log"
              value={log.text}
              onPaste={log.onPaste}
              onChange={log.onType}
              spellCheck={false}
              autoComplete="off"
              placeholder={'Paste a build or run log, or drop the file here.'}
              className="block h-[45vh] min-h-56 w-full resize-y bg-transparent px-4 py-3 font-mono text-[0.8125rem] text-ink leading-relaxed placeholder:text-ink-3"
            />
          ) : (
            result && <LogLines rows={result.rows} />
          )}
          {state.kind === 'busy' && <Wait text={state.text} share={state.share} />}
        </div>
        <p className="mt-2.5 text-ink-3 text-xs">
          Nothing you paste leaves this browser. The page could not send it to anybody else if it wanted to:
          its security policy allows no other host, and it sends nothing to this one.
        </p>
        {state.kind === 'empty' && example && (
          <p className="mt-3 text-s">
            <TextButton onClick={() => open(example, 'An example')}>Try it with an example</TextButton>
          </p>
        )}
      </div>
      {state.kind === 'failed' && (
        <p role="alert" className="rounded-box border border-no px-4 py-3">
          {state.reason}
        </p>
      )}
      {state.kind === 'done' && <DiagnoseAnswers result={state.result} suggestions={state.suggestions} />}
    </div>
  );
}

function Wait({ text, share }: { text: string; share: number | undefined }) {
  return (
    <p className="flex items-center gap-4 px-4 py-3 text-ink-2 text-s">
      {text}
      <progress
        aria-label="Progress"
        {...(share ? { value: share } : {})}
        className="h-1.5 w-40 accent-accent"
      />
    </p>
  );
}

function PanelHead({ name, note, children }: { name: string; note: string; children: ReactNode }) {
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-4 border-rule border-b bg-panel px-4 text-ink-3 text-xs sm:py-1">
      <span className="max-w-60 truncate font-medium text-ink-2">{name || 'Log'}</span>
      <span className="tabular-nums">{note}</span>
      <span className="ml-auto flex items-center gap-4">{children}</span>
    </div>
  );
}

function TextButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-11 min-w-11 text-accent hover:underline sm:min-h-8 sm:min-w-0"
    >
      {children}
    </button>
  );
}

function FileButton({ onFile }: { onFile: (file: File) => void }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center text-accent sm:min-h-8 hover:underline has-focus-visible:outline-2 has-focus-visible:outline-accent">
      Choose a file
      <input
        type="file"
        accept=".log,.txt,.out,text/*"
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // So that the same file can be chosen again after it has changed.
          event.target.value = '';
        }}
      />
    </label>
  );
}
