import type { Library, Page } from '../content/library';
import { type GotchaPart, type Inline, toPlainText } from '../markdown/gotcha';
import { isGotcha } from '../markdown/gotcha-title';

/** From what costs most: nobody notices a thing that goes wrong in silence. */
export const severities = ['silently wrong', 'stops the build', 'stops the run', 'wastes time'] as const;
export const stages = ['build', 'link', 'import', 'run', 'profile'] as const;
export type Severity = (typeof severities)[number];
export type Stage = (typeof stages)[number];

/** A literal line of the symptom and the file's line where it stands. */
export interface SymptomLine {
  text: string;
  line: number;
}

/** A known problem, as its page tells it. What a page leaves out is missing here; see lib/check/gotcha-form.ts. */
export interface Gotcha {
  /** `address#id`, unique on the site. */
  key: string;
  address: string;
  id: string;
  /** Without "Gotcha:". */
  title: string;
  page: Page;
  /** The file's line of its heading. */
  line: number;
  severity?: Severity;
  stage?: Stage;
  appliesTo: string;
  symptom: string;
  lines: SymptomLine[];
  cause: Inline[];
  fix: Inline[];
  /** What it is about, in the words of `site.yaml`. */
  tools: string[];
}

/** Every gotcha of the library, in reading order. */
export function listGotchas(library: Library): Gotcha[] {
  return library.pages.flatMap((page) =>
    page.compiled.gotchas.flatMap(({ id, line, parts }): Gotcha[] => {
      const section = page.compiled.sections.find((candidate) => candidate.id === id);
      if (!section || !isGotcha(section.title)) return [];
      const title = section.title.replace(/^Gotcha:\s*/, '');
      const appliesTo = wordsOf(parts, 'Applies to');
      const symptom = wordsOf(parts, 'Symptom');
      const lines = readLines(parts);
      const severity = severities.find((name) => name === wordsOf(parts, 'Severity'));
      const stage = stages.find((name) => name === wordsOf(parts, 'Stage'));
      return [
        {
          key: `${page.address}#${id}`,
          address: page.address,
          id,
          title,
          page,
          line,
          ...(severity ? { severity } : {}),
          ...(stage ? { stage } : {}),
          appliesTo,
          symptom,
          lines,
          cause: contentOf(parts, 'Cause'),
          fix: contentOf(parts, 'Fix'),
          tools: findTools(library, [title, appliesTo, symptom, ...lines.map(({ text }) => text)].join('\n')),
        },
      ];
    }),
  );
}

/** The words under a label, without the full stop at the end of a short one. */
export function wordsOf(parts: readonly GotchaPart[], label: string): string {
  const words = contentOf(parts, label).filter(({ kind }) => kind !== 'block');
  return toPlainText(words).replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

function contentOf(parts: readonly GotchaPart[], label: string): Inline[] {
  return parts.find((part) => part.label === label)?.content ?? [];
}

/** The lines of the symptom's blocks; empty ones are left out. */
function readLines(parts: readonly GotchaPart[]): SymptomLine[] {
  return contentOf(parts, 'Symptom').flatMap(({ kind, text, line = 1 }) =>
    kind === 'block'
      ? text.split('\n').flatMap((words, i) => (words.trim() ? [{ text: words, line: line + 1 + i }] : []))
      : [],
  );
}

function findTools(library: Library, text: string): string[] {
  const folded = text.toLowerCase();
  return Object.entries(library.site.tools).flatMap(([tool, words]) =>
    words.some((word) => holdsWord(folded, word.toLowerCase())) ? [tool] : [],
  );
}

function holdsWord(text: string, word: string): boolean {
  const isInside = (letter: string | undefined) => letter !== undefined && /[a-z0-9_]/.test(letter);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isInside(text[at - 1]) && !isInside(text[at + word.length])) return true;
  }
  return false;
}
