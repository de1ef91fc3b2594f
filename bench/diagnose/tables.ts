import { slowProcessor } from '../search/chromium';
import { toTable } from '../search/tables';
import { type Accuracy, countConfidence, isKnown, isRight, type Outcome, summarise } from './accuracy';
import { type Visit, ways } from './browser';
import { splits } from './cases';
import { sizes } from './time';

export function accuracyTable(outcomes: readonly Outcome[]): string {
  const row = (name: string, { known, top1, top3, strictTop1, unknown, unknownSure }: Accuracy) => [
    name,
    String(known),
    percent(top1),
    percent(top3),
    percent(strictTop1),
    `${unknownSure} of ${unknown}`,
  ];
  const rows = splits.flatMap((split) => {
    const own = outcomes.filter(({ asked }) => asked.split === split);
    return own.length > 0 ? [row(split, summarise(own))] : [];
  });
  return toTable(
    ['split', 'known errors', 'first', 'in three', 'first, strictly', 'sure of an unknown error'],
    [...rows, row('all', summarise(outcomes))],
  );
}

export function confidenceTable(outcomes: readonly Outcome[]): string {
  return toTable(
    ['first answer', 'right', 'wrong'],
    countConfidence(outcomes).map(({ confidence, right, wrong }) => [
      confidence,
      String(right),
      String(wrong),
    ]),
  );
}

/** Paragraphs about the cases that went wrong: what was wanted, what came, and why the case is hard. */
export function describeFailures(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter((outcome) => !isRight(outcome))
    .map(({ asked, answers, rank }) => {
      const got = answers
        .slice(0, 3)
        .map(
          ({ confidence, gotcha, line, lines }) =>
            `    ${confidence} ${gotcha}\n      ${line}: ${lines[0]?.text.slice(0, 150) ?? ''}`,
        );
      const place = isKnown(asked) ? (rank ? `place ${rank}` : 'not found') : 'should not be sure';
      return [
        `${asked.log} (${asked.split}): ${place}`,
        `  wanted ${[asked.expect, ...asked.or].join('\n      or ')}`,
        `  ${asked.note}`,
        ...(got.length > 0 ? ['  got', ...got] : ['  got nothing']),
      ].join('\n');
    })
    .join('\n\n');
}

/** The same as a Markdown table, with a case's note as the reason why it is hard. */
export function failureTable(outcomes: readonly Outcome[]): string {
  const failures = outcomes.filter((outcome) => !isRight(outcome));
  if (failures.length === 0) return 'None.';
  const rows = failures.map(({ asked, answers, rank }) => [
    `\`${asked.log}\``,
    !isKnown(asked) ? 'sure' : rank ? `place ${rank}` : answers.length > 0 ? 'others' : 'nothing',
    asked.note,
  ]);
  return [
    '| case | came | what is hard |',
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

/** Milliseconds by size: in Node, and in the browser by the way in which the log came. */
export function timeTable(inNode: readonly number[], visits: readonly Visit[]): string {
  const row = (name: string, numbers: readonly number[]) => [
    name,
    ...numbers.map((number) => number.toFixed(0)),
  ];
  const rows = ways.flatMap((way) => {
    const own = visits.filter((visit) => visit.way === way);
    return [
      row(
        `${way}: worker`,
        own.map(({ workers }) => workers),
      ),
      row(
        `${way}: page's thread, slowed`,
        own.map(({ page }) => page),
      ),
      row(
        `${way}: both, slowed`,
        own.map(({ page, workers }) => page + slowProcessor * workers),
      ),
      row(
        `${way}: longest task of the page, slowed`,
        own.map(({ longestTask }) => longestTask),
      ),
      ...(way === 'paste'
        ? [
            row(
              `${way}: the browser reads the clipboard, slowed`,
              own.map(({ clipboard }) => clipboard),
            ),
          ]
        : []),
      row(
        `${way}: by the clock, page slowed`,
        own.map(({ clock }) => clock),
      ),
    ];
  });
  return toTable(
    ['milliseconds', ...sizes.map((size) => `${size} MB`)],
    [row('Node: matching alone, by the clock', inNode), ...rows],
  );
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
