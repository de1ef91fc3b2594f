import type { Page } from '../content/library';
import { readHeadingNotes, readOldNames } from '../markdown/anchor-notes';
import { readNotes } from '../markdown/notes';
import { isPinnable } from '../markdown/sections';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/** What comments say about ids (`was: old-id`, `#pinned-id`) can be understood, and no id has two meanings. */
export const oldIds: Rule = {
  name: 'was',
  check: (library) =>
    library.pages.flatMap((page) => [...checkForm(page), ...checkClashes(page), ...checkPins(page)]),
};

function checkForm(page: Page): Problem[] {
  const { notes, errors } = readNotes(page.compiled);
  const wrong = notes.filter(({ name, value }) => name === 'was' && !readOldNames(value));
  const unread = errors.filter(({ name }) => name === 'was');
  return [...wrong, ...unread].map(({ line }) => ({
    file: page.path,
    line,
    rule: 'was',
    message: '"was" names no id.',
    tip: 'Write `<!-- was: old-id -->`, or `<!-- was: /folder/page#old-id -->` for a section that was on another page.',
  }));
}

/** An old id that is the id of a section today, or that two sections claim. */
function checkClashes(page: Page): Problem[] {
  const sections = new Map(page.compiled.sections.map((section) => [section.id, section]));
  const claimed = new Map<string, number>();
  return page.compiled.oldIds.flatMap(({ page: elsewhere, id, line }): Problem[] => {
    if (elsewhere !== undefined) return [];
    const at = { file: page.path, line, rule: 'was' };
    const live = sections.get(id);
    const earlier = claimed.get(id);
    claimed.set(id, earlier ?? line);
    if (live) {
      const message = `"${live.title}" (line ${live.line}) has the id #${id} today.`;
      return [{ ...at, message, tip: 'Take the note away, or pin another id there: `<!-- #other-id -->`.' }];
    }
    if (earlier === undefined) return [];
    return [
      {
        ...at,
        message: `#${id} leads elsewhere already (line ${earlier}).`,
        tip: 'Take one of the two away.',
      },
    ];
  });
}

function checkPins(page: Page): Problem[] {
  const { sections, facts } = page.compiled;
  const headings = sections.slice(1);
  const lines = headings.map((section) => (section.title === 'Sources' ? undefined : section.line));
  const notes = readHeadingNotes(facts.comments, lines);
  const pinned = new Set<string>();
  return notes.flatMap(({ pins }, i) =>
    pins.flatMap(({ id, line }, n): Problem[] => {
      const at = { file: page.path, line, rule: 'pin' };
      const isTwice = pinned.has(id);
      pinned.add(id);
      if (i === 0)
        return [
          {
            ...at,
            message: `No heading stands above the pinned id #${id}.`,
            tip: 'Write it under its heading.',
          },
        ];
      if (n > 0)
        return [
          {
            ...at,
            message: 'The heading has a pinned id already.',
            tip: `Keep one; for an old one write \`was: ${id}\`.`,
          },
        ];
      if (!isPinnable(id))
        return [
          {
            ...at,
            message: `"${id}" cannot be pinned.`,
            tip: 'Use lower case letters, digits, hyphens and underscores.',
          },
        ];
      return isTwice
        ? [{ ...at, message: `#${id} is pinned twice.`, tip: 'Give one of the two another id.' }]
        : [];
    }),
  );
}
