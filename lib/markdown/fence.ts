/** What an author asks of a code block: the words after the fence's language. */
export interface Fence {
  title?: string;
  /** The block shows a mistake and must not be copied. */
  isWrong: boolean;
  isNumbered: boolean;
  /** The placeholders of the page may be filled in here. */
  isFillable: boolean;
  /** 1-based numbers of the lines to be highlighted. */
  highlighted: number[];
  /** Of a `diff` block: the language of what it changes. */
  of?: string;
}

/** Reads `title="Dockerfile" {3,5-7} showLineNumbers fill wrong of="bash"`, in any order. Other words mean nothing. */
export function parseFenceMeta(meta: string): Fence {
  const quoted = new Map<string, string>();
  const bare = meta.replace(/(?:^|\s)(\w+)="([^"]*)"/g, (_, name: string, value: string) => {
    quoted.set(name, value);
    return ' ';
  });
  const ranges = /\{([^{}]*)\}/.exec(bare)?.[1] ?? '';
  const flags = new Set(bare.split(/\s+/));
  const title = quoted.get('title');
  const of = quoted.get('of');
  return {
    ...(title ? { title } : {}),
    ...(of ? { of } : {}),
    isWrong: flags.has('wrong'),
    isNumbered: flags.has('showLineNumbers'),
    isFillable: flags.has('fill'),
    highlighted: ranges.split(',').flatMap(toLines),
  };
}

// A range is cut here, so that a slip of the hand cannot fill the memory.
const longestRange = 2000;

/** `5-7` as 5, 6, 7; nothing for what is no range. */
function toLines(range: string): number[] {
  const [, first, last] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(range) ?? [];
  if (!first) return [];
  const length = Math.min(Number(last ?? first) - Number(first) + 1, longestRange);
  return Array.from({ length: Math.max(0, length) }, (_, i) => Number(first) + i);
}
