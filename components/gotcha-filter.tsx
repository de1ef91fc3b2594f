'use client';

import { useEffect, useState } from 'react';
import {
  type Choice,
  countValues,
  type Facet,
  type Facts,
  facets,
  formatChoice,
  isChosen,
  readChoice,
} from '@/lib/gotchas/filter';

interface Props {
  values: Choice;
  /** What each row of the list has, by its `data-gotcha`. */
  items: Readonly<Record<string, Facts>>;
}

const nothing: Choice = { severity: [], stage: [], tool: [] };
const titles: Record<Facet, string> = { severity: 'Severity', stage: 'Stage', tool: 'About' };

/** Narrows the list that stands beside it in the page: hides rows, counts, and keeps the choice in the address. */
export function GotchaFilter({ values, items }: Props) {
  const [choice, setChoice] = useState(nothing);
  useEffect(() => {
    const read = () => setChoice(readChoice(window.location.search, values));
    read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, [values]);
  useEffect(() => hideRows(items, choice), [items, choice]);
  const choose = (next: Choice) => {
    setChoice(next);
    window.history.replaceState(
      null,
      '',
      window.location.pathname + formatChoice(next) + window.location.hash,
    );
  };
  const toggle = (facet: Facet, value: string) => {
    const own = choice[facet];
    const next = own.includes(value) ? own.filter((other) => other !== value) : [...own, value];
    choose({ ...choice, [facet]: next });
  };
  const facts = Object.values(items);
  const left = facts.filter((item) => isChosen(item, choice)).length;
  const isNarrowed = facets.some((facet) => choice[facet].length > 0);
  return (
    <div className="needs-js lg:sticky lg:top-[calc(var(--header)+1.5rem)] lg:self-start">
      <p className="mb-2 flex min-h-8 items-center gap-3 text-ink-2 text-s">
        <span role="status" className="tabular-nums">
          {isNarrowed ? `${left} of ${facts.length} shown` : `All ${facts.length} shown`}
        </span>
        {isNarrowed && (
          <button type="button" onClick={() => choose(nothing)} className="py-1 text-accent hover:underline">
            Show all
          </button>
        )}
      </p>
      {facets.map((facet) => (
        <fieldset key={facet} className="mb-4">
          <legend className="mb-1.5 font-semibold text-ink-3 text-xs">{titles[facet]}</legend>
          <div className="flex flex-wrap gap-1.5 lg:flex-col lg:gap-0">
            {values[facet].map((value) => (
              <FilterButton
                key={value}
                label={value}
                count={countValues(facts, choice, facet).get(value) ?? 0}
                isOn={choice[facet].includes(value)}
                onToggle={() => toggle(facet, value)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

interface ButtonProps {
  label: string;
  count: number;
  isOn: boolean;
  onToggle: () => void;
}

function FilterButton({ label, count, isOn, onToggle }: ButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onToggle}
      className="flex min-h-11 items-center sm:min-h-8 gap-2 rounded-box border border-rule-2 px-2.5 text-left text-ink-2 text-s hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-ink lg:min-h-7 lg:border-transparent lg:px-2"
    >
      <span>{label}</span>
      <span className="text-ink-3 text-xs tabular-nums lg:ml-auto">{count}</span>
    </button>
  );
}

/** Works on the markup that the server wrote: the list is not sent a second time as data. */
function hideRows(items: Props['items'], choice: Choice): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-gotcha-group]')) {
    let left = 0;
    for (const row of group.querySelectorAll<HTMLElement>('[data-gotcha]')) {
      const item = items[row.dataset.gotcha ?? ''];
      row.hidden = item !== undefined && !isChosen(item, choice);
      if (!row.hidden) left++;
    }
    group.hidden = left === 0;
    const count = group.querySelector('[data-gotcha-count]');
    if (count) count.textContent = String(left);
  }
}
