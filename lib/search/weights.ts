/**
 * All numbers of the ranking in one place, each with its reason. They were chosen on judged queries over
 * three folders, on the halves marked `dev`; see bench/README.md.
 */
export const weights = {
  /** BM25F's k1: how soon a repeated word stops counting. */
  k1: 1.2,
  /** How much a word counts in each field, beside one in the text; and b, how much a long field is discounted. */
  fields: {
    heading: { weight: 5, b: 0.5 },
    asked: { weight: 4, b: 0.3 },
    trail: { weight: 2, b: 0.5 },
    text: { weight: 1, b: 0.6 },
    code: { weight: 0.8, b: 0.6 },
  },
  /** A piece of a compound in a text (`so` of `libcupti.so.12`) counts less than a word. */
  part: 0.4,
  /** Short numbers stand everywhere; with other words beside them they tell little. */
  number: 0.4,
  /** How a term stands for a word of the query. */
  kinds: { exact: 1, form: 0.8, prefix: 0.75, typo: 0.8, synonym: 0.5, joined: 0.9 },
  /** A completion counts by how much of it was typed, to this power. */
  prefixPower: 0.3,
  /** How far a synonym makes up for a word that is not there. */
  synonymShare: 0.8,
  /** What was not said but is probably meant. */
  beside: 0.4,
  /** A further form of the same word adds a little. */
  further: 0.3,
  /** Having all pieces of a compound, where others have the compound. */
  pieces: 0.4,
  /** How hard a section is held to having all the words: its score is multiplied by coverage to this power. */
  coveragePower: 1,
  /** Longer queries are pasted errors and questions: few sections have all of their words. */
  longQuery: 4,
  longCoveragePower: 0.5,
  /** All words in the heading: people mostly know what the thing is called. More if the heading is nothing else. */
  named: 0.5,
  namedExactly: 1,
  /** What a section gains by the words that the rest of its page has. */
  page: 0.08,
  /** A list of sources names everything and explains nothing. */
  sources: 0.3,
  /** A hit this much weaker than the best shares a stray syllable with the query, and only distracts. */
  least: 0.03,
};
