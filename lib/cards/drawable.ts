/**
 * What the cards' fonts (IBM Plex Sans and Mono: Latin, Greek, Cyrillic, Vietnamese) have glyphs for; a test draws them
 * all. Other scripts would need fonts of many megabytes.
 */
const undrawable =
  /[^\u0020-\u007e\u00a0-\u017f\u0384-\u03ce\u0400-\u045f\u0490\u0491\u1ea0-\u1ef9\u2013\u2014\u2018-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2212]/g;

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
  const plain = text.normalize('NFC').replace(/[→←⇒≥≤≠≈−‑]/g, (sign) => spelt[sign] ?? '');
  const kept = plain.replace(/\s+/g, ' ').replace(undrawable, '').replace(/ {2,}/g, ' ').trim();
  const letters = (of: string) => of.match(/\p{L}/gu)?.length ?? 0;
  return letters(kept) < letters(plain) * 0.7 ? '' : kept;
}
