'use client';

import { useEffect, useMemo, useState } from 'react';
import { searchAddress, toHref } from '@/lib/routes';
import type { Found } from '@/lib/search/find';
import { countFacets, type Facet, groupByPage } from '@/lib/search/group';
import { leaveMarks } from './landing-marks';
import { NearWords } from './near-words';
import { rememberSearch } from './recent-searches';
import { SearchChips } from './search-chips';
import { SearchHit } from './search-hit';
import { useSearch } from './use-search';

const limit = 100;
const hitsPerPage = 5;

/** The results as a page of their own. The query stands in the address, and follows the typing. */
export function SearchPage() {
  const [query, setQuery] = useState('');
  const [isDebug, setIsDebug] = useState(false);
  useEffect(() => {
    const read = () => {
      const params = new URLSearchParams(window.location.search);
      setQuery(params.get('q') ?? '');
      setIsDebug(params.has('debug'));
    };
    read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const change = (next: string) => {
    setQuery(next);
    const debug = isDebug ? '&debug' : '';
    const params = next ? `?q=${encodeURIComponent(next)}${debug}` : debug.replace('&', '?');
    window.history.replaceState(null, '', `${searchAddress}${params}`);
  };
  return (
    <>
      <search>
        <form action={searchAddress} onSubmit={(event) => event.preventDefault()}>
          <label htmlFor="q" className="sr-only">
            Search the knowledge
          </label>
          <input
            id="q"
            name="q"
            type="search"
            value={query}
            onChange={(event) => change(event.target.value)}
            placeholder="A word, a question, an error message"
            spellCheck={false}
            autoComplete="off"
            className="h-14 w-full max-w-[760px] rounded-lg border-[1.5px] border-accent bg-panel px-4 text-l text-ink placeholder:text-ink-3"
          />
        </form>
      </search>
      <Results query={query} onChange={change} isDebug={isDebug} />
    </>
  );
}

function Results({
  query,
  onChange,
  isDebug,
}: {
  query: string;
  onChange: (query: string) => void;
  isDebug: boolean;
}) {
  const { found, suggestions, flags, state, answered } = useSearch(query, limit);
  const groups = useMemo(() => groupByPage(found, hitsPerPage), [found]);
  const facets = useMemo(() => countFacets(found), [found]);
  const count = found.length === limit ? `The best ${limit}` : found.length;
  return (
    <>
      <div className="my-3 min-h-8">
        <SearchChips query={query} flags={flags} onChange={onChange} />
      </div>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,52rem)_15rem]">
        <section aria-label="Results">
          <p role="status" className="mb-3 text-ink-3 text-s">
            {state === 'failed' &&
              'The search index could not be fetched. Check the connection and type again.'}
            {state === 'loading' && query && 'Loading the index…'}
            {state === 'ready' &&
              query.trim() !== '' &&
              (found.length > 0
                ? `${count} ${found.length === 1 ? 'section' : 'sections'} on ${groups.length} ${groups.length === 1 ? 'page' : 'pages'}.`
                : answered === query && `Nothing found for “${query}”.`)}
          </p>
          <NearWords words={suggestions} onChoose={onChange} />
          {groups.map((group) => (
            <section key={group.address} aria-label={group.pageTitle} className="mb-6">
              <h2 className="mb-1 text-ink-3 text-s">
                {group.folder && `${group.folder.replaceAll('/', ' › ')} › `}
                <a href={toHref(group.address)} className="font-semibold text-ink">
                  {group.pageTitle}
                </a>
              </h2>
              <ul className="rounded-box border border-rule bg-panel">
                {group.hits.map((hit) => (
                  <li key={hit.section} className="border-rule border-b last:border-b-0">
                    <a
                      href={toHref(hit.address, hit.id)}
                      onClick={() => {
                        rememberSearch(query);
                        leaveMarks(hit.address, hit.id, hit.terms);
                      }}
                      className="block px-4 py-2.5 text-ink no-underline hover:bg-accent-soft"
                    >
                      <SearchHit hit={hit} />
                    </a>
                    {isDebug && <ScoreParts hit={hit} />}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
        {found.length > 0 && <Facets facets={facets} query={query} onChange={onChange} />}
      </div>
    </>
  );
}

function Facets({
  facets,
  query,
  onChange,
}: {
  facets: Facet[];
  query: string;
  onChange: (query: string) => void;
}) {
  const groups = [
    { label: 'Folder', facets: facets.filter((facet) => facet.name === 'in') },
    { label: 'Kind', facets: facets.filter((facet) => facet.name === 'type') },
  ];
  return (
    <aside aria-label="Narrow" className="max-lg:row-start-1">
      {groups.map((group) => (
        <section key={group.label} className="mb-4">
          <h2 className="mb-1 text-ink-3 text-xs">{group.label}</h2>
          <ul className="max-lg:flex max-lg:flex-wrap max-lg:gap-2">
            {group.facets.map((facet) => (
              <li key={facet.value}>
                <button
                  type="button"
                  onClick={() => onChange(`${query.trim()} ${facet.name}:${facet.value}`)}
                  className="flex min-h-8 w-full items-baseline justify-between gap-2 py-1 text-left text-s hover:text-accent max-lg:rounded-full max-lg:border max-lg:border-rule-2 max-lg:px-3 max-sm:min-h-11 max-sm:items-center"
                >
                  {facet.value} <span className="text-ink-3 text-xs tabular-nums">{facet.count}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

/** How the score came about: for authors who ask why something stands where it stands. */
function ScoreParts({ hit }: { hit: Found }) {
  const { words, parts } = hit.debug;
  return (
    <p className="overflow-x-auto border-rule border-t px-4 py-1.5 font-mono text-ink-3 text-xs">
      {hit.score.toFixed(2)} = (
      {words.map(({ word, term, kind, score }) => `${word}→${term} ${kind} ${score.toFixed(2)}`).join(' + ')}
      {` + page ${parts.page.toFixed(2)}) × coverage ${parts.coverage.toFixed(2)} × heading ${parts.heading.toFixed(2)}`}
    </p>
  );
}
