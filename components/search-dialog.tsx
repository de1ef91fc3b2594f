'use client';

import { useCombobox } from 'downshift';
import { type ChangeEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { toHref } from '@/lib/routes';
import { fetchTexts, openIndex } from '@/lib/search/client';
import type { Segment } from '@/lib/search/excerpt';
import { type Found, findSections } from '@/lib/search/find';
import type { Searcher } from '@/lib/search/rank';

export interface SearchDialogProps {
  initialQuery: string;
  onClose: () => void;
}

const shownHits = 12;

/** Starts fetching the index, so that it is there when the first letter is typed. */
export function prefetchIndex() {
  openIndex().catch(() => {
    // The dialog asks again and shows what went wrong.
  });
}

/** The search dialog: a native modal with the combobox pattern inside. Enter goes to the section. */
export function SearchDialog({ initialQuery, onClose }: SearchDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState(initialQuery);
  const { found, state } = useFound(query);
  // Before the browser draws or hears another key.
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  // Closing natively gives the focus back to where it was, and then calls onClose.
  const close = () => dialog.current?.close();
  const combobox = useCombobox({
    items: found,
    inputValue: query,
    isOpen: true,
    defaultHighlightedIndex: 0,
    itemToString: () => query,
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      close();
      window.location.assign(toHref(selectedItem.address, selectedItem.id));
    },
  });
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      aria-label="Search"
      className="mx-auto mt-[10vh] w-[min(44rem,calc(100vw-1rem))] rounded-lg border border-rule-2 bg-panel p-0 text-ink shadow-2xl backdrop:bg-black/40 max-sm:mt-2"
    >
      <div className="flex items-center gap-2 border-rule border-b px-4">
        <input
          {...combobox.getInputProps({
            className:
              'h-14 min-w-0 flex-1 bg-transparent text-l text-ink outline-none placeholder:text-ink-3',
            'aria-label': 'Search the knowledge',
            placeholder: 'A word, a question, an error message',
            // Set here and not by downshift, which is a moment late and would lose fast letters.
            onChange: (event: ChangeEvent<HTMLInputElement>) => setQuery(event.target.value),
            autoFocus: true,
            spellCheck: false,
            autoComplete: 'off',
          })}
        />
        <button type="button" onClick={close} className="min-h-11 px-2 text-ink-3 text-xs hover:text-ink">
          Close <kbd>Esc</kbd>
        </button>
      </div>
      <ul
        {...combobox.getMenuProps({
          'aria-label': 'Results',
          className: 'max-h-[min(60vh,34rem)] overflow-y-auto',
        })}
      >
        {found.map((hit, index) => (
          <li
            key={`${hit.address}#${hit.id}`}
            {...combobox.getItemProps({ item: hit, index })}
            className="cursor-pointer border-rule border-b px-4 py-2.5 last:border-b-0 aria-selected:bg-accent-soft"
          >
            <HitView hit={hit} />
          </li>
        ))}
      </ul>
      <p role="status" className="border-rule border-t px-4 py-2 text-ink-3 text-xs">
        {statusText(state, query, found.length)}
      </p>
    </dialog>
  );
}

function HitView({ hit }: { hit: Found }) {
  return (
    <>
      <span className="block text-ink-3 text-xs">
        {[hit.place, hit.id ? hit.pageTitle : ''].filter(Boolean).join(' › ')}
      </span>
      <span className="block font-semibold text-s">
        <Marked segments={hit.heading} />
      </span>
      {hit.excerpt.length > 0 && (
        <span className="line-clamp-2 text-ink-2 text-xs">
          <Marked segments={hit.excerpt} />
        </span>
      )}
    </>
  );
}

function Marked({ segments }: { segments: Segment[] }) {
  // Segments are never reordered, so their place is their identity.
  return segments.map((segment, i) => {
    const key = `${i} ${segment.text}`;
    return segment.isMarked ? <mark key={key}>{segment.text}</mark> : <span key={key}>{segment.text}</span>;
  });
}

type State = 'loading' | 'ready' | 'failed';

function statusText(state: State, query: string, count: number): string {
  if (state === 'failed')
    return 'The search index could not be fetched. Check the connection and type again.';
  if (query.trim() === '') return 'Type to search. Arrow keys choose, Enter opens.';
  if (state === 'loading') return 'Loading the index…';
  if (count === 0) return `Nothing found for “${query}”. Try fewer or other words.`;
  return `${count === shownHits ? `The best ${count}` : count} ${count === 1 ? 'result' : 'results'}. Arrow keys choose, Enter opens.`;
}

/** Searches as the query changes; excerpts follow when their texts have come. An older answer never replaces a newer one. */
function useFound(query: string): { found: Found[]; state: State } {
  const [found, setFound] = useState<Found[]>([]);
  const [state, setState] = useState<State>('loading');
  useEffect(() => {
    let isCurrent = true;
    const run = async () => {
      const searcher: Searcher = await openIndex();
      if (!isCurrent) return;
      setState('ready');
      const bare = findSections(searcher, query, shownHits);
      setFound(bare);
      const texts = await fetchTexts(searcher, bare);
      if (isCurrent) setFound(findSections(searcher, query, shownHits, texts));
    };
    run().catch(() => isCurrent && setState('failed'));
    return () => {
      isCurrent = false;
    };
  }, [query]);
  return { found, state };
}
