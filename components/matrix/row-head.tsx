import { type MouseEvent, useState } from 'react';
import { mostRows, type Query } from '@/lib/matrix/query';
import type { ShownRow } from '@/lib/matrix/view';
import { rowAddress, toHref } from '@/lib/routes';
import { announce } from '../announce';
import { copyText } from '../copy-text';
import type { Change } from './use-query';

/** A row's name and what can be done with the row: choose it, link to it, read its Dockerfile. */
export function RowHead({
  shown,
  query,
  change,
  onRecipe,
}: {
  shown: ShownRow;
  query: Query;
  change: Change;
  onRecipe: (id: string) => void;
}) {
  const { row, judgement } = shown;
  const [isCopied, setIsCopied] = useState(false);
  const isChosen = query.rows.includes(row.id);
  const name = row.baseline ? row.name : `${row.id} ${row.name}`;
  const choose = () =>
    change({ rows: isChosen ? query.rows.filter((id) => id !== row.id) : [...query.rows, row.id] });
  const reservations = judgement.findings.filter((finding) => finding.state !== 'meets');
  return (
    <th scope="row" role="rowheader">
      <span className="flex items-start gap-2">
        <label className="needs-js -m-1.5 grid size-8 shrink-0 place-items-center">
          <input
            type="checkbox"
            checked={isChosen}
            disabled={!isChosen && query.rows.length >= mostRows}
            onChange={choose}
            aria-label={`Compare ${name} side by side`}
            className="size-4 accent-(--accent)"
          />
        </label>
        <span className="min-w-0">
          {row.baseline ? name : <a href={toHref(row.address)}>{name}</a>}
          <small className="mt-0.5 block font-normal text-ink-3 text-xs">
            {row.tagline}
            {row.dockerfile && (
              <>
                {' · '}
                <a
                  href={row.dockerfile}
                  aria-label={`Dockerfile of ${name}`}
                  onClick={(event) => {
                    if (!isPlainClick(event)) return;
                    event.preventDefault();
                    onRecipe(row.id);
                  }}
                >
                  Dockerfile
                </a>
              </>
            )}
            {' · '}
            <a
              href={`#${row.id}`}
              aria-label={`Link to ${name}`}
              onClick={async (event) => {
                // The row's own address has a preview in chats, and no place for what else is asked.
                const own = location.origin + toHref(rowAddress(row.id));
                const address = location.search ? event.currentTarget.href : own;
                const copied = isPlainClick(event) && (await copyText(address));
                if (!copied) return;
                announce('Address of the row copied');
                setIsCopied(true);
                setTimeout(() => setIsCopied(false), 2000);
              }}
            >
              {isCopied ? '# copied' : '#'}
            </a>
          </small>
          {reservations.length > 0 && (
            <small className="mt-1 block font-normal text-partial text-xs">
              {reservations.map(({ text }) => text).join('; ')}
            </small>
          )}
        </span>
      </span>
    </th>
  );
}

/** A click that is not meant for a new tab or window. */
function isPlainClick(event: MouseEvent): boolean {
  return !(event.metaKey || event.ctrlKey || event.shiftKey);
}
