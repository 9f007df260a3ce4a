import type { Sentence } from '../../language/document.ts'
import { longestTitle, type Title, titleEndings, titles } from '../../lexicon/titles.ts'
import { isCapital, touches } from './shapes.ts'

/** A title in a sentence: from the first modifier to the last word. */
export interface TitlePhrase {
  readonly first: number
  readonly last: number
  /** As it stands in the text. */
  readonly text: string
  readonly title: Title
}

/** Returns the longest title that ends at the token, with the modifiers before it: "former deputy foreign minister". */
export function titleEndingAt(sentence: Sentence, last: number, text: string): TitlePhrase | undefined {
  const found = longestTitleAt(sentence, last, text)
  if (found === undefined || found.title.kind === 'modifier') return undefined
  let { first } = found
  for (;;) {
    const before = longestTitleAt(sentence, first - 1, text)
    const hyphen = sentence.tokens[first - 1]?.text === '-' && touches(sentence.tokens[first - 1], sentence.tokens[first])
    if (hyphen && /^(?:ex|vice|co|then)$/.test(sentence.tokens[first - 2]?.lower ?? '')) first -= 2
    else if (before?.title.kind === 'modifier') first = before.first
    else break
  }
  return { ...found, first, text: text.slice(sentence.tokens[first]!.start, sentence.tokens[last]!.end) }
}

function longestTitleAt(sentence: Sentence, last: number, text: string): TitlePhrase | undefined {
  const { tokens } = sentence
  const end = tokens[last]
  if (end === undefined || !titleEndings().has(end.lower)) return undefined
  let best: TitlePhrase | undefined
  let words = 1
  for (let first = last; first >= 0 && words <= longestTitle; first--) {
    const token = tokens[first]!
    if (!/^[\p{L}.'’-]+$/u.test(token.text)) break
    if (token.text === '-') {
      if (!touches(token, tokens[first + 1]) || !touches(tokens[first - 1], token)) break
      continue
    }
    const phrase = text.slice(token.start, end.end).toLowerCase().replace(/\s+/g, ' ')
    const title = titles().get(phrase)
    if (title !== undefined) best = { first, last, text: text.slice(token.start, end.end), title }
    if (!touches(tokens[first - 1], token)) words++
  }
  return best
}

/** "Vice Foreign Minister", "Deputy Public Security Minister": the capitalised words before an office name its field. */
export function widenOffice(sentence: Sentence, phrase: TitlePhrase, floor: number, text: string): TitlePhrase {
  let { first } = phrase
  const { tokens } = sentence
  while (
    first > floor &&
    phrase.last - first < 5 &&
    isCapital(tokens[first - 1]!) &&
    (tokens[first - 1]!.upos !== 'PROPN' || isCapital(tokens[first]!))
  )
    first--
  return first === phrase.first ? phrase : { ...phrase, first, text: text.slice(tokens[first]!.start, tokens[phrase.last]!.end) }
}
