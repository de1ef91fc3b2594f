const subsets = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];

/** A font file of the cards. Each subset is a family of its own: of two files of one family only one would be used. */
export interface CardFont {
  family: string;
  package: 'ibm-plex-sans' | 'ibm-plex-mono';
  subset: string;
  weight: 400 | 600;
}

/** Every font that cards are drawn with. Plex Mono has no Greek. */
export const cardFonts: readonly CardFont[] = subsets.flatMap((subset): CardFont[] => [
  { family: `Sans ${subset}`, package: 'ibm-plex-sans', subset, weight: 400 },
  { family: `Sans ${subset}`, package: 'ibm-plex-sans', subset, weight: 600 },
  ...(subset === 'greek'
    ? []
    : [{ family: `Mono ${subset}`, package: 'ibm-plex-mono', subset, weight: 400 } as const]),
]);

/** `font-family` for text, and for code. */
export const sansFamily = listFamilies('ibm-plex-sans');
export const monoFamily = `${listFamilies('ibm-plex-mono')}, ${sansFamily}`;

function listFamilies(name: CardFont['package']): string {
  const own = cardFonts.filter((font) => font.package === name).map(({ family }) => family);
  return [...new Set(own)].join(', ');
}
