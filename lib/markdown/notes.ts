import { parseDocument } from 'yaml';
import type { Compiled } from './compile';
import type { Section } from './sections';

/**
 * What authors may say under a heading in a comment that readers do not see: `asked`, the words in which
 * people ask for the section; `was`, ids it had before; `log`, what else a gotcha's log must hold.
 */
const noteNames = ['asked', 'was', 'log'] as const;
export type NoteName = (typeof noteNames)[number];

/** One note: its YAML value, not yet validated, and the line of the file where its comment begins. */
export interface Note {
  name: NoteName;
  value: unknown;
  line: number;
  section: Section;
}

const opening = new RegExp(`^\\s*(${noteNames.join('|')})\\s*:`);

/**
 * The notes of a page: comments that begin with one of the known names, read as YAML
 * (`<!-- asked: why is the image so big -->`). Other comments are nobody's business. A note whose YAML
 * does not parse comes back as an error with its line.
 */
export function readNotes(compiled: Compiled): {
  notes: Note[];
  errors: { name: string; line: number; message: string }[];
} {
  const notes: Note[] = [];
  const errors: { name: string; line: number; message: string }[] = [];
  for (const { text, line } of compiled.facts.comments) {
    const name = opening.exec(text)?.[1];
    if (!name) continue;
    const document = parseDocument(text);
    const section = findSectionAt(compiled.sections, line);
    const [error] = document.errors;
    if (error) errors.push({ name, line, message: (error.message.split('\n')[0] ?? '').replace(/:$/, '') });
    else if (section) {
      const values = document.toJS() as Record<string, unknown>; // The opening word and the colon make it a mapping.
      for (const known of noteNames) {
        if (known in values) notes.push({ name: known, value: values[known], line, section });
      }
    }
  }
  return { notes, errors };
}

/** The section that a line stands in. The generated Sources have no line of their own and are never meant. */
export function findSectionAt(sections: readonly Section[], line: number): Section | undefined {
  const above = sections.filter((section) => section.line <= line);
  const nearest = Math.max(...above.map((section) => section.line));
  const found = above.filter((section) => section.line === nearest);
  return found.find((section) => section.depth > 0) ?? found[0];
}
