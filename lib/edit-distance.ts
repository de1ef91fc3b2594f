/**
 * Edit distance with transpositions (optimal string alignment: insert, delete, replace, swap neighbours).
 * Gives up and returns `limit + 1` as soon as no alignment within `limit` is left.
 * Method: Boytsov 2011, "Indexing methods for approximate dictionary searching", §2.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d = Math.min(d, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(d);
      best = Math.min(best, d);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/**
 * The candidate nearest to `wanted`, or undefined when none is close: at most a third of the longer
 * of the two may differ, unless one begins with the other.
 */
export function findNearest(wanted: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let nearestScore = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const longer = Math.max(wanted.length, candidate.length);
    const limit = Math.floor(longer / 3);
    let score = editDistance(wanted, candidate, limit);
    if (score > limit) {
      const isPrefix =
        (candidate.startsWith(wanted) && wanted.length > 2) ||
        (wanted.startsWith(candidate) && candidate.length > 2);
      if (!isPrefix) continue;
      score = limit + 1;
    }
    if (score < nearestScore) {
      nearest = candidate;
      nearestScore = score;
    }
  }
  return nearest;
}
