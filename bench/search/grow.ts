import type { Records } from '@/lib/search/records';

/** One rare word in so many is another one in each copy: words then grow about as the 0.6th power of the text. */
const oneIn = 5;
const word = /[\p{L}\p{N}]+/gu;

/**
 * Records of a folder with so many pages: these, repeated. In each repetition some of the rare words (those
 * of at most two sections) are replaced by invented ones of the same shape, since a larger real folder has
 * more words, not only more of the same. The same input gives the same output.
 */
export function growRecords(records: Records, pages: number): Records {
  const rare = findRareWords(records);
  const grown: Records = { pages: [], sections: [] };
  for (let copy = 0; grown.pages.length < pages; copy++) {
    const first = grown.pages.length;
    const own = records.pages.slice(0, pages - first);
    const vary = (text: string) => (copy === 0 ? text : varyText(text, rare, copy));
    grown.pages.push(
      ...own.map((page) => ({
        ...page,
        address: copy === 0 ? page.address : `${page.address}-${copy}`,
        title: vary(page.title),
      })),
    );
    for (const section of records.sections) {
      if (section.page >= own.length) continue;
      grown.sections.push({
        ...section,
        page: first + section.page,
        heading: vary(section.heading),
        trail: section.trail.map(vary),
        text: vary(section.text),
        code: vary(section.code),
        asked: section.asked.map(vary),
      });
    }
  }
  return grown;
}

function findRareWords(records: Records): Set<string> {
  const counts = new Map<string, number>();
  for (const { heading, text, code } of records.sections) {
    const words = new Set(`${heading} ${text} ${code}`.match(word));
    for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return new Set([...counts].filter(([one, count]) => count <= 2 && one.length > 2).map(([one]) => one));
}

function varyText(text: string, rare: ReadonlySet<string>, copy: number): string {
  return text.replace(word, (one) => {
    if (!rare.has(one)) return one;
    const seed = hash(`${one} ${copy}`);
    return seed % oneIn === 0 ? invent(one, seed) : one;
  });
}

const alphabets = ['aeiou', 'bcdfghjklmnpqrstvwxyz', 'AEIOU', 'BCDFGHJKLMNPQRSTVWXYZ', '0123456789'];

/** A word of the same shape: vowels for vowels, capitals for capitals, digits for digits. */
function invent(one: string, seed: number): string {
  let state = seed;
  return one.replace(/[A-Za-z0-9]/g, (letter) => {
    state = hash(`${state}`);
    const alphabet = alphabets.find((letters) => letters.includes(letter)) ?? letter;
    return alphabet[state % alphabet.length] ?? letter;
  });
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The low bits of FNV are weak, and all uses take a remainder.
  return (value ^ (value >>> 15)) >>> 0;
}
