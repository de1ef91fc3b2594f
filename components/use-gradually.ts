'use client';

import { useEffect, useState } from 'react';

/**
 * How many parts of a whole to draw: `first` at once, one more with each frame. What would keep a phone's page for half
 * a second is drawn in steps between which it can be scrolled. Another whole starts anew.
 */
export function useGradually(whole: object, count: number, first: number): number {
  const [known, setKnown] = useState({ whole, drawn: first });
  const drawn = known.whole === whole ? known.drawn : first;
  useEffect(() => {
    if (drawn >= count) return;
    const frame = requestAnimationFrame(() => setKnown({ whole, drawn: drawn + 1 }));
    return () => cancelAnimationFrame(frame);
  }, [whole, drawn, count]);
  return Math.min(drawn, count);
}
