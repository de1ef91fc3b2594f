import { readNotes } from '../markdown/notes';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/** What people ask (`asked`, a comment under a heading) is a line of phrases or a list of them. */
export const askedNotes: Rule = {
  name: 'note',
  check: (library) =>
    library.pages.flatMap((page): Problem[] => {
      const { notes, errors } = readNotes(page.compiled);
      const file = page.path;
      return [
        ...errors
          .filter(({ name }) => name === 'asked')
          .map(({ line, message }) => ({
            file,
            line,
            rule: 'note',
            message: `The note "asked" does not parse as YAML: ${message}.`,
            tip: 'Write `<!-- asked: one phrase; another -->`, and put a phrase with a colon in quotes.',
          })),
        ...notes
          .filter(({ name, value }) => name === 'asked' && !isPhrases(value))
          .map(({ line }) => ({
            file,
            line,
            rule: 'note',
            message: '"asked" is neither a line of phrases nor a list of them.',
            tip: 'Write `<!-- asked: one phrase; another -->`.',
          })),
      ];
    }),
};

function isPhrases(value: unknown): boolean {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.length > 0 && items.every((item) => typeof item === 'string' && item.trim() !== '');
}
