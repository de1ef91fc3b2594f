import { useState } from 'react';
import type { Criteria } from '@/lib/matrix/choose';
import { parseBytes, type Query } from '@/lib/matrix/query';
import type { Change } from './use-query';

/** What a reader asks of an image, as switches above the table. */
export function Filters({ query, change }: { query: Query; change: Change }) {
  const { criteria } = query;
  const set = (next: Partial<Criteria>) => change({ criteria: { ...criteria, ...next } });
  const toggleCupti = (place: 'run' | 'build') =>
    set({
      cupti: (['run', 'build'] as const).filter((known) =>
        known === place ? !criteria.cupti.includes(place) : criteria.cupti.includes(known),
      ),
    });
  return (
    <fieldset className="flex flex-wrap items-center gap-2 text-s">
      <legend className="sr-only">Show only what has</legend>
      <Chip isOn={criteria.cupti.includes('run')} onChange={() => toggleCupti('run')}>
        CUPTI at run
      </Chip>
      <Chip isOn={criteria.cupti.includes('build')} onChange={() => toggleCupti('build')}>
        CUPTI at build
      </Chip>
      <Chip isOn={criteria.profiler} onChange={() => set({ profiler: !criteria.profiler })}>
        Profiler shows kernels
      </Chip>
      <Chip isOn={criteria.nvcc} onChange={() => set({ nvcc: !criteria.nvcc })}>
        nvcc in the image
      </Chip>
      <Chip isOn={criteria.pin} onChange={() => set({ pin: !criteria.pin })}>
        Can be pinned
      </Chip>
      <Chip isOn={criteria.legacy} onChange={() => set({ legacy: !criteria.legacy })}>
        Legacy builder will do
      </Chip>
      <Choice
        label="PyTorch"
        value={criteria.torch ?? ''}
        options={[
          ['', 'any'],
          ['wheels', 'official wheels'],
          ['source', 'built from source'],
        ]}
        onChange={(value) => set({ torch: value === 'wheels' || value === 'source' ? value : undefined })}
      />
      <Choice
        label="Effort"
        value={criteria.effort ?? ''}
        options={[
          ['', 'any'],
          ['low', 'low'],
          ['medium', 'up to medium'],
        ]}
        onChange={(value) => set({ effort: value === 'low' || value === 'medium' ? value : undefined })}
      />
      <Limit
        label={query.sizes === 'unpacked' ? 'Largest on disk' : 'Largest download'}
        max={criteria.max}
        onChange={(max) => change({ criteria: { ...criteria, max } }, 'replace')}
      />
    </fieldset>
  );
}

const pill =
  'flex min-h-9 items-center gap-2 rounded-full border border-rule-2 bg-panel px-3 text-ink-2 hover:border-accent max-sm:min-h-11';

function Chip({
  isOn,
  onChange,
  children,
}: {
  isOn: boolean;
  onChange: () => void;
  children: React.ReactNode;
}) {
  return (
    <label className={`${pill} has-checked:border-accent has-checked:bg-accent-soft has-checked:text-ink`}>
      <input type="checkbox" checked={isOn} onChange={onChange} className="accent-(--accent)" />
      {children}
    </label>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <label className={`${pill} ${value ? 'border-accent bg-accent-soft text-ink' : ''}`}>
      {label}
      <select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="field-sizing-content min-h-7 rounded-sm bg-transparent text-ink"
      >
        {options.map(([key, name]) => (
          <option key={key} value={key} className="bg-panel">
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A size in GB. What is being typed and is no size yet asks nothing. */
function Limit({
  label,
  max,
  onChange,
}: {
  label: string;
  max: number | undefined;
  onChange: (max: number | undefined) => void;
}) {
  const [typed, setTyped] = useState('');
  // The address may change without the field: a link, the back button, "Show all".
  const text = parseBytes(typed) === max ? typed : max === undefined ? '' : String(max / 1e9);
  return (
    <label className={`${pill} ${max === undefined ? '' : 'border-accent bg-accent-soft text-ink'}`}>
      {label}
      <input
        type="text"
        inputMode="decimal"
        value={text}
        placeholder="any"
        size={4}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseBytes(event.target.value));
        }}
        className="w-12 rounded-sm bg-transparent text-right text-ink placeholder:text-ink-3"
      />
      GB
    </label>
  );
}
