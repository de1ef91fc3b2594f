import { formatBytes } from '@/lib/format';
import { isAsking } from '@/lib/matrix/choose';
import type { Query } from '@/lib/matrix/query';
import { applyAnswer, findAnswer, listQuestions } from '@/lib/matrix/questions';
import type { View } from '@/lib/matrix/view';
import { compareAddress, toHref } from '@/lib/routes';
import type { Change } from './use-query';

/** A few questions whose answers are the same criteria as the switches above, and what follows from them. */
export function Questions({ query, view, change }: { query: Query; view: View; change: Change }) {
  const questions = listQuestions(view);
  return (
    <section
      aria-labelledby="choose"
      className="mt-3 grid gap-x-10 gap-y-5 rounded-box border border-accent bg-panel p-4 md:p-5 lg:grid-cols-[1.2fr_1fr]"
    >
      <div>
        <h2 id="choose" className="mb-3 font-semibold text-l">
          Help me choose
        </h2>
        {questions.map((question) => (
          <fieldset key={question.id} className="mb-3">
            <legend className="mb-1 font-medium">{question.text}</legend>
            <div className="flex flex-wrap gap-x-5">
              {question.answers.map((answer) => (
                <label key={answer.id} className="flex min-h-8 items-center gap-2 text-s max-sm:min-h-11">
                  <input
                    type="radio"
                    name={`question-${question.id}`}
                    checked={findAnswer(question, query.criteria)?.id === answer.id}
                    onChange={() =>
                      change({
                        criteria: applyAnswer(question, query.criteria, answer),
                        sort: { by: 'fit', descending: false },
                      })
                    }
                    className="accent-(--accent)"
                  />
                  {answer.text}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      {isAsking(query.criteria) ? (
        <Advice view={view} />
      ) : (
        <p className="text-ink-2 text-s">
          Answer what you can. The ways that fit then stand here, best first, each with its reasons; the
          address keeps your answers.
        </p>
      )}
    </section>
  );
}

/** How many ways are told with their reasons; the table below has them all. */
const shown = 4;

/** The rows that fit, best first, each with the reasons for it. */
function Advice({ view }: { view: View }) {
  return (
    <div>
      <h3 className="mb-2 font-semibold">
        {view.rows.length === 0
          ? 'Nothing fits all of that'
          : `${view.rows.length} of ${view.rows.length + view.out.length} fit, best first`}
      </h3>
      {view.rows.length === 0 && (
        <p className="text-s">
          Below the table stands what each way fails. Give up one answer and look again.
        </p>
      )}
      <ol className="text-s">
        {view.rows.slice(0, shown).map(({ row, judgement, cells }) => {
          const size = cells.download.cell;
          return (
            <li key={row.id} className="border-rule border-t py-2">
              <a href={toHref(compareAddress, row.id)} className="font-medium">
                {row.baseline ? row.name : `${row.id} ${row.name}`}
              </a>{' '}
              <span className="text-ink-3 tabular-nums">
                {size.kind === 'figure' ? formatBytes(size.bytes) : 'size unknown'}
                {row.facts.effort.kind === 'text' && `, ${row.facts.effort.text} effort`}
              </span>
              {judgement.findings.length > 0 && (
                <span className="block text-ink-2 text-xs">
                  {judgement.findings.map((finding) => finding.text).join('; ')}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {view.rows.length > shown && (
        <p className="border-rule border-t pt-2 text-ink-3 text-s">
          {view.rows.length - shown} more in the table below.
        </p>
      )}
    </div>
  );
}
