import type { LogRow, Mark } from '@/lib/gotchas/log-view';

const looks: Record<Mark, { row: string; sign: string; word: string }> = {
  cause: { row: 'is-cause', sign: '▸', word: 'first answer' },
  later: { row: 'is-later', sign: '▹', word: 'another answer' },
  unexplained: { row: 'is-unexplained', sign: '?', word: 'unknown error' },
};

/** The log with line numbers; marked are the lines that were recognised, and errors that were not. */
export function LogLines({ rows }: { rows: readonly LogRow[] }) {
  return (
    <section
      aria-label="The log"
      tabIndex={0}
      className="log-lines max-h-[70vh] overflow-auto py-2 font-mono text-[0.8125rem] leading-relaxed"
    >
      <ol className="min-w-max">
        {rows.map((row) =>
          'skipped' in row ? (
            <li key={`skipped ${row.number}`} className="py-1 pl-14 font-sans text-ink-3 text-xs">
              … {row.skipped.toLocaleString('en')} line{row.skipped === 1 ? '' : 's'} …
            </li>
          ) : (
            <li
              key={row.number}
              id={`log-${row.number}`}
              className={`flex scroll-mt-24 gap-2 pr-4 ${row.mark ? looks[row.mark].row : 'text-ink-2'}`}
            >
              <span className="w-11 shrink-0 select-none text-right text-ink-3 tabular-nums">
                {row.number}
              </span>
              <span className="w-3 shrink-0 select-none" title={row.mark && looks[row.mark].word}>
                {row.mark && (
                  <>
                    <span aria-hidden="true">{looks[row.mark].sign}</span>
                    <span className="sr-only">{looks[row.mark].word}: </span>
                  </>
                )}
              </span>
              <span className="whitespace-pre">{row.text}</span>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
