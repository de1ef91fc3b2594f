const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Cuts a text at a word so that it has at most `length` characters, with "…" where something is missing. */
export function cut(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const kept = characters.slice(0, length);
  const atWord = kept.lastIndexOf(' ');
  // A word that is longer than a third of the room is cut itself.
  const end = atWord > length * 0.66 ? atWord : length - 1;
  return `${kept
    .slice(0, end)
    .join('')
    .replace(/[\s,;:.(–-]+$/, '')}…`;
}

/**
 * The first sentence of a text, and whole further ones while the text stays short: a first sentence may be
 * "Yes." Never longer than `length` characters.
 */
export function takeSentences(text: string, length: number): string {
  const enough = length / 2;
  let taken = '';
  for (const { segment } of sentences.segment(text.replace(/\s+/g, ' ').trim())) {
    if (taken.length >= enough || (taken && taken.length + segment.trimEnd().length > length)) break;
    taken += segment;
  }
  return cut(taken.trim(), length);
}
