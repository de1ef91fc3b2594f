import { listChips } from '@/lib/search/query';

/** What narrows the query, each a button that takes it away. */
export function SearchChips({
  query,
  flags,
  onChange,
}: {
  query: string;
  flags: ReadonlySet<string>;
  onChange: (query: string) => void;
}) {
  const chips = listChips(query, flags);
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Narrowed by" className="flex flex-wrap gap-2">
      {chips.map((chip) => (
        <li key={chip.label}>
          <button
            type="button"
            onClick={() => onChange(chip.rest)}
            aria-label={`Remove: ${chip.label}`}
            className="flex min-h-8 items-center gap-1.5 rounded-full border border-accent bg-accent-soft px-3 text-accent text-xs max-sm:min-h-11"
          >
            {chip.label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
