import type { Sentence } from '../../language/document.ts'
import type { ActorIndex } from '../reading.ts'
import type { Paragraph } from './paragraphs.ts'
import { isFiniteVerb, isTimeWord, subjectBefore } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import type { Attribution } from './reported.ts'
import { speechClass } from './speech-verbs.ts'
import { findInverted, findSubject } from './subjects.ts'

/**
 * Returns the cue in front of a quotation: `Kerry said: "Q"`, `Kerry told reporters "Q"`, `Kerry: "Q"`. With `close` only where a
 * comma or a colon stands before the mark, without it only where none does.
 */
export function cueBefore(
  text: string,
  paragraph: Paragraph,
  quotation: Quotation,
  previous: Quotation | undefined,
  actors: ActorIndex,
  close: boolean,
): Attribution | undefined {
  const sentence = paragraph.sentences.find((s) => s.start <= quotation.outer.start && s.end > quotation.outer.start)
  if (sentence === undefined) return undefined
  const { tokens } = sentence
  const marked = tokens.findIndex((token) => token.end > quotation.outer.start)
  const floor =
    previous === undefined
      ? 0
      : Math.max(
          0,
          tokens.findIndex((token) => token.start >= previous.outer.end),
        )
  return cueLeftOf(text, sentence, marked < 0 ? tokens.length : marked, floor, quotation, actors, close)
}

function cueLeftOf(
  text: string,
  sentence: Sentence,
  end: number,
  floor: number,
  quotation: Quotation,
  actors: ActorIndex,
  close: boolean,
): Attribution | undefined {
  const { tokens } = sentence
  let last = end - 1
  if (last < floor) return undefined
  const mark = tokens[last]!.text
  const punctuated = /^[,:]$/.test(mark)
  if (punctuated !== close) return undefined
  if (punctuated) last--
  if (last < floor) return undefined
  const span = { start: tokens[floor]!.start, end: tokens[end - 1]!.end }
  const capital = /^[\s([]*[\p{Lu}\p{N}]/u.test(text.slice(quotation.inner.start, quotation.inner.end))
  const verb = verbLeftOf(sentence, last, floor, mark === ':')
  if (verb !== undefined) {
    if (!punctuated && !(touches(sentence, verb, last, capital) && endsThere(text, quotation))) return undefined
    if (mark === ',' && !capital && verb < last) return undefined
    const subject =
      findSubject(sentence, verb, floor, actors) ?? (mark === ':' ? findInverted(sentence, verb, last + 1) : undefined)
    return { sentence, verb, subject, rule: mark === ':' ? 'statement/direct-colon' : 'statement/direct-after', span }
  }
  if (mark !== ':' || !capital) return undefined
  const subject = subjectBefore(tokens, last + 1, floor)
  if (subject === undefined || actors.at(sentence, subject.head) === undefined || subject.start > floor + 1) return undefined
  return { sentence, verb: -1, subject, rule: 'statement/direct-colon', span }
}

function verbLeftOf(sentence: Sentence, last: number, floor: number, colon: boolean): number | undefined {
  const { tokens } = sentence
  for (let at = last; at >= Math.max(floor, last - 25); at--) {
    const kind = speechClass(tokens[at]!)
    if (kind !== undefined && kind !== 'accuse' && (kind !== 'call' || colon) && tokens[at - 1]?.lower !== 'to') return at
    if (isFiniteVerb(tokens[at]) || tokens[at]!.upos === 'AUX') return undefined
  }
  return undefined
}

/** Whether nothing of the sentence leans on the quotation from behind: `warned that "spoilers" were at work` quotes a word only. */
function endsThere(text: string, { inner, outer }: Quotation): boolean {
  return (
    /[.,!?…]['’]?\s*$/.test(text.slice(inner.start, inner.end)) ||
    /^\s*(?:$|[.,;:!?—–(-]|\n)/.test(text.slice(outer.end, outer.end + 12))
  )
}

/** Whether what stands between the verb and a mark without a comma is no part of what is said: "told reporters", "said Monday that". */
function touches(sentence: Sentence, verb: number, last: number, capital: boolean): boolean {
  const { tokens } = sentence
  if (verb === last || tokens[last]!.lower === 'that' || isTimeWord(tokens[last])) return true
  const between = tokens.slice(verb + 1, last + 1)
  if (!capital || between.some((token) => token.upos === 'PUNCT')) return false
  return speechClass(tokens[verb]!) === 'tell' || /^(?:in|on|at|during|to|through|via|by)$/.test(between[0]!.lower)
}

/** Returns the cue of a quotation that starts a paragraph, where the one before ends in "Kerry said:". */
export function cueOfLastParagraph(
  text: string,
  paragraph: Paragraph,
  quotation: Quotation,
  before: Paragraph,
  actors: ActorIndex,
): Attribution | undefined {
  const sentence = before.sentences.at(-1)!
  if (!/^[,:]$/.test(sentence.tokens.at(-1)?.text ?? '') || quotation.outer.start > paragraph.start + 1) return undefined
  return cueLeftOf(text, sentence, sentence.tokens.length, 0, quotation, actors, true)
}
