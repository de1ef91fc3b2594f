import { resolveTargets } from '../measure/targets';
import type { Rule } from './rule';

/** Every page and code block that measure.yaml names exists. */
export const measureTable: Rule = {
  name: 'measure',
  check: (library) => (library.measure ? resolveTargets(library.measure, library).problems : []),
};
