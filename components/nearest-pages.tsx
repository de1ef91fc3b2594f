'use client';

import { useEffect, useState } from 'react';
import { decodeAddress, searchAddress, toHref } from '@/lib/routes';
import { SearchHit } from './search-hit';
import { useSearch } from './use-search';

const mostShown = 6;

/** On the page for an address that does not exist: what the search finds for the words in that address. */
export function NearestPages() {
  const [words, setWords] = useState('');
  useEffect(() => setWords(readWords(window.location.pathname + window.location.hash)), []);
  return words ? <Nearest words={words} /> : null;
}

function Nearest({ words }: { words: string }) {
  const { found, state, answered } = useSearch(words, mostShown);
  const isAnswered = state === 'ready' && answered === words;
  return (
    <section aria-label="Nearest pages" className="mt-10">
      <h2 className="mb-2 font-semibold text-l">Nearest to “{words}”</h2>
      <p role="status" className="mb-3 text-ink-3 text-s">
        {state === 'failed' && 'The search index could not be fetched.'}
        {isAnswered && found.length === 0 && 'Nothing has these words.'}
        {isAnswered && found.length > 0 && `${found.length} found by the words of the address.`}
      </p>
      {found.length > 0 && (
        <ul className="rounded-box border border-rule bg-panel">
          {found.map((hit) => (
            <li key={hit.section} className="border-rule border-b last:border-b-0">
              <a
                href={toHref(hit.address, hit.id)}
                className="block px-4 py-2.5 text-ink no-underline hover:bg-accent-soft"
              >
                <span className="block text-ink-3 text-xs">{hit.pageTitle}</span>
                <SearchHit hit={hit} />
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3 text-s">
        <a href={`${searchAddress}?q=${encodeURIComponent(words)}`}>Search for these words</a>
      </p>
    </section>
  );
}

/** The words of an address: hyphens, slashes and endings are what made it one. */
export function readWords(address: string): string {
  const words = decodeAddress(address)
    .replace(/\.(html?|mdx?|markdown)\b/gi, ' ')
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word.length > 1);
  return [...new Set(words)].slice(0, 12).join(' ');
}
