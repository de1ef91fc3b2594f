import type { Page } from '../content/library';
import { isGotcha } from '../markdown/gotcha-title';
import type { Section } from '../markdown/sections';
import type { Problem } from '../problem';
import type { Rule } from './rule';

const severities = ['stops the build', 'stops the run', 'silently wrong', 'wastes time'];
const stages = ['build', 'link', 'import', 'run', 'profile'];

/**
 * Every gotcha has the form that content/README.md gives: severity, stage, what it applies to, symptom with
 * literal lines, cause, fix and a footnote. None is told twice. A foreign folder is not held to it.
 */
export const gotchaForm: Rule = {
  name: 'gotcha',
  check: (library) => {
    if (library.isForeign) return [];
    const told = new Map<string, string>();
    return library.pages.flatMap((page) =>
      page.compiled.sections.flatMap((section, i): Problem[] => {
        if (!isGotcha(section.title)) return [];
        // The generated Sources have no line of their own.
        const end = page.compiled.sections.slice(i + 1).find((next) => next.line > section.line)?.line;
        const faults = [
          ...findFaults(section),
          ...(hasFootnote(page, section.line, end) ? [] : ['has no footnote']),
        ];
        const elsewhere = told.get(section.title);
        if (elsewhere) faults.push(`is told in ${elsewhere} already`);
        told.set(section.title, page.path);
        return faults.map((fault) => ({
          file: page.path,
          line: section.line,
          rule: 'gotcha',
          message: `"${section.title}" ${fault}.`,
          tip: 'See "Gotchas" in content/README.md for the form.',
        }));
      }),
    );
  },
};

function findFaults({ text, code }: Section): string[] {
  const severity = /^Severity: ([^.]+)\./.exec(text)?.[1];
  const stage = /Stage: ([^.]+)\./.exec(text)?.[1];
  const labels = ['Applies to', 'Symptom', 'Cause', 'Fix'];
  return [
    ...(severity && severities.includes(severity)
      ? []
      : [`has the severity "${severity ?? ''}", not one of: ${severities.join(', ')}`]),
    ...(stage && stages.includes(stage)
      ? []
      : [`has the stage "${stage ?? ''}", not one of: ${stages.join(', ')}`]),
    ...labels.filter((label) => !text.includes(`${label}:`)).map((label) => `has no "${label}:"`),
    ...(code.trim() ? [] : ['has no block with the literal lines of the symptom']),
  ];
}

function hasFootnote(page: Page, start: number, end = Number.POSITIVE_INFINITY): boolean {
  return page.compiled.facts.footnoteReferences.some(({ line }) => line >= start && line < end);
}
