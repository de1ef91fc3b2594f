import { type Gotcha, severities, stages } from './gotcha';

/** By what the list of gotchas is filtered, in the order in which the filters stand. */
export const facets = ['severity', 'stage', 'tool'] as const;
export type Facet = (typeof facets)[number];

/** The values chosen of each facet; none means all. */
export type Choice = Record<Facet, string[]>;

/** What a gotcha has of each facet. */
export type Facts = Readonly<Record<Facet, readonly string[]>>;

export function toFacts({ severity, stage, tools }: Gotcha): Facts {
  return { severity: severity ? [severity] : [], stage: stage ? [stage] : [], tool: tools };
}

/** The values of each facet that some gotcha has, in their own order. */
export function listValues(items: readonly Facts[], tools: readonly string[]): Choice {
  const known: Choice = { severity: [...severities], stage: [...stages], tool: [...tools] };
  const has = (facet: Facet, value: string) => items.some((item) => item[facet].includes(value));
  return {
    severity: known.severity.filter((value) => has('severity', value)),
    stage: known.stage.filter((value) => has('stage', value)),
    tool: known.tool.filter((value) => has('tool', value)),
  };
}

/** Reads a choice from a query string; what is not among the values is left out. */
export function readChoice(query: string, values: Choice): Choice {
  const wanted = new URLSearchParams(query);
  const pick = (facet: Facet) => {
    const names = (wanted.get(facet) ?? '').split(',').map((name) => name.replaceAll('-', ' ').trim());
    return values[facet].filter((value) => names.includes(value.toLowerCase().replaceAll('-', ' ')));
  };
  return { severity: pick('severity'), stage: pick('stage'), tool: pick('tool') };
}

/** A choice as a query string, readable: `?severity=silently-wrong&stage=build,link`. Empty for no choice. */
export function formatChoice(choice: Choice): string {
  const parts = facets.flatMap((facet) => {
    const names = choice[facet].map((value) => encodeURIComponent(value.toLowerCase().replaceAll(' ', '-')));
    return names.length > 0 ? [`${facet}=${names.join(',')}`] : [];
  });
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** Whether an item is among what was chosen: one value of each facet that has any. */
export function isChosen(item: Facts, choice: Choice): boolean {
  return facets.every(
    (facet) => choice[facet].length === 0 || choice[facet].some((value) => item[facet].includes(value)),
  );
}

/** How many items each value of a facet would leave, given what is chosen of the other facets. */
export function countValues(items: readonly Facts[], choice: Choice, facet: Facet): Map<string, number> {
  const others = { ...choice, [facet]: [] };
  const counts = new Map<string, number>();
  for (const item of items.filter((candidate) => isChosen(candidate, others)))
    for (const value of item[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
