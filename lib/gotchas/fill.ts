import type { Inline } from '../markdown/gotcha';

/** A stretch of a cause or fix as it is shown; `isCaptured` where the reader's own value stands. */
export interface FilledInline extends Inline {
  isCaptured?: true;
}

/** Puts what was found in the log where the page says `{name}`; a name that was not found stays. */
export function fillCaptures(
  content: readonly Inline[],
  captures: Readonly<Record<string, string>>,
): FilledInline[] {
  return content.flatMap((inline): FilledInline[] => {
    // The names stand between the odd and the even pieces.
    const pieces = inline.text.split(/\{([a-z][a-z0-9_-]*)\}/);
    const filled = pieces.flatMap((piece, i): FilledInline[] => {
      if (i % 2 === 0) return piece ? [{ ...inline, text: piece }] : [];
      const value = Object.hasOwn(captures, piece) ? captures[piece] : undefined;
      return [value ? { ...inline, text: value, isCaptured: true } : { ...inline, text: `{${piece}}` }];
    });
    return joinAlike(filled);
  });
}

function joinAlike(pieces: readonly FilledInline[]): FilledInline[] {
  const joined: FilledInline[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.isCaptured === piece.isCaptured) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}
