import { findNearest } from '../edit-distance';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/** Footnotes are used in the text and defined, once each: Markdown shows no other, so no source could lead to one. */
export const footnotes: Rule = {
  name: 'footnote',
  check: (library) =>
    library.pages.flatMap((page) => {
      const { footnoteDefinitions: definitions, footnoteReferences: references } = page.compiled.facts;
      const defined = new Set(definitions.map((mark) => mark.name));
      const used = new Set(references.map((mark) => mark.name));
      const problems: Problem[] = [];
      const complain = (line: number, message: string, tip: string) =>
        problems.push({ file: page.path, line, rule: 'footnote', message, tip });
      for (const { name, line } of references) {
        if (defined.has(name)) continue;
        const nearest = findNearest(name, defined);
        const tip = nearest ? `Nearest: [^${nearest}]` : `Add "[^${name}]: …" at the end of the file.`;
        complain(line, `The footnote [^${name}] has no definition.`, tip);
      }
      const seen = new Set<string>();
      for (const { name, line } of definitions) {
        if (seen.has(name))
          complain(line, `The footnote [^${name}] is defined twice.`, 'Only the first is shown.');
        else if (!used.has(name))
          complain(line, `Nothing refers to the footnote [^${name}].`, 'Refer to it, or delete it.');
        seen.add(name);
      }
      return problems;
    }),
};
