import {
  best,
  boundary,
  makeTagger,
  sentenceStyle,
  type Tagger,
  taggerFeatureCount,
  taggerFeatures,
} from '../../src/language/tagger.ts'
import { type PackedWeights, scorerOf } from '../../src/language/weights.ts'
import { type WordFeatures, wordReader } from '../../src/language/word-features.ts'
import type { WordTable } from '../../src/language/words.ts'
import type { TreebankSentence } from './conllu.ts'
import { Perceptron } from './perceptron.ts'
import { seededRandom, shuffle } from './random.ts'

/** A trained tagger: what a model file of it holds. */
export interface TaggerModel {
  /** `UPOS|XPOS` of each class. */
  readonly tags: readonly string[]
  /** Hashes of lower-case words that have one tag only, and its class. */
  readonly fixed: readonly (readonly [word: number, tag: number])[]
  readonly weights: PackedWeights
}

/** Returns the joint tag of a token. */
export function tagOf(sentence: TreebankSentence, i: number): string {
  return `${sentence.upos[i]}|${sentence.xpos[i]}`
}

/** Trains a tagger on sentences; tags seen fewer than five times are not learned. */
export function trainTagger(
  sentences: readonly TreebankSentence[],
  words: WordTable,
  epochs: number,
  theta: number,
): TaggerModel {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    for (let i = 0; i < sentence.texts.length; i++) counts.set(tagOf(sentence, i), (counts.get(tagOf(sentence, i)) ?? 0) + 1)
  }
  const tags = [...counts]
    .filter(([, count]) => count >= 5)
    .map(([tag]) => tag)
    .sort()
  const numbers = new Map(tags.map((tag, i) => [tag, i]))
  const read = wordReader(words)
  const learner = new Perceptron()
  const features = new Int32Array(taggerFeatureCount)
  const scores = new Float32Array(tags.length)
  const order = [...sentences]
  const random = seededRandom(1)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const sentence of order) {
      const read1 = sentence.texts.map(read)
      const style = sentenceStyle(read1, sentence.texts)
      const guesses: number[] = []
      for (let i = 0; i < read1.length; i++) {
        taggerFeatures(read1, i, guesses[i - 1] ?? boundary, guesses[i - 2] ?? boundary, style, features)
        learner.score(features, taggerFeatureCount, scores)
        const guess = best(scores)
        const right = numbers.get(tagOf(sentence, i))
        if (right !== undefined && guess !== right) learner.update(features, taggerFeatureCount, right, guess)
        learner.tick()
        guesses.push(guess)
      }
    }
  }
  return { tags, fixed: fixedTags(sentences, numbers, read), weights: learner.pack(theta) }
}

/** Returns the words seen 30 times or more of which 99.5 % have one tag. */
function fixedTags(
  sentences: readonly TreebankSentence[],
  numbers: ReadonlyMap<string, number>,
  read: (text: string) => WordFeatures,
): [number, number][] {
  const counts = new Map<number, Map<string, number>>()
  for (const sentence of sentences) {
    sentence.texts.forEach((text, i) => {
      const word = read(text).lower
      const tags = counts.get(word) ?? new Map<string, number>()
      tags.set(tagOf(sentence, i), (tags.get(tagOf(sentence, i)) ?? 0) + 1)
      counts.set(word, tags)
    })
  }
  const fixed: [number, number][] = []
  for (const [word, tags] of counts) {
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0)
    for (const [tag, count] of tags) {
      const number = numbers.get(tag)
      if (number !== undefined && total >= 30 && count >= total * 0.995) fixed.push([word, number])
    }
  }
  return fixed.sort((a, b) => a[0] - b[0])
}

/** Returns the tagger of a model. */
export function taggerOf({ tags, fixed, weights }: TaggerModel): Tagger {
  return makeTagger(scorerOf(weights), tags.length, new Map(fixed))
}

/** Returns the tags that taggers trained on the other folds give each sentence; documents stay whole. */
export function jackknife(
  sentences: readonly TreebankSentence[],
  folds: number,
  train: (part: readonly TreebankSentence[]) => (sentence: TreebankSentence) => readonly string[],
): Map<TreebankSentence, readonly string[]> {
  const documents = [...new Set(sentences.map(({ document }) => document))]
  const foldOf = new Map(documents.map((document, i) => [document, i % folds]))
  const tags = new Map<TreebankSentence, readonly string[]>()
  for (let fold = 0; fold < folds; fold++) {
    const tag = train(sentences.filter(({ document }) => foldOf.get(document) !== fold))
    for (const sentence of sentences) if (foldOf.get(sentence.document) === fold) tags.set(sentence, tag(sentence))
  }
  return tags
}
