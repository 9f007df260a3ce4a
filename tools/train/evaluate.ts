import { tagKinds } from '../../src/language/model.ts'
import type { Parse } from '../../src/language/parser.ts'
import { type ParserInput, parserInput } from '../../src/language/parser-features.ts'
import type { Tagger } from '../../src/language/tagger.ts'
import type { WordFeatures } from '../../src/language/word-features.ts'
import type { TreebankSentence } from './conllu.ts'

/** Shares of tokens, in per cent; trees are measured without punctuation. */
export interface Scores {
  readonly upos: number
  readonly xpos: number
  readonly uas: number
  readonly las: number
}

/** Returns how well tagger and parser do on treebank sentences. */
export function evaluate(
  sentences: readonly TreebankSentence[],
  read: (text: string) => WordFeatures,
  tagger: Tagger,
  tags: readonly string[],
  parse?: Parse,
  labels: readonly string[] = [],
): Scores {
  const kinds = tagKinds(tags)
  let tokens = 0
  let upos = 0
  let xpos = 0
  let words = 0
  let heads = 0
  let labelled = 0
  for (const sentence of sentences) {
    const features = sentence.texts.map(read)
    const guesses = tagger.tag(features, sentence.texts)
    guesses.forEach((guess, i) => {
      const [coarse, fine] = tags[guess]!.split('|')
      tokens++
      if (coarse === sentence.upos[i]) upos++
      if (fine === sentence.xpos[i]) xpos++
    })
    if (!parse) continue
    const input: ParserInput = parserInput(features, guesses, kinds)
    const tree = parse(input)
    sentence.heads.forEach((head, i) => {
      if (sentence.upos[i] === 'PUNCT') return
      words++
      if (tree.heads[i] !== head) return
      heads++
      if (labels[tree.labels[i]!] === sentence.relations[i]) labelled++
    })
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100)
  return { upos: share(upos, tokens), xpos: share(xpos, tokens), uas: share(heads, words), las: share(labelled, words) }
}
