'use client';

import { useState } from 'react';
import { diagnoseAddress } from '@/lib/routes';
import { carryLog } from './carried-log';
import { useDrop } from './use-drop';

/** A field for a whole log on the front page: what is pasted or dropped is looked through on /diagnose. */
export function LogPaste() {
  const [note, setNote] = useState('');
  const take = (text: string) => {
    if (text.trim() === '') return;
    if (carryLog(text)) window.location.assign(diagnoseAddress);
    else setNote('This log is too large to take along. Paste it there:');
  };
  const isOver = useDrop((log) => (typeof log === 'string' ? take(log) : void log.text().then(take)));
  return (
    <div className="needs-js mt-3 max-w-[760px]">
      <textarea
        rows={1}
        aria-label="Log"
        value=""
        onChange={(event) => take(event.target.value)}
        placeholder="Or paste a whole build or run log"
        spellCheck={false}
        autoComplete="off"
        className={`block h-12 w-full resize-none overflow-hidden rounded-lg border border-dashed bg-transparent px-4.5 py-2.5 text-m text-ink placeholder:text-ink-3 ${isOver ? 'border-accent outline-2 outline-accent' : 'border-rule-2'}`}
      />
      <p role="status" className={note ? 'mt-1.5 text-s' : 'sr-only'}>
        {note} {note && <a href={diagnoseAddress}>Diagnose</a>}
      </p>
    </div>
  );
}
