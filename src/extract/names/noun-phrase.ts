import type { Sentence } from '../../language/document.ts'
import { isPossessive } from './shapes.ts'

/** The words of a noun phrase up to its head, found from tags alone. Positions are tokens, both inclusive. */
export interface NounPhrase {
  /** First word after determiner, owner and number. */
  readonly first: number
  readonly head: number
  /** "the", "a", "his"… in lower case. */
  readonly determiner?: string
  /** The last token of the owner in "Burma's ruling generals". */
  readonly owner?: number
  readonly plural: boolean
}

const quantities = new Set(
  'several many some few all both most numerous various dozens scores hundreds thousands other another such each every any more'.split(
    ' ',
  ),
)

/** Returns the noun phrase that the token heads. */
export function nounPhraseAt({ tokens }: Sentence, head: number): NounPhrase {
  let first = head
  while (first > 0 && isModifier(tokens, first - 1)) first--
  while (
    first < head &&
    (quantities.has(tokens[first]!.lower) ||
      tokens[first]!.upos === 'NUM' ||
      /^(?:-|and|,|two|three|four|five|six|seven|eight|nine|ten)$/.test(tokens[first]!.lower))
  )
    first++
  let before = first - 1
  while (before >= 0 && (tokens[before]!.upos === 'NUM' || quantities.has(tokens[before]!.lower))) before--
  const token = tokens[before]
  const { xpos } = tokens[head]!
  const plural = xpos === 'NNS' || xpos === 'NNPS'
  if (isPossessive(token)) return { first, head, owner: before - 1, plural }
  if (token && (token.upos === 'DET' || token.xpos === 'PRP$')) return { first, head, determiner: token.lower, plural }
  return { first, head, plural }
}

function isModifier(tokens: Sentence['tokens'], at: number): boolean {
  const { upos, xpos, text } = tokens[at]!
  if (upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM') return !isPossessive(tokens[at])
  if (text === '-') return true
  if (upos === 'ADV') return tokens[at + 1]?.text === '-' || tokens[at + 1]?.upos === 'ADJ' || tokens[at + 1]?.xpos === 'VBN'
  if (upos === 'VERB')
    return (
      xpos === 'VBN' ||
      (xpos === 'VBG' && tokens[at + 1]?.upos === 'NOUN' && (tokens[at - 1]?.upos === 'DET' || isPossessive(tokens[at - 1])))
    )
  if (text.toLowerCase() === 'and')
    return (tokens[at - 1]?.upos === 'ADJ' || tokens[at - 1]?.upos === 'PROPN') && tokens[at + 1]?.upos === 'ADJ'
  return false
}
