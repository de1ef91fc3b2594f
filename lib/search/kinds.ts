// Apart from records.ts, since the browser needs the names and none of what makes records.

/** What a result is, for the reader and for `type:`. A page with a strategy is a strategy. */
export const recordKinds = ['page', 'section', 'gotcha', 'drop', 'strategy', 'experiment'] as const;
export type RecordKind = (typeof recordKinds)[number];
