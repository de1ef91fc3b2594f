'use client';

import { useCombobox } from 'downshift';
import { type ChangeEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { searchAddress, toHref } from '@/lib/routes';
import type { Found } from '@/lib/search/find';
import { groupByPage } from '@/lib/search/group';
import { announce } from './announce';
import { copyText } from './copy-text';
import { leaveMarks } from './landing-marks';
import { rememberSearch } from './recent-searches';
import { SearchChips } from './search-chips';
import { HitGroupView, NothingFound, RecentSearches } from './search-dialog-parts';
import { type SearchOutcome, useSearch } from './use-search';

export interface SearchDialogProps {
  initialQuery: string;
  onClose: () => void;
}

const consideredHits = 24;
const hitsPerPage = 3;
const shownHits = 12;
/** Each excerpt may cost a file of some 3 KB; what is below the fold can do without. */
const excerpts = 7;

/** The search dialog: a native modal with the combobox pattern inside. Enter goes to the section. */
export function SearchDialog({ initialQuery, onClose }: SearchDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState(initialQuery);
  const outcome = useSearch(query, consideredHits, excerpts);
  const groups = useMemo(() => groupByPage(outcome.found, hitsPerPage), [outcome.found]);
  const items = useMemo(() => groups.flatMap((group) => group.hits).slice(0, shownHits), [groups]);
  // Before the browser draws or hears another key.
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  // Closing natively gives the focus back to where it was, and then calls onClose.
  const close = () => dialog.current?.close();
  const open = (hit: Found, isNewTab: boolean) => {
    rememberSearch(query);
    leaveMarks(hit.address, hit.id, hit.terms);
    if (isNewTab) return void window.open(toHref(hit.address, hit.id), '_blank', 'noopener');
    close();
    window.location.assign(toHref(hit.address, hit.id));
  };
  const combobox = useCombobox({
    items,
    inputValue: query,
    isOpen: true,
    defaultHighlightedIndex: 0,
    itemToString: () => query,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && open(selectedItem, false),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const hit = items[combobox.highlightedIndex];
    if (event.key !== 'Enter' || !hit || !(event.ctrlKey || event.metaKey || event.altKey)) return;
    // Downshift would take the plain Enter in it.
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    event.preventDefault();
    if (event.altKey) void copyAddress(hit);
    else open(hit, true);
  };
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && close()}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      aria-label="Search"
      className="mx-auto mt-[10vh] w-[min(46rem,calc(100vw-1rem))] rounded-lg border border-rule-2 bg-panel p-0 text-ink shadow-2xl backdrop:bg-black/40 max-sm:mt-2"
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
            onKeyDown,
            autoFocus: true,
            spellCheck: false,
            autoComplete: 'off',
          })}
        />
        <button type="button" onClick={close} className="min-h-11 px-2 text-ink-3 text-xs hover:text-ink">
          Close <kbd>Esc</kbd>
        </button>
      </div>
      <div className="px-4 empty:hidden [&>*]:py-2">
        <SearchChips query={query} flags={outcome.flags} onChange={setQuery} />
      </div>
      <ul
        {...combobox.getMenuProps({
          'aria-label': 'Results',
          className: 'max-h-[min(60vh,36rem)] overflow-y-auto overscroll-contain',
        })}
      >
        {groups.map((group) => (
          <HitGroupView
            key={group.address}
            title={[group.folder.replaceAll('/', ' › '), group.pageTitle].filter(Boolean).join(' › ')}
            hits={group.hits.filter((hit) => items.includes(hit))}
            itemProps={(hit) => combobox.getItemProps({ item: hit, index: items.indexOf(hit) })}
            onOpenTab={(hit) => open(hit, true)}
          />
        ))}
      </ul>
      {query.trim() === '' && <RecentSearches onChoose={setQuery} />}
      <NothingFound outcome={outcome} query={query} onChange={setQuery} />
      <Status text={statusText(outcome, query, items.length)} query={items.length > 0 ? query : ''} />
    </dialog>
  );
}

/** What was found, and the way to all of it. */
function Status({ text, query }: { text: string; query: string }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 border-rule border-t px-4 py-2 text-ink-3 text-xs">
      <p role="status">{text}</p>
      {query && (
        <a href={`${searchAddress}?q=${encodeURIComponent(query)}`} className="ml-auto py-1">
          All results
        </a>
      )}
    </div>
  );
}

async function copyAddress(hit: Found) {
  const address = new URL(toHref(hit.address, hit.id), window.location.href).href;
  const isCopied = await copyText(address);
  announce(isCopied ? 'Address copied' : 'The browser does not allow copying');
}

function statusText({ state, answered }: SearchOutcome, query: string, count: number): string {
  if (state === 'failed')
    return 'The search index could not be fetched. Check the connection and type again.';
  if (query.trim() === '')
    return 'Quotes for an exact phrase, -word to leave out, in:folder, type:gotcha to narrow.';
  if (state === 'loading') return 'Loading the index…';
  if (count === 0) return answered === query ? `Nothing found for “${query}”.` : 'Searching…';
  return `${count === shownHits ? `The best ${count}` : count} ${count === 1 ? 'result' : 'results'}. Enter opens, Ctrl Enter in a new tab, Alt Enter copies the address.`;
}
