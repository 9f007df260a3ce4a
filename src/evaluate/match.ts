/** A pair of a gold item and a found one. */
export type Pair<T> = readonly [gold: T, found: T]

export interface Match<T> {
  readonly pairs: readonly Pair<T>[]
  readonly missed: readonly T[]
  readonly extra: readonly T[]
}

/**
 * Returns a one-to-one match, the most similar pairs first. `similarity` is 0 where two items are not the same, else up to 1;
 * ties go to the earlier items, so the match is the same every time.
 */
export function matchItems<T>(gold: readonly T[], found: readonly T[], similarity: (gold: T, found: T) => number): Match<T> {
  const candidates = gold
    .flatMap((g, i) => found.map((f, j) => ({ i, j, score: similarity(g, f) })))
    .filter(({ score }) => score > 0)
  candidates.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
  const goldTaken = new Set<number>()
  const foundTaken = new Set<number>()
  const pairs: Pair<T>[] = []
  for (const { i, j } of candidates) {
    if (goldTaken.has(i) || foundTaken.has(j)) continue
    goldTaken.add(i)
    foundTaken.add(j)
    pairs.push([gold[i] as T, found[j] as T])
  }
  return {
    pairs,
    missed: gold.filter((_, i) => !goldTaken.has(i)),
    extra: found.filter((_, j) => !foundTaken.has(j)),
  }
}

/** Returns the share of words that two texts have in common, case and punctuation aside (Jaccard index of the word bags). */
export function wordOverlap(a: string, b: string): number {
  const counts = new Map<string, number>()
  const left = wordsOf(a)
  const right = wordsOf(b)
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const left = counts.get(word) ?? 0
    if (left > 0) {
      shared++
      counts.set(word, left - 1)
    }
  }
  const all = left.length + right.length - shared
  return all === 0 ? 0 : shared / all
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
