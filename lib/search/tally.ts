import type { Concept } from './expand';
import { slotStrength } from './slots';
import { weights } from './weights';

/** What one word of a query gives to the sections it touches: parallel lists. */
export interface Tally {
  ids: number[];
  score: Float64Array;
  /** How much of the word is there, between 0 and 1. */
  share: Float32Array;
  /** Where the word stands in the heading: how many words that heading has. Else 0. */
  heading: Uint8Array;
}

/** Working space for a tally, one place a section; all zero between uses. */
interface Space {
  touched: number[];
  score: Float64Array;
  share: Float32Array;
  heading: Uint8Array;
}

function makeSpace(size: number): Space {
  const touched: number[] = [];
  return {
    touched,
    score: new Float64Array(size),
    share: new Float32Array(size),
    heading: new Uint8Array(size),
  };
}

/** Tallies each word over an index of `size` sections; costs what the words' postings cost, not what the index does. */
export function tallyConcepts(concepts: readonly Concept[], size: number): Tally[] {
  const spaces = { whole: makeSpace(size), part: makeSpace(size) };
  return concepts.map((concept) => {
    addAlternatives(concept, spaces.whole);
    if (concept.parts.length > 0) addParts(concept, spaces);
    const tally = take(spaces.whole);
    for (let i = 0; i < tally.score.length; i++) tally.score[i] = (tally.score[i] ?? 0) * concept.weight;
    return tally;
  });
}

/** How much a word matters to a section's having all words: the rarity of its commonest good alternative. */
export function importance({ alternatives, parts, weight, isBeside }: Concept): number {
  if (isBeside) return 0;
  const rarities = [...alternatives, ...parts.flatMap((part) => part.alternatives)].map(
    (alternative) => alternative.weight * alternative.rarity,
  );
  return rarities.length > 0 ? weight * Math.max(...rarities) : 0;
}

/** For each section, the best of the word's alternatives there, and a little for each further one. */
function addAlternatives({ alternatives }: Concept, space: Space) {
  const rarity = Math.min(...alternatives.map((alternative) => alternative.rarity));
  for (const { weight, entry, rarity: own, kind } of alternatives) {
    // Forms and completions of a common word are no rarer than the word.
    const rare = kind === 'exact' || kind === 'joined' ? own : rarity;
    const share = kind === 'synonym' ? weights.synonymShare : 1;
    entry.body.ids.forEach((section, i) => {
      touch(space, section);
      const value = weight * rare * slotStrength(entry.body.slots[i] ?? 0);
      const known = space.score[section] ?? 0;
      space.score[section] = Math.max(known, value) + weights.further * Math.min(known, value);
      space.share[section] = Math.max(space.share[section] ?? 0, share);
    });
    if (kind === 'synonym') continue;
    entry.heading.ids.forEach((section, i) => {
      touch(space, section);
      space.heading[section] = (entry.heading.slots[i] ?? 0) + 1;
    });
  }
}

/** A compound's pieces: together they may stand for it. */
function addParts(concept: Concept, { whole, part: space }: { whole: Space; part: Space }) {
  const importances = concept.parts.map(importance);
  const total = importances.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return;
  // Where the whole word occurs somewhere, having only its parts is less than half of having it.
  const most = concept.alternatives.length > 0 ? weights.pieces : 1;
  const sums = new Map<number, { value: number; covered: number }>();
  concept.parts.forEach((part, p) => {
    addAlternatives(part, space);
    const { ids, score, share } = take(space);
    ids.forEach((section, i) => {
      const sum = sums.get(section) ?? { value: 0, covered: 0 };
      sum.value += score[i] ?? 0;
      sum.covered += (importances[p] ?? 0) * (share[i] ?? 0);
      sums.set(section, sum);
    });
  });
  for (const [section, { value, covered }] of sums) {
    touch(whole, section);
    whole.score[section] = Math.max(whole.score[section] ?? 0, most * value);
    whole.share[section] = Math.max(whole.share[section] ?? 0, (most * covered) / total);
  }
}

function touch({ touched, score, share, heading }: Space, section: number) {
  if (!score[section] && !share[section] && !heading[section]) touched.push(section);
}

/** Takes the tally out of the space and leaves the space empty. */
function take(space: Space): Tally {
  const ids = [...new Set(space.touched)];
  space.touched.length = 0;
  const tally: Tally = {
    ids,
    score: Float64Array.from(ids, (id) => space.score[id] ?? 0),
    share: Float32Array.from(ids, (id) => space.share[id] ?? 0),
    heading: Uint8Array.from(ids, (id) => space.heading[id] ?? 0),
  };
  for (const id of ids) {
    space.score[id] = 0;
    space.share[id] = 0;
    space.heading[id] = 0;
  }
  return tally;
}
