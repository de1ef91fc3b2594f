import type { Page } from '../content/library';
import { type Gotcha, listGotchas, severities, stages, wordsOf } from '../gotchas/gotcha';
import type { GotchaPart } from '../markdown/gotcha';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/**
 * Every gotcha has the form that content/README.md gives: severity, stage, what it applies to, symptom with
 * literal lines, cause, fix and a footnote. None is told twice. A foreign folder is not held to it.
 */
export const gotchaForm: Rule = {
  name: 'gotcha',
  check: (library) => {
    if (library.isForeign) return [];
    const told = new Map<string, string>();
    return listGotchas(library).flatMap((gotcha) => {
      const faults = findFaults(gotcha);
      const elsewhere = told.get(gotcha.title);
      if (elsewhere) faults.push({ line: gotcha.line, message: `is told in ${elsewhere} already` });
      told.set(gotcha.title, gotcha.page.path);
      return faults.map(({ line, message }): Problem => {
        const tip = 'See "Gotchas" in content/README.md for the form.';
        return {
          file: gotcha.page.path,
          line,
          rule: 'gotcha',
          message: `"${gotcha.title}" ${message}.`,
          tip,
        };
      });
    });
  },
};

interface Fault {
  line: number;
  message: string;
}

const labels = ['Severity', 'Stage', 'Applies to', 'Symptom', 'Cause', 'Fix'];

function findFaults(gotcha: Gotcha): Fault[] {
  const { page, id, line } = gotcha;
  const parts = page.compiled.gotchas.find((text) => text.id === id)?.parts ?? [];
  const faults = labels
    .filter((label) => !parts.some((part) => part.label === label && part.content.length > 0))
    .map((label) => ({ line, message: `has no "${label}:"` }));
  faults.push(...findUnknown(parts, 'Severity', severities), ...findUnknown(parts, 'Stage', stages));
  if (gotcha.lines.length === 0) {
    const at = parts.find((part) => part.label === 'Symptom')?.line ?? line;
    faults.push({ line: at, message: 'has no block with the literal lines of the symptom' });
  }
  if (!hasFootnote(page, gotcha)) faults.push({ line, message: 'has no footnote' });
  return faults;
}

function findUnknown(parts: readonly GotchaPart[], label: string, known: readonly string[]): Fault[] {
  const part = parts.find((candidate) => candidate.label === label);
  const found = wordsOf(parts, label);
  if (!part || found === '' || known.includes(found)) return [];
  return [
    {
      line: part.line,
      message: `has the ${label.toLowerCase()} "${found}", not one of: ${known.join(', ')}`,
    },
  ];
}

function hasFootnote(page: Page, { line, id }: Gotcha): boolean {
  const at = page.compiled.sections.findIndex((section) => section.id === id);
  // The generated Sources have no line of their own.
  const end = page.compiled.sections.slice(at + 1).find((next) => next.line > line)?.line;
  return page.compiled.facts.footnoteReferences.some(
    (mark) => mark.line >= line && mark.line < (end ?? Number.POSITIVE_INFINITY),
  );
}
