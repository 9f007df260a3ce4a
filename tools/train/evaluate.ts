import type { Parse } from '../../src/language/parser.ts'
import { parserInput } from '../../src/language/parser-features.ts'
import type { Tagger } from '../../src/language/tagger.ts'
import type { WordFeatures } from '../../src/language/word-features.ts'
import { condenseTree, foldsOf } from './condensed.ts'
import type { TreebankSentence } from './conllu.ts'

/** Returns the shares of tokens with the right universal and Penn tag, in per cent. */
export function evaluateTagger(
  sentences: readonly TreebankSentence[],
  read: (text: string) => WordFeatures,
  tagger: Tagger,
  tags: readonly string[],
): { upos: number; xpos: number } {
  let tokens = 0
  let upos = 0
  let xpos = 0
  for (const sentence of sentences) {
    tagger.tag(sentence.texts.map(read), sentence.texts).forEach((guess, i) => {
      const [coarse, fine] = tags[guess]!.split('|')
      tokens++
      if (coarse === sentence.upos[i]) upos++
      if (fine === sentence.xpos[i]) xpos++
    })
  }
  return { upos: share(upos, tokens), xpos: share(xpos, tokens) }
}

/**
 * Returns the shares of tokens with the right head (`uas`) and with the right head and relation (`las`), in per cent, over what
 * the parser sees: tokens that are not folded, without punctuation, with the tagger's tags.
 */
export function evaluateParser(
  sentences: readonly TreebankSentence[],
  read: (text: string) => WordFeatures,
  tagger: Tagger,
  tags: readonly string[],
  kinds: Uint8Array,
  parse: Parse,
  labels: readonly string[],
): { tokens: number; uas: number; las: number } {
  let tokens = 0
  let heads = 0
  let labelled = 0
  for (const sentence of sentences) {
    const words = sentence.texts.map(read)
    const guesses = tagger.tag(words, sentence.texts)
    const folds = foldsOf(
      sentence,
      Array.from(guesses, (guess) => tags[guess]!),
    )
    const gold = condenseTree(sentence.heads, sentence.relations, folds)
    if (gold === undefined) continue
    const tree = parse(
      parserInput(
        gold.kept.map((token) => words[token]!),
        Uint8Array.from(gold.kept, (token) => guesses[token]!),
        kinds,
      ),
    )
    gold.kept.forEach((token, i) => {
      if (sentence.upos[token] === 'PUNCT') return
      tokens++
      if (tree.heads[i] !== gold.heads[i]) return
      heads++
      if (labels[tree.labels[i]!] === gold.relations[i]) labelled++
    })
  }
  return { tokens, uas: share(heads, tokens), las: share(labelled, tokens) }
}

function share(part: number, whole: number): number {
  return Math.round((10_000 * part) / whole) / 100
}
