import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type CardDraft, cardFile, cardHeight, cardWidth, drawingVersion, makeCard } from '@/lib/cards/card';
import { drawCard } from '@/lib/cards/draw';
import { drawable } from '@/lib/cards/drawable';
import { monoFamily, sansFamily } from '@/lib/cards/families';
import { box, type CardNode, write } from '@/lib/cards/node';
import { loadLibrary } from '@/lib/content/load';
import { makeFolder } from '@/lib/content/test-folder';
import { listPagePreviews } from '@/lib/links/all-previews';
import { listLandings } from '@/lib/links/section-previews';
import { drawCards, drawSvg, loadFonts } from './draw-cards';

const fonts = await loadFonts();
const long = 'A sentence that goes on and on about images, layers and libraries. '.repeat(6);
const word = 'libcudart_static_and_everything_else'.repeat(5);
const figure = { kind: 'runtime' as const, start: 0, width: 60 };
const bar = { name: 'Ways to build the image, and more', value: '1.66 GB', segments: [figure] };
const fact = { label: 'CUPTI at run time, and more', value: 'partial, as far as known' };

const drafts: Record<string, Partial<CardDraft>> = {
  short: { title: 'Sizes', text: 'One line.' },
  'long title and text': { title: long, text: long, above: long, foot: long },
  'unbroken words': { title: word, text: word, above: word, foot: word },
  'wide letters': { title: 'WWWW MMMM @@@@ '.repeat(12), text: 'ЩЖЮ ШЩЖ Ω Œ — … '.repeat(20) },
  'long gotcha': {
    title: long,
    mark: { kind: 'silent', text: 'Gotcha: silently wrong' },
    lines: [
      { label: 'Symptom', text: word.repeat(3).slice(0, 400), isCode: true },
      { label: 'Fix', text: long, isCode: false },
    ],
  },
  strategy: {
    title: long,
    text: long,
    facts: [fact, fact, fact],
    bars: [bar],
    mark: { kind: 'strategy', text: 'Strategy 22' },
  },
  'one figure': { title: long, text: long, above: long, facts: [{ label: 'to download', value: '1.66 GB' }] },
  bars: { title: 'Compare', bars: Array.from({ length: 14 }, () => bar), foot: long },
  front: { title: long, text: long, isFront: true },
};

test.each(Object.entries(drafts))('nothing leaves the card or its place: %s', async (_, draft) => {
  await expectToFit({ site: 'CUDA build knowledge', title: 'Title', ...draft });
});

test('every card of the real content fits', async () => {
  const library = await loadLibrary({ folder: path.resolve('content'), isForeign: false });
  const previews = [...listPagePreviews(library), ...listLandings(library).map(({ preview }) => preview)];
  const cards = previews.map(({ card }) => card);
  // One in twenty; they differ in their texts only.
  for (const card of cards.filter((_, i) => i % 20 === 0)) await expectToFit(card);
});

test('every character that counts as drawable has a glyph in the fonts', async () => {
  const characters = drawable.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  );
  const missing: string[] = [];
  for (const face of [
    { fontFamily: sansFamily, fontWeight: 400 },
    { fontFamily: sansFamily, fontWeight: 600 },
    { fontFamily: monoFamily, fontWeight: 400 },
  ]) {
    await satori(box({ width: 1200, flexWrap: 'wrap', ...face }, [write(characters.join(' '), {})]), {
      width: 1200,
      height: 4000,
      fonts,
      loadAdditionalAsset: async (_, segment) => {
        missing.push(segment);
        return [];
      },
    });
  }
  expect(missing).toEqual([]);
});

test('a drawing that has changed has another version, so that no chat shows an old picture', async () => {
  const svgs = await Promise.all(
    Object.values(drafts).map((draft) =>
      drawSvg(makeCard({ site: 'Site', title: 'Title', ...draft }), fonts),
    ),
  );
  const drawn = createHash('sha256').update(svgs.join()).digest('hex').slice(0, 12);
  // When this fails and the cards are right: raise drawingVersion in lib/cards/card.ts, and note both here.
  expect({ drawingVersion, drawn }).toMatchInlineSnapshot(`
    {
      "drawingVersion": 3,
      "drawn": "a6d0e8377d8e",
    }
  `);
});

test('cards are drawn once, and copied from then on', async () => {
  const [out, cacheFolder] = [makeFolder({}), makeFolder({})];
  const cards = ['One', 'Two', 'Two'].map((title) => makeCard({ site: 'Notes', title }));
  expect(await drawCards(cards, { out, cacheFolder })).toMatchObject({ drawn: 2, kept: 0 });
  const files = await readdir(path.join(out, 'cards'));
  expect(files.sort()).toEqual(cards.slice(0, 2).map(cardFile).sort());
  for (const file of files) {
    const { format, width, height } = await sharp(path.join(out, 'cards', file)).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
  }
  const again = makeFolder({});
  expect(await drawCards(cards, { out: again, cacheFolder })).toMatchObject({ drawn: 0, kept: 2 });
  expect(await readdir(path.join(again, 'cards'))).toHaveLength(2);
});

/**
 * Draws a card without the clamp that would hide what is too long, and looks at where satori puts each box: within
 * the card's margins, and no text higher than the lines that it promised.
 */
async function expectToFit(draft: CardDraft): Promise<void> {
  const wrong: unknown[] = [];
  await satori(withoutClamp(drawCard(makeCard(draft))), {
    width: cardWidth,
    height: cardHeight,
    fonts,
    onNodeDetected: ({ left, top, width, height, key, textContent }) => {
      const isBackground = height === cardHeight;
      const isOutside = left < 0 || top < 0 || left + width > cardWidth + 1 || top + height > cardHeight - 30;
      const promised = Number(key ?? height);
      if ((isOutside && !isBackground) || height > promised + 2)
        wrong.push({ textContent, left, top, width, height, promised });
    },
  });
  expect(wrong).toEqual([]);
}

/** The key of each text is then the height that its lines may have. */
function withoutClamp(node: CardNode): CardNode {
  const { lineClamp, ...style } = node.props.style;
  if (typeof node.props.children !== 'string')
    return { ...node, props: { style, children: node.props.children.map(withoutClamp) } };
  const height = Number(lineClamp) * Number(style.fontSize) * Number(style.lineHeight);
  return { ...node, key: String(height), props: { style, children: node.props.children } };
}
