import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { type Card, cardFile, cardHeight, cardWidth } from '@/lib/cards/card';
import { drawCard } from '@/lib/cards/draw';
import { cardFonts } from '@/lib/cards/families';

export interface DrawnCards {
  drawn: number;
  kept: number;
  bytes: number;
}

export interface DrawOptions {
  /** The finished export; the pictures go to `cards/` in it. */
  out: string;
  /** Where pictures are kept between builds, by the names that say what is on them. */
  cacheFolder: string;
  onProgress?: (done: number, total: number) => void;
}

/** Puts the picture of each card into the export, drawing those that no earlier build has drawn. */
export async function drawCards(
  cards: readonly Card[],
  { out, cacheFolder, onProgress }: DrawOptions,
): Promise<DrawnCards> {
  const queue = [...new Map(cards.map((card) => [cardFile(card), card]))];
  const total = queue.length;
  const result: DrawnCards = { drawn: 0, kept: 0, bytes: 0 };
  const folder = path.join(out, 'cards');
  await mkdir(folder, { recursive: true });
  await mkdir(cacheFolder, { recursive: true });
  let fonts: Promise<Font[]> | undefined;
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [file, card] = next;
      const kept = path.join(cacheFolder, file);
      if (await isThere(kept)) result.kept++;
      else {
        fonts ??= loadFonts();
        await writeWhole(kept, await drawPng(card, await fonts));
        result.drawn++;
      }
      await copyFile(kept, path.join(folder, file));
      const { size } = await stat(kept);
      result.bytes += size;
      onProgress?.(result.drawn + result.kept, total);
    }
  };
  // Layout is ours and single-threaded; while it goes on, sharp's threads make pixels of the cards before.
  await Promise.all([work(), work(), work()]);
  return result;
}

/** The picture of a card: text as paths, so that no font of the machine matters, and as few colours as it needs. */
export async function drawPng(card: Card, fonts: Font[]): Promise<Buffer> {
  const svg = await drawSvg(card, fonts);
  const colours = card.bars.length > 0 ? 32 : 16;
  return sharp(Buffer.from(svg))
    .png({ palette: true, colours, dither: 0, effort: 1, compressionLevel: 9 })
    .toBuffer();
}

export function drawSvg(card: Card, fonts: Font[]): Promise<string> {
  return satori(drawCard(card), { width: cardWidth, height: cardHeight, fonts });
}

/** The fonts of the cards, from the installed packages. */
export async function loadFonts(): Promise<Font[]> {
  return Promise.all(
    cardFonts.map(async ({ family, package: name, subset, weight }): Promise<Font> => {
      const file = `node_modules/@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`;
      return { name: family, data: await readFile(path.resolve(file)), weight, style: 'normal' };
    }),
  );
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
}

/** Written aside and renamed, so that a build that is stopped leaves no half a picture behind. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}
