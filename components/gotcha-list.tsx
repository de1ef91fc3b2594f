import { type Gotcha, type Severity, severities } from '@/lib/gotchas/gotcha';
import { toHref } from '@/lib/routes';
import { SeverityMark } from './severity-mark';

const meanings: Record<Severity, string> = {
  'silently wrong': 'Nothing fails, and the result is not what you think.',
  'stops the build': 'The image or the program is not built.',
  'stops the run': 'It is built, and does not start or breaks off.',
  'wastes time': 'It works in the end.',
};

/** Every gotcha with the lines it prints, the worst kind first. Complete without JavaScript; the filter hides rows. */
export function GotchaList({ gotchas }: { gotchas: readonly Gotcha[] }) {
  const kinds = [...severities, undefined].map((severity) => ({
    severity,
    own: gotchas.filter((gotcha) => gotcha.severity === severity),
  }));
  return kinds
    .filter(({ own }) => own.length > 0)
    .map(({ severity, own }) => (
      <section key={severity ?? 'other'} data-gotcha-group className="mb-10">
        <h2 className="flex flex-wrap items-baseline gap-x-3 border-rule-2 border-b pb-2 font-semibold text-l">
          {severity ? <SeverityMark severity={severity} /> : 'Not sorted'}
          <span data-gotcha-count className="font-normal text-ink-3 text-s tabular-nums">
            {own.length}
          </span>
          {severity && <span className="font-normal text-ink-2 text-s">{meanings[severity]}</span>}
        </h2>
        <ul data-previews>
          {own.map((gotcha) => (
            <GotchaRow key={gotcha.key} gotcha={gotcha} />
          ))}
        </ul>
      </section>
    ));
}

const shownLines = 2;

function GotchaRow({ gotcha }: { gotcha: Gotcha }) {
  const { key, address, id, title, lines, stage, tools, appliesTo } = gotcha;
  const isSilent = gotcha.severity === 'silently wrong';
  const more = lines.length - shownLines;
  return (
    <li
      data-gotcha={key}
      className={`border-rule border-b py-3 pl-3 ${isSilent ? 'border-l-3 border-l-no' : 'border-l-3 border-l-transparent'}`}
    >
      <h3 className="font-medium [overflow-wrap:anywhere]">
        <a href={toHref(address, id)} className="text-ink no-underline hover:text-accent hover:underline">
          {title}
        </a>
      </h3>
      {lines.length > 0 && (
        <p className="mt-1 font-mono text-[0.8125rem] text-ink-2 leading-snug">
          {lines.slice(0, shownLines).map(({ text, line }) => (
            <span key={line} className="line-clamp-2 break-words">
              <SymptomText text={text} />
            </span>
          ))}
          {more > 0 && <span className="text-ink-3">+ {more} more</span>}
        </p>
      )}
      <p className="mt-1 text-ink-3 text-xs">
        {[stage, tools.join(', '), appliesTo].filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}

/** A line of a symptom; what varies is told apart from what is printed as it stands. */
export function SymptomText({ text }: { text: string }) {
  return text.split(/(\{[a-z][a-z0-9_-]*\})/).map((piece, i) => {
    // The names are the odd pieces, and their place is their identity.
    const key = `${i} ${piece}`;
    return i % 2 === 0 ? (
      piece
    ) : (
      <i key={key} className="text-ink-3">
        {piece}
      </i>
    );
  });
}
