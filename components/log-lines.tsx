'use client';

import { memo, useEffect, useMemo, useRef } from 'react';
import { groupDigits } from '@/lib/gotchas/group-digits';
import { type LogRow, type Mark, measureColumns } from '@/lib/gotchas/log-view';
import { useGradually } from './use-gradually';

const looks: Record<Mark, { row: string; sign: string; word: string }> = {
  cause: { row: 'is-cause', sign: '▸', word: 'first answer' },
  later: { row: 'is-later', sign: '▹', word: 'another answer' },
  unexplained: { row: 'is-unexplained', sign: '?', word: 'unknown error' },
};

/** Rows that are drawn in one go; app/globals.css reckons with it. */
const blockLength = 25;

/**
 * The log with line numbers; marked are the lines that were recognised, and errors that were not. It is drawn block
 * by block, and scrolled to the first answer once that is there.
 */
export const LogLines = memo(function LogLines({ rows }: { rows: readonly LogRow[] }) {
  const blocks = useMemo(() => splitBlocks(rows), [rows]);
  // The first frame is the answer's.
  const drawn = useGradually(rows, blocks.length, 0);
  const box = useRef<HTMLElement>(null);
  const cause = blocks.slice(0, drawn).flat().find(isCause);
  useEffect(() => {
    if (cause) scrollTo(box.current, cause);
  }, [cause]);
  return (
    <section
      ref={box}
      aria-label="The log"
      tabIndex={0}
      className="log-lines relative max-h-[45vh] lg:max-h-[70vh] overflow-auto py-2 font-mono text-[0.8125rem] leading-relaxed"
    >
      {/* As wide as the widest row, reckoned: to have it measured would lay out every row. Only ever drawn by script. */}
      <div className="min-w-full" style={{ width: `calc(${measureColumns(rows)}ch + 6rem)` }}>
        {blocks.slice(0, drawn).map((own) => (
          <Block key={own[0]?.number} rows={own} />
        ))}
      </div>
    </section>
  );
});

const Block = memo(function Block({ rows }: { rows: readonly LogRow[] }) {
  return (
    <ol className="log-block">
      {rows.map((row) =>
        'skipped' in row ? (
          <li key={`skipped ${row.number}`} className="py-1 pl-14 font-sans text-ink-3 text-xs">
            … {groupDigits(row.skipped)} line{row.skipped === 1 ? '' : 's'} …
          </li>
        ) : (
          <Row key={row.number} {...row} />
        ),
      )}
    </ol>
  );
});

function Row({ number, text, mark }: { number: number; text: string; mark?: Mark }) {
  return (
    <li
      id={`log-${number}`}
      className={`scroll-mt-24 whitespace-pre ${mark ? looks[mark].row : 'text-ink-2'}`}
    >
      <span className="inline-block w-11 select-none text-right text-ink-3 tabular-nums">{number}</span>
      <span className="inline-block w-7 select-none text-center" title={mark && looks[mark].word}>
        {mark && (
          <>
            <span aria-hidden="true">{looks[mark].sign}</span>
            <span className="sr-only">{looks[mark].word}: </span>
          </>
        )}
      </span>
      {text}
    </li>
  );
}

function splitBlocks(rows: readonly LogRow[]): LogRow[][] {
  const count = Math.max(1, Math.ceil(rows.length / blockLength));
  return Array.from({ length: count }, (_, n) => rows.slice(n * blockLength, (n + 1) * blockLength));
}

function isCause(row: LogRow): boolean {
  return 'mark' in row && row.mark === 'cause';
}

/** Moves the log alone, not the page, and only where the row is out of sight. */
function scrollTo(box: HTMLElement | null, { number }: LogRow): void {
  const row = document.getElementById(`log-${number}`);
  if (!box || !row) return;
  if (row.offsetTop + row.offsetHeight > box.clientHeight)
    box.scrollTop = row.offsetTop - box.clientHeight / 3;
}
