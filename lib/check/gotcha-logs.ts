import type { Library } from '../content/library';
import type { Answer } from '../gotchas/answer';
import { type Gotcha, listGotchas } from '../gotchas/gotcha';
import { type LogNote, readLogNotes } from '../gotchas/log-note';
import { diagnose } from '../gotchas/match';
import type { Pattern } from '../gotchas/pattern';
import { buildSignatures, normalise, type Signature } from '../gotchas/signature';
import type { Problem } from '../problem';
import type { Rule } from './rule';

const rule = 'log';

/**
 * What gotchas say about logs holds: a `log` note has the right form, stands under a gotcha, and its examples are
 * recognised. A foreign folder is not held to it.
 */
export const gotchaLogs: Rule = {
  name: rule,
  check: (library) => {
    if (library.isForeign) return [];
    const gotchas = listGotchas(library);
    const signatures = buildSignatures(library);
    return library.pages.flatMap((page) => {
      const { notes, faults } = readLogNotes(page);
      const at = (line: number, message: string, tip: string): Problem => ({
        file: page.path,
        line,
        rule,
        message,
        tip,
      });
      const problems = faults.map(({ line, message }) =>
        at(line, `This log note is not as it should be: ${message}.`, 'See "Gotchas" in content/README.md.'),
      );
      for (const [id, note] of notes) {
        const gotcha = gotchas.find(({ key }) => key === `${page.address}#${id}`);
        if (gotcha)
          problems.push(...checkNote(gotcha, note, signatures, (text, tip) => at(note.line, text, tip)));
        else
          problems.push(
            at(
              note.line,
              'This log note belongs to no gotcha.',
              'Put it under a heading that begins with "Gotcha:".',
            ),
          );
      }
      return problems;
    });
  },
};

function checkNote(
  gotcha: Gotcha,
  note: LogNote,
  signatures: readonly Signature[],
  toProblem: (message: string, tip: string) => Problem,
): Problem[] {
  const known = new Set([...gotcha.lines.map(({ text }) => text), ...note.or].map(normalise));
  const strangers = note.weak.filter((line) => !known.has(normalise(line)));
  return [
    ...strangers.map((line) =>
      toProblem(
        `"${line}" is called weak and is no line of the symptom.`,
        "Copy the line from the symptom's block.",
      ),
    ),
    ...note.examples.flatMap((example, i) => {
      const answers = diagnose(signatures, example);
      const own = answers.find((answer) => answer.gotcha === gotcha.key);
      if (own && own.confidence !== 'possibly') return [];
      return [
        toProblem(
          `Example ${i + 1} of "${gotcha.title}" is not recognised: ${describe(answers[0], own)}.`,
          'Change the example, or the lines that it should match.',
        ),
      ];
    }),
  ];
}

function describe(first: Answer | undefined, own: Answer | undefined): string {
  if (own)
    return 'it is only possible, since a line in "also" is missing or another gotcha explains it better';
  return first ? `found was ${first.gotcha}` : 'nothing was found in it';
}

/** A log of something that went well, for `checkHealthy`. */
export interface HealthyLog {
  name: string;
  text: string;
}

/** No signature may be found in a log of something that went well. */
export function checkHealthy(library: Library, logs: readonly HealthyLog[]): Problem[] {
  const gotchas = new Map(listGotchas(library).map((gotcha) => [gotcha.key, gotcha]));
  const signatures = buildSignatures(library);
  return logs.flatMap(({ name, text }) =>
    diagnose(signatures, text).flatMap((answer) => {
      const gotcha = gotchas.get(answer.gotcha);
      if (!gotcha) return [];
      return [
        {
          file: gotcha.page.path,
          line: gotcha.line,
          rule,
          message: `"${gotcha.title}" is found (${answer.confidence}) in a log of something that went well: ${name}, line ${answer.line}: ${answer.lines[0]?.text ?? ''}`,
          tip: 'Write more of the line into the symptom, or add "also", "not" or "weak" to the log note.',
        },
      ];
    }),
  );
}

/** Pairs of gotchas that one line of a log gives equally well, as problems that stop nothing. */
export function findAmbiguities(library: Library): Problem[] {
  const gotchas = new Map(listGotchas(library).map((gotcha) => [gotcha.key, gotcha]));
  const signatures = buildSignatures(library);
  const told = new Set<string>();
  return signatures.flatMap((signature) =>
    signature.lines.flatMap(({ pattern, isWeak }): Problem[] => {
      const gotcha = gotchas.get(signature.gotcha);
      if (isWeak || !gotcha) return [];
      const log = [...signature.also.map(([first]) => first ?? []), pattern].map(toSample).join('\n');
      const rivals = diagnose(signatures, log).filter(
        ({ gotcha: key, confidence, lines }) =>
          key !== signature.gotcha &&
          confidence === 'likely' &&
          lines.some(({ text }) => text === toSample(pattern)),
      );
      return rivals.flatMap((rival): Problem[] => {
        const pair = [signature.gotcha, rival.gotcha].sort().join(' ');
        if (told.has(pair)) return [];
        told.add(pair);
        return [
          {
            file: gotcha.page.path,
            line: gotcha.line,
            rule,
            message: `"${toSample(pattern)}" fits ${rival.gotcha} as well.`,
            tip: 'A log note with "also" or "not" can tell the two apart.',
          },
        ];
      });
    }),
  );
}

/** A line that the pattern matches. */
function toSample(pattern: Pattern): string {
  return pattern.map((piece) => (typeof piece === 'string' ? piece : `some-${piece.name}`)).join('');
}
