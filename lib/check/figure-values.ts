import type { Library, Page } from '../content/library';
import type { Figure, Form, Strategy } from '../content/schema';
import { sizeKeySchema } from '../content/schema';
import { findExperiment } from '../evidence/source';
import { formatBytes } from '../format';
import type { Problem } from '../problem';
import type { Rule } from './rule';

/**
 * A size whose source is an experiment stands among the experiment's figures, or is made of figures of the same
 * file and form: a sum of up to four, or one less up to three others. A slip of the pen is neither.
 */
export const figureValues: Rule = {
  name: 'value',
  check: (library) =>
    library.pages.flatMap((page) => [
      ...(page.strategy ? checkStrategy(library, page, page.strategy, 'strategy') : []),
      ...page.baselines.flatMap((baseline, i) => checkStrategy(library, page, baseline, `baselines.${i}`)),
    ]),
};

function checkStrategy(library: Library, page: Page, strategy: Strategy, path: string): Problem[] {
  return strategy.sizes.flatMap((release, i) =>
    sizeKeySchema.options.flatMap((key) => {
      const figure = release[key];
      return figure ? checkFigure(library, page, figure, `${path}.sizes.${i}.${key}`) : [];
    }),
  );
}

function checkFigure(library: Library, page: Page, figure: Figure, path: string): Problem[] {
  const named = [
    { field: `${path}.value`, value: figure.value, source: figure.source },
    ...(figure.parts ?? []).map(({ value, source }, i) => ({
      field: `${path}.parts.${i}.value`,
      value,
      source,
    })),
  ];
  return named.flatMap(({ field, value, source }) => {
    const known = listFigures(library, source, figure.form);
    if (value === undefined || known.length === 0 || isMadeOf(value, known)) return [];
    const nearest = known.reduce((a, b) => (Math.abs(b - value) < Math.abs(a - value) ? b : a));
    return [
      {
        file: page.path,
        line: page.fieldLines[field] ?? 1,
        rule: 'value',
        message: `${value} is no ${figure.form} figure of ${source}, and no sum or difference of its file's.`,
        tip: `Nearest: ${nearest} (${formatBytes(nearest)}).`,
      },
    ];
  });
}

/** The figures of that form in the file of the experiment; none where the experiment itself has none. */
function listFigures(library: Library, source: string | undefined, form: Form): number[] {
  const named = /^evidence:(.+)$/.exec(source ?? '')?.[1];
  const found = named ? findExperiment(library, named) : undefined;
  if (!found?.experiment.figures?.length) return [];
  const all = found.evidence.data.experiments.flatMap((experiment) => experiment.figures ?? []);
  return [...new Set(all.filter((figure) => figure.form === form).map((figure) => figure.bytes))];
}

function isMadeOf(value: number, known: readonly number[]): boolean {
  return isSum(value, known, 4) || known.some((whole) => whole > value && isSum(whole - value, known, 3));
}

/** Whether `value` is the sum of one to `most` of the known figures, each taken once. */
function isSum(value: number, known: readonly number[], most: number): boolean {
  if (value <= 0 || most === 0) return false;
  return known.some((figure, i) => figure === value || isSum(value - figure, known.slice(i + 1), most - 1));
}
