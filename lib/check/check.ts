import type { Library } from '../content/library';
import { type Problem, sortProblems } from '../problem';
import { askedNotes } from './asked';
import { codeBlocks } from './code-blocks';
import { externalLinks } from './external-links';
import { figureSources } from './figure-sources';
import { figureValues } from './figure-values';
import { footnotes } from './footnotes';
import { gotchaForm } from './gotcha-form';
import { gotchaLogs } from './gotcha-logs';
import { links } from './links';
import { lostAnchors } from './lost-anchors';
import { measureTable } from './measure-table';
import { namedThings } from './named-things';
import { oldIds } from './old-ids';
import { placeholders } from './placeholders';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [
  links,
  externalLinks,
  footnotes,
  figureSources,
  figureValues,
  namedThings,
  codeBlocks,
  placeholders,
  gotchaForm,
  gotchaLogs,
  askedNotes,
  measureTable,
  oldIds,
  lostAnchors,
];

/** Everything that is wrong with the library: what loading found, and what each rule finds. */
export function checkLibrary(library: Library): Problem[] {
  return sortProblems([...library.problems, ...rules.flatMap((rule) => rule.check(library))]);
}
