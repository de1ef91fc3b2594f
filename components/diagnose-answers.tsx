'use client';

import { gotchasAddress, toHref } from '@/lib/routes';
import { CopyButton, DiagnoseAnswer } from './diagnose-answer';
import type { DiagnoseResult, Suggestion } from './diagnose-messages';
import { useGradually } from './use-gradually';

/** What was found in a log, best first; what the search suggests apart from it; and what to do when it is neither. */
export function DiagnoseAnswers({
  result,
  suggestions,
}: {
  result: DiagnoseResult;
  suggestions: Suggestion[];
}) {
  const { answers } = result;
  const drawn = useGradually(result, answers.length + 1, 1);
  return (
    <section id="answers" aria-label="Answers" tabIndex={-1} className="scroll-mt-20 outline-none">
      {answers.length === 0 && (
        <p className="mb-4 rounded-box border border-rule bg-panel px-5 py-4">
          <strong className="font-semibold">No known problem was recognised.</strong>{' '}
          {result.unexplained > 0
            ? 'Lines that look like errors are marked in the log.'
            : 'No line looks like an error either. Problems that go wrong in silence leave no line: '}
          {result.unexplained === 0 && <a href={`${gotchasAddress}?severity=silently-wrong`}>see those</a>}
        </p>
      )}
      {answers.length > 0 && answers.every(({ answer }) => answer.confidence === 'possibly') && (
        <p className="mb-3 text-ink-2 text-s">
          Nothing here is certain. {answers.length === 1 ? 'This shares' : 'These share'} words with lines of
          the log; compare the symptom before you follow the fix.
        </p>
      )}
      {answers.slice(0, drawn).map(({ answer, card }, i) => (
        <DiagnoseAnswer key={answer.gotcha} answer={answer} card={card} isFirst={i === 0} />
      ))}
      {drawn > answers.length && (
        <>
          {suggestions.length > 0 && <Suggestions suggestions={suggestions} />}
          <NoneOfThese result={result} />
        </>
      )}
    </section>
  );
}

function Suggestions({ suggestions }: { suggestions: Suggestion[] }) {
  return (
    <section className="mb-4 rounded-box border border-rule border-dashed px-5 py-4">
      <h2 className="font-semibold text-m">Possibly about it</h2>
      <p className="mb-2 text-ink-3 text-xs">
        Sections that share rare words with lines that look like errors and were not recognised.
      </p>
      <ul>
        {suggestions.map(({ address, id, title, pageTitle, line }) => (
          <li key={`${address}#${id}`} className="border-rule border-t py-2 text-s">
            <a href={toHref(address, id)} className="max-sm:inline-block max-sm:py-2.5">
              {title}
            </a>
            <span className="block text-ink-3 text-xs">
              {pageTitle} ·{' '}
              <a href={`#log-${line}`} className="text-inherit">
                line {line}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoneOfThese({ result }: { result: DiagnoseResult }) {
  if (result.excerpt === '') return null;
  return (
    <section className="px-5 text-s">
      <h2 className="font-semibold text-m">None of these?</h2>
      <p className="text-ink-2">
        Take the telling lines to an issue or a colleague. Paths, hosts, addresses, keys and tokens are
        masked; read it before you send it.
      </p>
      <p>
        <CopyButton label="Copy a redacted excerpt" text={() => result.excerpt} />
      </p>
      <details>
        <summary className="cursor-pointer py-3 text-ink-2 sm:py-1.5">Show the excerpt</summary>
        <pre
          tabIndex={0}
          className="max-h-80 overflow-auto rounded-box border border-rule bg-sunk px-3 py-2 text-[0.8125rem] leading-relaxed"
        >
          {result.excerpt}
        </pre>
      </details>
    </section>
  );
}
