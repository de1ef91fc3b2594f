import { createHash } from 'node:crypto';
import type { PartKind } from '../content/schema';
import { cut } from '../links/brief';
import { cardAddress } from '../routes';
import { toDrawable } from './drawable';

export const cardWidth = 1200;
export const cardHeight = 630;

/** Goes up whenever a card would look different: its pictures have new names then, and nobody shows an old one. */
export const drawingVersion = 3;

/** What the sign before the line above the title says about it. */
export type MarkKind = 'gotcha' | 'silent' | 'strategy' | 'drop';

export interface CardFact {
  label: string;
  value: string;
  /** Colours an answer; the word says the same. */
  answer?: 'yes' | 'no' | 'partial' | 'unknown';
}

/** A row's size as a bar; widths in percent of the longest. */
export interface CardBar {
  name: string;
  value: string;
  segments: { kind: PartKind; start: number; width: number }[];
}

/** What a card says, as plain data; `draw.ts` knows how it looks. Only characters that can be drawn, and cut to fit. */
export interface Card {
  site: string;
  /** The card of the site as a whole. */
  isFront: boolean;
  mark?: { kind: MarkKind; text: string };
  /** Where the title stands, above it. */
  above: string;
  title: string;
  text: string;
  /** A gotcha's symptom and fix. */
  lines: { label: string; text: string; isCode: boolean }[];
  facts: CardFact[];
  bars: CardBar[];
  foot: string;
}

export type CardDraft = Pick<Card, 'site' | 'title'> & Partial<Card>;

const most = { title: 110, text: 190, above: 64, line: 150, fact: 26, bars: 10, foot: 72 };

/**
 * Makes a card of a draft: cuts every text and leaves out what cannot be drawn. A title in a script that the fonts do
 * not have gives way to what stands above it, then to the site's name.
 */
export function makeCard(draft: CardDraft): Card {
  const write = (text: string | undefined, length: number) => cut(toDrawable(text ?? ''), length);
  const site = write(draft.site, 40);
  const above = write(draft.above, most.above);
  const title = write(draft.title, most.title);
  const lines = (draft.lines ?? []).map((line) => ({ ...line, text: write(line.text, most.line) }));
  return {
    site,
    isFront: draft.isFront ?? false,
    ...(draft.mark ? { mark: { ...draft.mark, text: write(draft.mark.text, 32) } } : {}),
    above: title ? above : '',
    title: title || above || site,
    text: write(draft.text, most.text),
    lines: lines.filter(({ text }) => text),
    facts: (draft.facts ?? []).slice(0, 3).map((fact) => ({
      ...fact,
      label: write(fact.label, most.fact),
      value: write(fact.value, most.fact),
    })),
    bars: (draft.bars ?? []).slice(0, most.bars).map((bar) => ({ ...bar, name: write(bar.name, 30) })),
    foot: write(draft.foot, most.foot),
  };
}

/** The card's file, named after all that is drawn. */
export function cardFile(card: Card): string {
  const said = `${drawingVersion}\n${JSON.stringify(card)}`;
  return `${createHash('sha256').update(said).digest('hex').slice(0, 16)}.png`;
}

/** Where the card's picture is served. */
export function findCardAddress(card: Card): string {
  return cardAddress(cardFile(card));
}
