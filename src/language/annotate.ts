import type { Article } from '../facts/model.ts'
import { foldTokens } from './condense.ts'
import type { Document, Sentence, TextSegment, Token, Tree } from './document.ts'
import { parsingModel, type TaggingModel, taggingModel } from './model.ts'
import { splitParagraphs } from './paragraphs.ts'
import { parserInput } from './parser-features.ts'
import { mendPresentTense } from './present-tense.ts'
import { segmentText } from './segments.ts'
import { splitSentences } from './sentences.ts'
import { type RawToken, splitTokens } from './tokens.ts'
import type { WordFeatures } from './word-features.ts'

/** Sentences longer than this are cut: lists without full stops exist, and the parser counts in 16 bits. */
const longestSentence = 250

/** Returns the article made ready for the fact rules: segments, sentences, tagged tokens, trees when asked for. */
export function annotate(article: Article): Document {
  const segments = segmentText(article)
  const model = taggingModel()
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const segment of segments) {
    if (segment.kind === 'furniture' || segment.kind === 'duplicate') continue
    for (const { start, end } of splitParagraphs(article.text.slice(segment.start, segment.end))) {
      for (const stretch of splitSentences(article.text, segment.start + start, segment.start + end)) {
        const tokens = splitTokens(article.text, stretch.start, stretch.end)
        for (let from = 0; from < tokens.length; from += longestSentence) {
          const part = tokens.slice(from, from + longestSentence)
          sentences.push(makeSentence(article.text, part, { index: sentences.length, segment, paragraph }, model))
        }
      }
      paragraph++
    }
  }
  return { article, segments, sentences }
}

interface SentencePlace {
  readonly index: number
  readonly segment: TextSegment
  readonly paragraph: number
}

function makeSentence(text: string, raw: readonly RawToken[], place: SentencePlace, model: TaggingModel): Sentence {
  const texts = raw.map(({ start, end }) => text.slice(start, end))
  const words = texts.map(model.read)
  const classes = model.tagger.tag(words, texts)
  mendPresentTense(texts, classes, model)
  const tokens = raw.map(({ start, end }, index): Token => {
    const word = texts[index]!
    const lower = word.toLowerCase()
    const xpos = model.xpos[classes[index]!]!
    // The treebanks tag words inside a name by what they are outside it: "United" a verb, "Red" an adjective.
    const upos = xpos.startsWith('NNP') ? 'PROPN' : model.upos[classes[index]!]!
    return { index, start, end, text: word, lower, lemma: model.lemmatize(word, lower, upos, xpos), upos, xpos }
  })
  let tree: Tree | undefined
  return {
    ...place,
    start: raw[0]!.start,
    end: raw.at(-1)!.end,
    tokens,
    get tree() {
      tree ??= makeTree(tokens, words, classes, model.kinds)
      return tree
    },
  }
}

function makeTree(tokens: readonly Token[], words: readonly WordFeatures[], classes: Uint8Array, kinds: Uint8Array): Tree {
  const { parse, labels } = parsingModel()
  const folds = foldTokens(tokens)
  const kept = tokens.flatMap(({ index }) => (folds[index] === undefined ? [index] : []))
  const parsed = parse(
    parserInput(
      kept.map((index) => words[index]!),
      Uint8Array.from(kept, (index) => classes[index]!),
      kinds,
    ),
  )
  const heads = folds.map((fold) => fold?.head ?? -1)
  const relations = folds.map((fold) => fold?.relation ?? 'root')
  kept.forEach((index, i) => {
    heads[index] = parsed.heads[i]! < 0 ? -1 : kept[parsed.heads[i]!]!
    relations[index] = parsed.heads[i]! < 0 ? 'root' : labels[parsed.labels[i]!]!
  })
  const children: number[][] = tokens.map(() => [])
  heads.forEach((head, i) => {
    if (head >= 0) children[head]!.push(i)
  })
  return { heads, relations, children }
}
