import type { Matrix } from '@/lib/matrix/build';
import { columns } from '@/lib/matrix/columns';
import type { Query } from '@/lib/matrix/query';
import type { View } from '@/lib/matrix/view';
import { Menu } from './menu';
import { TakeAway } from './take-away';
import type { Change } from './use-query';

interface Props {
  matrix: Matrix;
  query: Query;
  view: View;
  change: Change;
}

/** How the table is shown, and how to take it along. */
export function Tools({ matrix, query, view, change }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-s">
      <button
        type="button"
        aria-expanded={query.ask}
        onClick={() => change({ ask: !query.ask })}
        className="min-h-9 rounded-box bg-accent px-3.5 font-medium text-accent-ink hover:opacity-90 max-sm:min-h-11"
      >
        Help me choose
      </button>
      <Switch
        label="Sizes"
        value={query.sizes}
        options={[
          ['both', 'both'],
          ['compressed', 'compressed'],
          ['unpacked', 'unpacked'],
        ]}
        onChange={(sizes) => change({ sizes })}
      />
      <Switch
        label="CUDA"
        value={view.cuda}
        options={matrix.releases.map((release) => [release, release])}
        onChange={(cuda) => change({ cuda: cuda === matrix.releases[0] ? undefined : cuda })}
      />
      <Switch
        label="View"
        value={query.view}
        options={[
          ['auto', 'auto'],
          ['table', 'table'],
          ['cards', 'cards'],
        ]}
        onChange={(shape) => change({ view: shape })}
      />
      <Columns query={query} change={change} />
      <TakeAway view={view} />
    </div>
  );
}

/** A few choices of which one holds, as radio buttons in a row. */
function Switch<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}) {
  return (
    <fieldset className="flex items-center gap-2">
      <legend className="float-left mr-2 text-ink-3">{label}</legend>
      <span className="flex rounded-box border border-rule-2 bg-panel">
        {options.map(([key, name]) => (
          <label
            key={key}
            className="relative flex min-h-9 items-center px-2.5 text-ink-2 first:rounded-l-box last:rounded-r-box not-first:border-rule-2 not-first:border-l has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-checked:font-medium has-checked:text-ink max-sm:min-h-11"
          >
            <input
              type="radio"
              name={`switch-${label}`}
              checked={key === value}
              onChange={() => onChange(key)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {name}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

function Columns({ query, change }: { query: Query; change: Change }) {
  return (
    <Menu id="columns" label={query.hide.length > 0 ? `Columns (${query.hide.length} hidden)` : 'Columns'}>
      <fieldset>
        <legend className="mb-1 font-semibold">Columns</legend>
        {columns.map((column) => (
          <label key={column.key} className="flex min-h-8 items-center gap-2.5">
            <input
              type="checkbox"
              checked={!query.hide.includes(column.key)}
              onChange={() =>
                change({
                  hide: query.hide.includes(column.key)
                    ? query.hide.filter((key) => key !== column.key)
                    : [...query.hide, column.key],
                })
              }
              className="size-4 accent-(--accent)"
            />
            {column.title}
          </label>
        ))}
      </fieldset>
    </Menu>
  );
}
