import type { Cell } from '@/lib/matrix/schema';

export type Answer = Extract<Cell['kind'], 'yes' | 'no' | 'partial' | 'unknown'>;

const icons = { yes: '✓', no: '✕', partial: '◐', unknown: '?' };
const colours = { yes: 'text-yes', no: 'text-no', partial: 'text-partial', unknown: 'text-unknown' };

/** An answer as icon and word, never by colour alone. */
export function AnswerMark({ answer }: { answer: Answer }) {
  return (
    <span className={`whitespace-nowrap font-medium ${colours[answer]}`}>
      <span aria-hidden="true">{icons[answer]}</span> {answer}
    </span>
  );
}

/** Whether a cell is an answer, and not a figure or words. */
export function isAnswer(kind: Cell['kind']): kind is Answer {
  return kind === 'yes' || kind === 'no' || kind === 'partial' || kind === 'unknown';
}
