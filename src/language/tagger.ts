import { mix } from './hash.ts'
import type { Scorer } from './weights.ts'
import type { WordFeatures } from './word-features.ts'

/** The number of features of a token. */
export const taggerFeatureCount = 46

/** The previous-tag value before the first token. */
export const boundary = 255

/** Returns 1 for a sentence most of whose words are capitalised (a headline), 2 for capitals throughout, else 0. */
export function sentenceStyle(words: readonly WordFeatures[], texts: readonly string[]): number {
  let letters = 0
  let capitals = 0
  let upper = 0
  for (let i = 0; i < words.length; i++) {
    const text = texts[i] as string
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue
    letters++
    if (words[i]!.capital) capitals++
    if (text === text.toUpperCase()) upper++
  }
  if (letters < 3) return 0
  if (upper / letters > 0.7) return 2
  return capitals / letters > 0.75 ? 1 : 0
}

const nothing: WordFeatures = {
  lower: 1,
  exact: 1,
  prefixes: [1, 1, 1],
  suffixes: [1, 1, 1, 1, 1],
  shape: 1,
  bits: 0,
  ambiguity: 0,
  common: true,
  capital: false,
  form: 1,
}

/**
 * Writes the features of token `i` into `out`, given the tags of the two tokens before it (`boundary` before the first). Rare words
 * have no features of their own, so that unknown words meet trained weights.
 */
export function taggerFeatures(
  words: readonly WordFeatures[],
  i: number,
  last: number,
  beforeLast: number,
  style: number,
  out: Int32Array,
): void {
  const w = words[i]!
  const p1 = words[i - 1] ?? nothing
  const p2 = words[i - 2] ?? nothing
  const n1 = words[i + 1] ?? nothing
  const n2 = words[i + 2] ?? nothing
  const known = w.common
  let n = 0
  const add = (template: number, a: number, b = 0, c = 0) => {
    out[n++] = mix(template, a, b, c)
  }
  const shape = w.shape ^ style
  add(1, known ? w.lower : 0)
  add(2, known ? w.exact : 0, style)
  for (let k = 0; k < 5; k++) add(3 + k, w.suffixes[k]!)
  for (let k = 0; k < 3; k++) add(8 + k, w.prefixes[k]!)
  add(11, shape)
  add(12, shape, w.suffixes[2]!)
  add(13, i === 0 ? 1 : 0, shape)
  add(14, p1.lower)
  add(15, p2.lower)
  add(16, n1.lower)
  add(17, n2.lower)
  add(18, p1.suffixes[2]!)
  add(19, n1.suffixes[2]!)
  add(20, n1.shape ^ style, shape)
  add(21, p1.shape ^ style, shape)
  add(22, last)
  add(23, beforeLast, last)
  add(24, last, known ? w.lower : 0)
  add(25, last, w.suffixes[2]!)
  add(26, last, w.suffixes[1]!, w.bits)
  add(27, w.ambiguity, last)
  add(28, w.ambiguity, n1.ambiguity)
  add(29, w.ambiguity, last, beforeLast)
  add(30, w.ambiguity, last, n1.ambiguity)
  add(31, n1.ambiguity, last)
  add(32, n1.ambiguity, n2.ambiguity, w.ambiguity)
  add(33, w.bits)
  add(34, w.bits, last)
  add(35, w.bits, w.suffixes[2]!)
  add(36, w.bits, n1.bits)
  add(37, w.bits, n1.bits, last)
  add(38, w.bits, shape)
  add(39, known ? w.lower : 0, n1.lower)
  add(40, known ? w.lower : 0, p1.lower)
  add(41, w.suffixes[2]!, n1.suffixes[2]!)
  add(42, last, n1.lower)
  add(43, shape, last)
  add(44, n1.suffixes[1]!, last, w.suffixes[2]!)
  add(45, style, w.bits)
  add(46, p1.lower, n1.lower)
}

export interface Tagger {
  /** Returns the tag class of each token. */
  tag(words: readonly WordFeatures[], texts: readonly string[]): Uint8Array
}

/** Returns a greedy left-to-right tagger. `fixed` gives the tag of words that always have the same one. */
export function makeTagger(scorer: Scorer, classes: number, fixed: ReadonlyMap<number, number>): Tagger {
  const features = new Int32Array(taggerFeatureCount)
  const scores = new Float32Array(classes)
  return {
    tag(words, texts) {
      const style = sentenceStyle(words, texts)
      const tags = new Uint8Array(words.length)
      for (let i = 0; i < words.length; i++) {
        const sure = style === 0 ? fixed.get(words[i]!.lower) : undefined
        if (sure !== undefined) {
          tags[i] = sure
          continue
        }
        taggerFeatures(words, i, tags[i - 1] ?? boundary, tags[i - 2] ?? boundary, style, features)
        scorer.score(features, taggerFeatureCount, scores)
        tags[i] = best(scores)
      }
      return tags
    },
  }
}

/** Returns the index of the largest score, the first of equals. */
export function best(scores: Float32Array): number {
  let top = 0
  for (let i = 1; i < scores.length; i++) if ((scores[i] as number) > (scores[top] as number)) top = i
  return top
}
