import type { Library } from '@/lib/content/library';
import { findExperiment } from '@/lib/evidence/source';
import { formatBytes, formatDay } from '@/lib/format';
import { toHref } from '@/lib/routes';
import { StatusMark } from './status-mark';

interface Props {
  library: Library;
  /** `<evidence>#<experiment>` */
  experiment: string;
  form: 'compressed' | 'unpacked';
}

/**
 * The figures of an experiment as bars on one scale, with the numbers beside them. An experiment that is not
 * there, or has no figure of that form, throws: the check reports it and the build stops.
 */
export function EvidenceBars({ library, experiment, form }: Props) {
  const found = findExperiment(library, experiment);
  const figures = found?.experiment.figures?.filter((figure) => figure.form === form) ?? [];
  if (!found || figures.length === 0)
    throw new Error(`EvidenceBars: there is no ${form} figure in "${experiment}"`);
  const largest = Math.max(...figures.map((figure) => figure.bytes));
  return (
    <figure className="my-6">
      <ul className="!list-none !p-0">
        {figures.map((figure) => (
          <li
            key={`${figure.label} ${figure.bytes}`}
            className="grid grid-cols-[1fr_5rem] items-center gap-x-3 border-rule border-t py-1.5 text-s sm:grid-cols-[16rem_1fr_5rem]"
          >
            <span>{figure.label}</span>
            <svg
              viewBox="0 0 100 4"
              preserveAspectRatio="none"
              aria-hidden="true"
              className="h-2.5 w-full max-sm:order-last max-sm:col-span-2"
            >
              <rect width={(figure.bytes / largest) * 100} height="4" className="seg-runtime" />
            </svg>
            <span className="text-right tabular-nums">{formatBytes(figure.bytes)}</span>
          </li>
        ))}
      </ul>
      <figcaption className="mt-2 text-ink-3 text-xs">
        <StatusMark status="measured" /> {formatDay(found.evidence.data.measured)}, {form}:{' '}
        <a href={toHref(found.evidence.address, found.experiment.id)}>experiment {found.experiment.id}</a>
      </figcaption>
    </figure>
  );
}
