import { z } from 'zod';
import type { Page } from '../content/library';
import { readNotes } from '../markdown/notes';

const line = z.string().trim().min(1);
/** One line or a list of them. */
const lines = z
  .union([line, z.array(line)])
  .default([])
  .transform((value) => [value].flat());

/** `<!-- log: … -->` under a gotcha: what its log looks like besides the lines of the symptom. */
const logNoteSchema = z.strictObject({
  /** Other wordings of the symptom, not shown on the page. */
  or: lines,
  /** Lines that the log must hold as well; of a list inside the list, one. See `SignatureLine.needsAlso`. */
  also: z
    .union([line, z.array(z.union([line, z.array(line).min(1)]))])
    .default([])
    .transform((value) => [value].flat().map((choice) => [choice].flat())),
  /** Lines that it must not hold. */
  not: lines,
  /** Lines of the symptom that say little on their own. */
  weak: lines,
  /** Pieces of real logs in which the gotcha must be found. */
  examples: lines,
});

export type LogNote = z.output<typeof logNoteSchema>;

export interface LogNoteFault {
  line: number;
  message: string;
}

/** The log notes of a page by the id of their section, and what is wrong with those that are none. */
export function readLogNotes(page: Page): {
  notes: Map<string, LogNote & { line: number }>;
  faults: LogNoteFault[];
} {
  const notes = new Map<string, LogNote & { line: number }>();
  const faults: LogNoteFault[] = [];
  const read = readNotes(page.compiled);
  for (const { name, line, message } of read.errors)
    if (name === 'log') faults.push({ line, message: message.replace(/[.:]$/, '') });
  for (const note of read.notes) {
    if (note.name !== 'log') continue;
    const parsed = logNoteSchema.safeParse(note.value);
    if (parsed.success) notes.set(note.section.id, { ...parsed.data, line: note.line });
    else {
      const [issue] = parsed.error.issues;
      const where = issue?.path.length ? `"${issue.path.join('.')}": ` : '';
      faults.push({ line: note.line, message: `${where}${issue?.message ?? 'it is not a mapping'}` });
    }
  }
  return { notes, faults };
}
