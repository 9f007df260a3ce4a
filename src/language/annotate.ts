import type { Article } from '../facts/model.ts'
import type { Document, Sentence, TextSegment, Token, Tree } from './document.ts'
import { parsingModel, type TaggingModel, taggingModel } from './model.ts'
import { splitParagraphs } from './paragraphs.ts'
import { parserInput } from './parser-features.ts'
import { segmentText } from './segments.ts'
import { splitSentences } from './sentences.ts'
import { splitTokens } from './tokens.ts'

/** Sentences longer than this are cut: a tree over more tokens says nothing, and lists without full stops exist. */
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
        const raw = splitTokens(article.text, stretch.start, stretch.end)
        for (let from = 0; from < raw.length; from += longestSentence) {
          const part = raw.slice(from, from + longestSentence)
          const place = { index: sentences.length, segment, paragraph, start: part[0]!.start, end: part.at(-1)!.end }
          sentences.push(tagSentence(article.text, part, place, model))
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
  readonly start: number
  readonly end: number
}

function tagSentence(
  text: string,
  raw: readonly { start: number; end: number }[],
  place: SentencePlace,
  model: TaggingModel,
): Sentence {
  const texts = raw.map(({ start, end }) => text.slice(start, end))
  const words = texts.map(model.read)
  const classes = model.tagger.tag(words, texts)
  const tokens = raw.map(({ start, end }, index): Token => {
    const upos = model.upos[classes[index] as number] as string
    const xpos = model.xpos[classes[index] as number] as string
    const word = texts[index] as string
    const lower = word.toLowerCase()
    return { index, start, end, text: word, lower, lemma: model.lemmatize(word, lower, upos, xpos), upos, xpos }
  })
  let tree: Tree | undefined
  return {
    ...place,
    tokens,
    get tree() {
      tree ??= makeTree(model, words, classes)
      return tree
    },
  }
}

function makeTree(model: TaggingModel, words: Parameters<typeof parserInput>[0], classes: Uint8Array): Tree {
  const { parse, labels } = parsingModel()
  const { heads, labels: numbers } = parse(parserInput(words, classes, model.kinds))
  const children: number[][] = Array.from(heads, () => [])
  heads.forEach((head: number, i: number) => {
    if (head >= 0) children[head]!.push(i)
  })
  return { heads: Array.from(heads), relations: Array.from(numbers, (number) => labels[number] as string), children }
}
