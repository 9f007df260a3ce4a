import type { Sentence } from '../../language/document.ts'
import { childrenBy } from './phrases.ts'

/** "Russia 's Foreign Minister said": the possessor is no subject, whatever the tree says. */
export function isPossessor(sentence: Sentence, noun: number): boolean {
  return childrenBy(sentence, noun, 'case').some((child) => child > noun && sentence.tokens[child]!.xpos === 'POS')
}

/** "hackers linked to A attacked B": what a preposition stands before is no subject, whatever the tree says. */
export function isInPhrase(sentence: Sentence, noun: number): boolean {
  if (sentence.tokens[noun]!.upos !== 'PROPN') return false
  let at = noun - 1
  while (at > 0 && /^(?:PROPN|DET|ADJ)$/.test(sentence.tokens[at]!.upos)) at--
  return (
    at > 0 && /^(?:to|with|from|by|of)$/.test(sentence.tokens[at]!.lower) && /^(?:VERB|NOUN)$/.test(sentence.tokens[at - 1]!.upos)
  )
}

/** "A, who met B,": the noun just before the relative pronoun, where the tree does not hang the clause on it. */
export function nounBefore(sentence: Sentence, pronoun: number): number | undefined {
  if (sentence.tokens[pronoun]!.lower === 'that') return undefined
  const at = sentence.tokens[pronoun - 1]?.text === ',' ? pronoun - 2 : pronoun - 1
  return at >= 0 && isNoun(sentence, at) ? at : undefined
}

/** Tells whether the token is a noun or a name. */
export function isNoun(sentence: Sentence, token: number): boolean {
  const { upos } = sentence.tokens[token]!
  return upos === 'NOUN' || upos === 'PROPN'
}

/** Returns the word that opens the clause ("by", "for", "if") in lower case. */
export function markWordOf(sentence: Sentence, verb: number): string | undefined {
  const mark = childrenBy(sentence, verb, 'mark', 'case')[0]
  return mark === undefined ? undefined : sentence.tokens[mark]!.lower
}
