import type { Card, CardBar, CardFact } from './card';
import { colours } from './colours';
import { monoFamily, sansFamily } from './families';
import { fitText } from './fit';
import { box, type CardNode, type Style, write } from './node';

const labelWidth = 158;
const codeSteps = [
  { size: 32, lines: 1 },
  { size: 30, lines: 2 },
  { size: 27, lines: 3 },
];
const proseSteps = [
  { size: 36, lines: 2 },
  { size: 31, lines: 2 },
];

/** A gotcha's symptom and fix, one below the other in a frame. */
export function drawLines(lines: Card['lines'], width: number): CardNode {
  const room = width - labelWidth - 60;
  return box(
    {
      flexDirection: 'column',
      background: colours.panel,
      border: `2px solid ${colours.rule}`,
      borderRadius: 12,
      flexShrink: 0,
    },
    lines.map(({ label, text, isCode }, i) => {
      const face = isCode ? 'mono' : 'sans';
      const fitted = fitText(text, { width: room, steps: isCode ? codeSteps : proseSteps, face });
      const border: Style = i > 0 ? { borderTop: `2px solid ${colours.rule}` } : {};
      return box({ alignItems: 'flex-start', padding: '16px 28px 18px', ...border }, [
        write(label, {
          width: labelWidth,
          fontSize: 29,
          color: colours['ink-3'],
          lineHeight: 1.35,
          flexShrink: 0,
        }),
        write(fitted.text, {
          width: room,
          fontSize: fitted.size,
          fontFamily: isCode ? monoFamily : sansFamily,
          lineHeight: 1.3,
          lines: fitted.lines,
        }),
      ]);
    }),
  );
}

export const factsHeight = 120;
const valueSteps = [
  { size: 52, lines: 1 },
  { size: 36, lines: 1 },
];

/** Up to three facts side by side. */
export function drawFacts(facts: CardFact[], width: number): CardNode {
  return box(
    { height: factsHeight, flexShrink: 0 },
    facts.map((fact) => {
      const { text, size } = fitText(fact.value, { width: width / 3 - 24, steps: valueSteps, face: 'bold' });
      return box({ flexDirection: 'column', width: width / 3 }, [
        write(fact.label, { fontSize: 27, color: colours['ink-3'], lineHeight: 1.3 }),
        write(text, { fontSize: size, fontWeight: 600, lineHeight: 1.15, color: colourOf(fact) }),
      ]);
    }),
  );
}

/** One fact on a line of other things. */
export function writeFact(fact: CardFact): CardNode {
  return box({ alignItems: 'baseline', flexShrink: 0 }, [
    write(fact.value, { fontSize: 44, fontWeight: 600, color: colourOf(fact), lineHeight: 1.1 }),
    write(fact.label, { fontSize: 26, color: colours['ink-3'], marginLeft: 12, lineHeight: 1.1 }),
  ]);
}

function colourOf({ answer }: CardFact): string {
  return answer ? colours[answer] : colours.ink;
}

const tallest = 44;
const roomForBars = 372;

/** Rows of a name, a bar and its size; all bars on one scale. */
export function drawBars(bars: CardBar[], width: number): CardNode {
  const barWidth = width - 430 - 140;
  const height = Math.min(tallest, roomForBars / bars.length);
  return box(
    { flexDirection: 'column', marginBottom: 12, flexShrink: 0 },
    bars.map(({ name, value, segments }) => {
      const fitted = fitText(name, { width: 410, steps: [{ size: 29, lines: 1 }] });
      return box({ alignItems: 'center', height }, [
        write(fitted.text, { width: 430, fontSize: 29, lineHeight: 1.2 }),
        drawSegments(segments, barWidth, 22),
        write(value, { width: 140, fontSize: 29, fontWeight: 600, textAlign: 'right', lineHeight: 1.2 }),
      ]);
    }),
  );
}

export const stripHeight = 56;

/** One bar from edge to edge. */
export function drawStrip(segments: CardBar['segments'], width: number): CardNode {
  return box({ height: stripHeight, flexShrink: 0 }, [drawSegments(segments, width, 32)]);
}

/** A bar of coloured stretches on a pale ground. */
function drawSegments(segments: CardBar['segments'], total: number, height: number): CardNode {
  return box(
    { width: total, height, background: colours.rule, borderRadius: 4, overflow: 'hidden', flexShrink: 0 },
    segments.map(({ kind, width: percent }) =>
      box({ width: (percent / 100) * total, height, background: colours[`seg-${kind}`], flexShrink: 0 }),
    ),
  );
}
