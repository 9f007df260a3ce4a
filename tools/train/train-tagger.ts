import { hashString } from '../../src/language/hash.ts'
import { best, makeTagger, sentenceStyle, type Tagger, taggerFeatureCount, taggerFeatures } from '../../src/language/tagger.ts'
import { type PackedWeights, scorerOf } from '../../src/language/weights.ts'
import { wordReader } from '../../src/language/word-features.ts'
import type { WordTable } from '../../src/language/words.ts'
import type { TreebankSentence } from './conllu.ts'
import { Perceptron } from './perceptron.ts'
import { seededRandom, shuffled } from './random.ts'
import { normalise } from './word-list.ts'

export interface TaggerModel {
  readonly tags: readonly string[]
  /** Hashes of words that always have one tag, and that tag's number. */
  readonly fixed: readonly (readonly [word: number, tag: number])[]
  readonly weights: PackedWeights
}

/** Returns a tagger trained on the sentences; `theta` prunes small weights. */
export function trainTagger(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
  words: WordTable,
  epochs: number,
  theta: number,
): TaggerModel {
  const perceptron = new Perceptron()
  const read = wordReader(words)
  const numbers = new Map(tags.map((tag, i) => [tag, i]))
  const features = new Int32Array(taggerFeatureCount)
  const scores = new Float32Array(tags.length)
  const random = seededRandom(7)
  const rare = (word: { common: boolean }) => !word.common
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    let total = 0
    for (const sentence of shuffled(sentences, random)) {
      const seen = sentence.words.map(read)
      const style = sentenceStyle(seen, sentence.words)
      let last = 255
      let beforeLast = 255
      for (let i = 0; i < seen.length; i++) {
        const gold = numbers.get(sentence.tags[i]!)!
        taggerFeatures(seen, i, last, beforeLast, style, rare, features)
        perceptron.score(features, taggerFeatureCount, scores)
        const guess = best(scores)
        perceptron.update(features, taggerFeatureCount, gold, guess)
        if (guess !== gold) wrong++
        total++
        beforeLast = last
        last = guess
      }
    }
    console.error(`tagger epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % wrong in training`)
  }
  return { tags, fixed: fixedWords(sentences, numbers), weights: perceptron.pack(theta) }
}

/** Returns the tagger of a model. */
export function taggerOf({ tags, fixed, weights }: TaggerModel): Tagger {
  return makeTagger(scorerOf(weights), tags.length, new Map(fixed))
}

function fixedWords(sentences: readonly TreebankSentence[], numbers: ReadonlyMap<string, number>): [number, number][] {
  const counts = new Map<string, Map<string, number>>()
  for (const { words, tags } of sentences) {
    words.forEach((word, i) => {
      const seen = counts.get(normalise(word)) ?? new Map<string, number>()
      seen.set(tags[i]!, (seen.get(tags[i]!) ?? 0) + 1)
      counts.set(normalise(word), seen)
    })
  }
  const fixed: [number, number][] = []
  for (const [word, seen] of counts) {
    const total = [...seen.values()].reduce((a, b) => a + b, 0)
    const [tag, count] = [...seen].sort((a, b) => b[1] - a[1])[0]!
    if (total >= 30 && count / total >= 0.995) fixed.push([hashString(word), numbers.get(tag)!])
  }
  return fixed.sort((a, b) => a[0] - b[0])
}
