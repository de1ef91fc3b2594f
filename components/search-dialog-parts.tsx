import { useEffect, useState } from 'react';
import { builtInAddresses, diagnoseAddress } from '@/lib/routes';
import type { Found } from '@/lib/search/find';
import { NearWords } from './near-words';
import { forgetSearches, readRecentSearches } from './recent-searches';
import { SearchHit } from './search-hit';
import type { SearchOutcome } from './use-search';

/** The hits of one page, each an option of the list. */
export function HitGroupView({
  title,
  hits,
  itemProps,
  onOpenTab,
}: {
  title: string;
  hits: Found[];
  itemProps: (hit: Found) => object;
  onOpenTab: (hit: Found) => void;
}) {
  if (hits.length === 0) return null;
  return (
    <li role="presentation">
      <p className="truncate bg-sunk px-4 py-1 text-ink-3 text-xs" role="presentation">
        {title}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, but no fieldset. */}
      <ul role="group" aria-label={title}>
        {hits.map((hit) => (
          <li
            key={hit.section}
            {...itemProps(hit)}
            onAuxClick={(event) => event.button === 1 && onOpenTab(hit)}
            className="group cursor-pointer border-rule border-b px-4 py-2 aria-selected:bg-accent-soft"
          >
            <SearchHit hit={hit} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What was searched for before, while the field is empty. */
export function RecentSearches({ onChoose }: { onChoose: (query: string) => void }) {
  const [recent, setRecent] = useState<string[]>([]);
  useEffect(() => setRecent(readRecentSearches()), []);
  if (recent.length === 0) return null;
  const forget = () => {
    forgetSearches();
    setRecent([]);
  };
  return (
    <section aria-label="Recent searches" className="px-4 py-2">
      <p className="flex items-baseline justify-between text-ink-3 text-xs">
        Recent searches, on this device only
        <button type="button" onClick={forget} className="min-h-8 px-1 hover:text-ink max-sm:min-h-11">
          Forget them
        </button>
      </p>
      <ul>
        {recent.map((query) => (
          <li key={query}>
            <button
              type="button"
              onClick={() => onChoose(query)}
              className="w-full truncate py-1.5 text-left text-s hover:text-accent max-sm:min-h-11"
            >
              {query}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What to do when nothing was found: words that are near, and the log matcher. */
export function NothingFound({
  outcome,
  query,
  onChange,
}: {
  outcome: SearchOutcome;
  query: string;
  onChange: (query: string) => void;
}) {
  if (query.trim() === '' || outcome.found.length > 0 || outcome.answered !== query) return null;
  return (
    <div className="px-4 py-4 text-s">
      <NearWords words={outcome.suggestions} onChoose={onChange} />
      {builtInAddresses.includes(diagnoseAddress) && (
        <p className="text-ink-2">
          Have a whole log? <a href={diagnoseAddress}>Paste it into the log matcher</a>, which looks for known
          errors line by line.
        </p>
      )}
    </div>
  );
}
