import type { Sentence } from '../../language/document.ts'
import type { ActorIndex, StatementDraft } from '../reading.ts'
import { headOfPhrase, isNominal } from './phrases.ts'
import type { Reported } from './reported.ts'
import { evidenceOf, trimSpan } from './words.ts'

const SPEAKERS =
  /^(?:officials?|police|reports?|sources?|witnesses|monitors?|activists|media|ministry|minister|president|army|military|group|agency|spokesman|spokeswoman|experts?|analysts?|survey|poll|un|government|residents|lawyers?|study|general|envoy|council)$/

/** The share of a headline's words that a statement of the body has when it tells the same. */
const SAME = 0.6

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

/** Returns the statements with each one of a headline that the body repeats in fuller words made a second evidence of that one. */
export function mergeHeadlines(
  drafts: readonly StatementDraft[],
  isHeadline: (draft: StatementDraft) => boolean,
): readonly StatementDraft[] {
  const body = drafts.filter((draft) => !isHeadline(draft))
  const apart: StatementDraft[] = []
  for (const draft of drafts) {
    if (!isHeadline(draft)) continue
    const at = body.findIndex(({ speaker, text }) => speaker === draft.speaker && sharedWords(draft.text, text) >= SAME)
    if (at < 0) apart.push(draft)
    else
      body[at] = {
        ...body[at]!,
        evidence: [...draft.evidence, ...body[at]!.evidence],
        words: [...body[at]!.words, ...draft.words],
      }
  }
  return [...apart, ...body]
}

function sharedWords(headline: string, text: string): number {
  const wanted = stemsOf(headline)
  const there = new Set(stemsOf(text))
  return wanted.filter((stem) => there.has(stem)).length / Math.max(1, wanted.length)
}

/** The first five letters of each longer word: "kills" and "killed" count as one. */
function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => word.length > 3 || /\d/.test(word)).map((word) => word.slice(0, 4))
}
