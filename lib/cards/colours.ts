import type { PartKind } from '../content/schema';

/** The light colours of app/tokens.css, by its names; a test compares them. */
export const colours = {
  bg: '#fbfbf8',
  panel: '#ffffff',
  sunk: '#f3f3ee',
  ink: '#1a1e22',
  'ink-2': '#464e56',
  'ink-3': '#5a636b',
  rule: '#e2e2da',
  accent: '#085c41',
  'accent-soft': '#e3f1ea',
  yes: '#0e5a33',
  partial: '#704800',
  no: '#8f2217',
  unknown: '#5a636b',
  'seg-base': '#8a98a5',
  'seg-runtime': '#2f7f67',
  'seg-cupti': '#d9480f',
  'seg-compiler': '#7a6bb5',
  'seg-tools': '#b05c9c',
  'seg-static': '#b9a44c',
  'seg-nsight': '#5b84b1',
  'seg-cudnn': '#4aa3a2',
  'seg-torch': '#c2573f',
  'seg-other': '#a3a8ad',
} as const satisfies Record<string, string> & Record<`seg-${PartKind}`, string>;
