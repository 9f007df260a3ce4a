import type { Sentence } from '../../language/document.ts'
import type { ActorIndex } from '../reading.ts'
import { headOfPhrase, isNominal } from './phrases.ts'
import type { Reported } from './reported.ts'
import { evidenceOf, trimSpan } from './words.ts'

const SPEAKERS =
  /^(?:officials?|police|reports?|sources?|witnesses|monitors?|activists|media|ministry|minister|president|army|military|group|agency|spokesman|spokeswoman|experts?|analysts?|survey|poll|un|government|residents|lawyers?|study|general|envoy|council)$/

/** Returns what a headline of the form "Officials: Strike Kills 11" reports: the words behind the colon, said by who stands before it. */
export function readHeadline(text: string, sentence: Sentence, actors: ActorIndex): readonly Reported[] {
  const { tokens } = sentence
  const colon = tokens.findIndex((token) => token.text === ':')
  if (colon < 1 || colon > 8 || tokens.length - colon < 5) return []
  if (tokens.slice(0, colon).some((token) => token.upos === 'VERB' || token.upos === 'AUX')) return []
  const head = headOfPhrase(tokens, 0, colon)
  if (head === undefined || !isNominal(tokens[head])) return []
  const kind = actors.at(sentence, head)?.kind
  if (!SPEAKERS.test(tokens[head]!.lower) && kind !== 'person' && kind !== 'organization') return []
  const words = trimSpan(text, { start: tokens[colon + 1]!.start, end: tokens.at(-1)!.end })
  const cue = { sentence, verb: -1, subject: { head, start: 0 } }
  const evidence = evidenceOf(text, [sentence], sentence.start, sentence.end)
  return [{ mode: 'indirect', words: [words], rule: 'statement/headline', evidence, cue }]
}
