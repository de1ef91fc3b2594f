import type { Library } from '../content/library';
import type { Problem } from '../problem';

/** One thing that must hold over the whole library. */
export interface Rule {
  name: string;
  check: (library: Library) => Problem[];
}
