import type { Severity } from '@/lib/gotchas/gotcha';

const looks: Record<Severity, { sign: string; colour: string }> = {
  'silently wrong': { sign: '▲', colour: 'text-no' },
  'stops the build': { sign: '■', colour: 'text-partial' },
  'stops the run': { sign: '■', colour: 'text-partial' },
  'wastes time': { sign: '○', colour: 'text-ink-3' },
};

/** How bad a gotcha is: a sign and the word, never the colour alone. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { sign, colour } = looks[severity];
  return (
    <span className={`whitespace-nowrap ${colour}`}>
      <span aria-hidden="true">{sign}</span> {severity}
    </span>
  );
}
