/**
 * What the cards' fonts (IBM Plex Sans and Mono: Latin, Greek, Cyrillic, Vietnamese) have glyphs for, as ranges of code
 * points; a test draws them all. Other scripts would need fonts of many megabytes.
 */
export const drawable: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x384, 0x38a],
  [0x38e, 0x3a1],
  [0x3a3, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x1ea0, 0x1ef9],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
];

const spelt: Record<string, string> = {
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≈': '~',
  '−': '-',
  '‑': '-',
};

/**
 * The text as the cards' fonts can write it: signs spelt out, emoji and the like left out. Empty when so much is in
 * another script that the rest would not be read as what was meant.
 */
export function toDrawable(text: string): string {
  const plain = [...text.normalize('NFC').replace(/\s+/g, ' ')].map((sign) => spelt[sign] ?? sign);
  const kept = plain.join('').split('').filter(isDrawable).join('').replace(/ {2,}/g, ' ').trim();
  return countLetters(kept) < countLetters(plain.join('')) * mostLost ? '' : kept;
}

/** Less than this share of its letters does not stand for a text. */
const mostLost = 0.8;

function isDrawable(character: string): boolean {
  const code = character.charCodeAt(0);
  return drawable.some(([first, last]) => code >= first && code <= last);
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
