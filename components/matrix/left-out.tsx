import type { ShownRow } from '@/lib/matrix/view';

/** The rows that fail what is asked, each with its reasons. */
export function LeftOut({ rows }: { rows: readonly ShownRow[] }) {
  return (
    <section aria-labelledby="left-out" className="mt-6">
      <h2 id="left-out" className="mb-2 font-semibold text-l">
        Left out, and why
      </h2>
      <ul className="rounded-box border border-rule bg-panel text-s">
        {rows.map(({ row, judgement }) => (
          <li
            key={row.id}
            className="flex flex-wrap gap-x-4 border-rule border-b px-4 py-2.5 last:border-b-0"
          >
            <span className="w-64 font-medium">{row.baseline ? row.name : `${row.id} ${row.name}`}</span>
            <span className="min-w-0 flex-1 text-ink-2">
              {judgement.findings
                .filter(({ state }) => state === 'fails')
                .map(({ text }) => text)
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
