import { type Card, cardHeight, cardWidth } from './card';
import { colours } from './colours';
import { drawBars, drawFacts, drawLines, drawStrip, factsHeight, stripHeight, writeFact } from './draw-parts';
import { sansFamily } from './families';
import { countLines, type Fitted, fitText, measure, type Step } from './fit';
import { box, type CardNode, write } from './node';

const left = 84;
const right = 72;
const strip = 18;
const top = 46;
const bottom = 32;
const footHeight = 64;
const headHeight = 74;
const gap = 22;
/** What there is for the title and what stands under it, down to a little above the foot. */
const width = cardWidth - left - right;
const height = cardHeight - top - bottom - footHeight - 10;

interface Look {
  background: string;
  ink: string;
  soft: string;
  faint: string;
  rule: string;
}

const paper: Look = {
  background: colours.bg,
  ink: colours.ink,
  soft: colours['ink-2'],
  faint: colours['ink-3'],
  rule: colours.rule,
};
const green: Look = {
  background: colours.accent,
  ink: '#ffffff',
  soft: '#cfe9dd',
  faint: '#bfe3d3',
  rule: '#2f8467',
};

/** The whole card as boxes: a strip in the colour of its kind, what it says, and the site below. */
export function drawCard(card: Card): CardNode {
  const look = card.isFront ? green : paper;
  const { facts, lines, bars } = card;
  const head = drawHead(card);
  const title = fitTitle(card);
  const parts = (facts.length > 1 ? factsHeight : 0) + (bars.length === 1 ? stripHeight : 0);
  const room = height - (head ? headHeight : 0) - titleHeight(title) - parts;
  return box(
    {
      width: cardWidth,
      height: cardHeight,
      background: look.background,
      color: look.ink,
      fontFamily: sansFamily,
    },
    [
      card.isFront ? drawBackdrop() : box({ width: strip, height: cardHeight, background: colourOf(card) }),
      box(
        {
          flexDirection: 'column',
          position: 'absolute',
          width: cardWidth,
          height: cardHeight,
          padding: `${top}px ${right}px ${bottom}px ${left}px`,
        },
        [
          head,
          drawTitle(title),
          lines.length > 0 && drawLines(lines, width),
          card.text !== '' && drawText(card.text, look, room),
          box({ flexGrow: 1 }),
          bars.length === 1 && drawStrip(bars[0]?.segments ?? [], width),
          bars.length > 1 && drawBars(bars, width),
          facts.length > 1 && drawFacts(facts, width),
          drawFoot(card, look),
        ],
      ),
    ],
  );
}

function colourOf({ mark }: Card): string {
  if (mark?.kind === 'gotcha') return colours.partial;
  return mark?.kind === 'silent' ? colours.no : colours.accent;
}

/** The sign's three bars, large and faint, in the corner of the front page's card. */
function drawBackdrop(): CardNode {
  const bar = (at: number, length: number, background: string) =>
    box({ position: 'absolute', right: 0, top: at, width: length, height: 38, background });
  return box({ position: 'absolute', left: 0, top: 0, width: cardWidth, height: cardHeight }, [
    bar(386, 430, '#1a7f5b'),
    bar(436, 290, '#1a7f5b'),
    bar(486, 110, '#ff9a62'),
  ]);
}

/** The mark, where the title stands, and a single figure at the right. */
function drawHead(card: Card): CardNode | undefined {
  const { mark, above, facts } = card;
  const fact = facts.length === 1 ? facts[0] : undefined;
  if (!mark && !above && !fact) return undefined;
  const markWidth = mark ? measure(mark.text, 'bold') * 29 + 58 : 0;
  const factWidth = fact ? measure(fact.value, 'bold') * 44 + measure(fact.label, 'sans') * 26 + 40 : 0;
  const fitted = fitText(above, { width: width - markWidth - factWidth, steps: [{ size: 32, lines: 1 }] });
  return box({ alignItems: 'center', height: headHeight - gap, marginBottom: gap, flexShrink: 0 }, [
    mark &&
      box(
        {
          background: colourOf(card),
          borderRadius: 8,
          padding: '4px 18px 7px',
          marginRight: 22,
          flexShrink: 0,
        },
        [write(mark.text, { fontSize: 29, fontWeight: 600, lineHeight: 1.3, color: '#ffffff' })],
      ),
    above !== '' && write(fitted.text, { fontSize: 32, color: colours['ink-2'], lineHeight: 1.3 }),
    box({ flexGrow: 1 }),
    fact && writeFact(fact),
  ]);
}

const titleSteps: Step[] = [
  { size: 112, lines: 1 },
  { size: 92, lines: 2 },
  { size: 78, lines: 3 },
  { size: 66, lines: 3 },
  { size: 56, lines: 4 },
];
/** With figures or a gotcha's lines below, the title has less room. */
const tightSteps: Step[] = [
  { size: 80, lines: 1 },
  { size: 70, lines: 1 },
  { size: 60, lines: 2 },
  { size: 52, lines: 2 },
  { size: 46, lines: 2 },
];
const gotchaSteps: Step[] = [
  { size: 80, lines: 1 },
  { size: 68, lines: 1 },
  { size: 58, lines: 1 },
  { size: 52, lines: 2 },
  { size: 46, lines: 2 },
];
const tracking = -0.02;

function fitTitle({ title, facts, lines, bars }: Card): Fitted {
  const isTight = facts.length > 1 || lines.length > 0 || bars.length > 0;
  const steps =
    bars.length > 1
      ? [{ size: 60, lines: 1 }]
      : lines.length > 0
        ? gotchaSteps
        : isTight
          ? tightSteps
          : titleSteps;
  return fitText(title, { width, steps, face: 'bold' });
}

function titleHeight({ text, size }: Fitted): number {
  return countLines(text, width / size, 'bold') * size * 1.1 + gap;
}

function drawTitle({ text, size, lines }: Fitted): CardNode {
  return write(text, {
    fontSize: size,
    fontWeight: 600,
    lineHeight: 1.1,
    letterSpacing: tracking * size,
    marginBottom: gap,
    flexShrink: 0,
    lines,
  });
}

const textSteps: Step[] = [
  { size: 40, lines: 2 },
  { size: 36, lines: 3 },
  { size: 34, lines: 2 },
  { size: 34, lines: 1 },
];

function drawText(text: string, look: Look, room: number): CardNode | undefined {
  const steps = textSteps.filter(({ size, lines }) => size * 1.35 * lines <= room);
  if (steps.length === 0) return undefined;
  const fitted = fitText(text, { width, steps });
  return write(fitted.text, {
    fontSize: fitted.size,
    lineHeight: 1.35,
    color: look.soft,
    flexShrink: 0,
    lines: fitted.lines,
  });
}

function drawFoot({ site, foot }: Card, look: Look): CardNode {
  const room = width - 60 - measure(site, 'bold') * 29 - 40;
  const fitted = fitText(foot, { width: room, steps: [{ size: 26, lines: 1 }] });
  return box(
    {
      alignItems: 'center',
      borderTop: `2px solid ${look.rule}`,
      paddingTop: 20,
      height: footHeight,
      flexShrink: 0,
    },
    [
      drawSign(40),
      write(site, { fontSize: 29, fontWeight: 600, marginLeft: 16, lineHeight: 1.3, flexShrink: 0 }),
      box({ flexGrow: 1 }),
      foot !== '' && write(fitted.text, { fontSize: 26, color: look.faint, lineHeight: 1.3, flexShrink: 0 }),
    ],
  );
}

/** The site's sign, as in app/icon.svg. */
function drawSign(size: number): CardNode {
  const part = size / 32;
  const bar = (top: number, length: number, background: string) =>
    box({
      position: 'absolute',
      left: 7 * part,
      top: top * part,
      width: length * part,
      height: 3.5 * part,
      background,
      borderRadius: part,
    });
  return box(
    {
      position: 'relative',
      width: size,
      height: size,
      background: '#0a6a4b',
      borderRadius: 6 * part,
      flexShrink: 0,
    },
    [bar(8, 18, '#ffffff'), bar(14.25, 12, '#bfe3d3'), bar(20.5, 4, '#ff9a62')],
  );
}
