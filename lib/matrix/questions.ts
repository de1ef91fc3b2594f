import { formatBytes } from '../format';
import type { Criteria } from './choose';
import { emptyQuery, formatQuery } from './query';
import type { View } from './view';

export interface Answer {
  id: string;
  text: string;
  /** What the answer asks of an image. */
  asks: Partial<Criteria>;
}

export interface Question {
  id: string;
  text: string;
  /** What it says when it asks nothing; laid under each answer, so that another one takes the first back. */
  silence: Partial<Criteria>;
  answers: readonly Answer[];
}

/** The questions of "Help me choose". The sizes offered lie among those of the table. */
export function listQuestions(view: View): Question[] {
  return [
    {
      id: 'profile',
      text: 'Will torch.profiler look at the GPU in the finished image?',
      silence: { profiler: false },
      answers: [
        { id: 'yes', text: 'yes', asks: { profiler: true } },
        { id: 'no', text: 'no, or not there', asks: {} },
      ],
    },
    {
      id: 'torch',
      text: 'Where does PyTorch come from?',
      silence: { torch: undefined },
      answers: [
        { id: 'wheels', text: 'official wheels', asks: { torch: 'wheels' } },
        { id: 'source', text: 'I compile it, or CUDA code of my own', asks: { torch: 'source' } },
        { id: 'any', text: 'neither is settled', asks: {} },
      ],
    },
    {
      id: 'nvcc',
      text: 'Does the running program call nvcc?',
      silence: { nvcc: false },
      answers: [
        { id: 'yes', text: 'yes', asks: { nvcc: true } },
        { id: 'no', text: 'no', asks: {} },
      ],
    },
    {
      id: 'size',
      text: 'How large may the image be?',
      silence: { max: undefined },
      answers: [
        ...listLimits(view).map((max) => ({
          id: String(max),
          text: `up to ${formatBytes(max)}`,
          asks: { max },
        })),
        { id: 'any', text: 'it does not matter', asks: {} },
      ],
    },
    {
      id: 'pin',
      text: 'Must the same build give the same bytes next year?',
      silence: { pin: false },
      answers: [
        { id: 'yes', text: 'yes', asks: { pin: true } },
        { id: 'no', text: 'no', asks: {} },
      ],
    },
  ];
}

/** Half gigabytes between the smallest and the largest download, at most three of them. */
function listLimits({ rows, out }: View): number[] {
  const sizes = [...rows, ...out].flatMap(({ cells }) =>
    cells.download.cell.kind === 'figure' ? [cells.download.cell.bytes] : [],
  );
  const step = 5e8;
  const sorted = [...new Set(sizes.map((bytes) => Math.ceil(bytes / step) * step))].sort((a, b) => a - b);
  return sorted.slice(0, -1).slice(0, 3);
}

/** The answer that the criteria amount to; undefined when they say something that no answer says. */
export function findAnswer(question: Question, criteria: Criteria): Answer | undefined {
  const write = (asked: Criteria) => formatQuery({ ...emptyQuery, criteria: asked });
  const now = write(criteria);
  return question.answers.find((answer) => write(applyAnswer(question, criteria, answer)) === now);
}

/** The criteria with a question answered. */
export function applyAnswer(question: Question, criteria: Criteria, answer: Answer): Criteria {
  return { ...criteria, ...question.silence, ...answer.asks };
}
