import type { Sentence, Token } from '../../language/document.ts'
import type { ActorIndex } from '../reading.ts'
import { locate, type Paragraph } from './paragraphs.ts'
import { endOfPhrase, isFiniteVerb, isRelative, isTimeWord, subjectBefore } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import type { Attribution } from './reported.ts'
import { speechClass } from './speech-verbs.ts'
import { findInverted, findSubject, type Subject } from './subjects.ts'

/** Returns the cue behind a quotation: `"Q," Kerry said`, `"Q," said Kerry`, `"Q," according to Kerry`, `"Q" - Kerry`. */
export function cueAfter(
  text: string,
  paragraph: Paragraph,
  quotation: Quotation,
  next: Quotation | undefined,
  actors: ActorIndex,
): Attribution | undefined {
  const place = locate(paragraph, quotation.outer.end)
  if (place === undefined) return undefined
  const { sentence } = place
  const { tokens } = sentence
  let limit = tokens.length
  while (limit > place.token && next !== undefined && tokens[limit - 1]!.start >= next.outer.start) limit--
  let at = place.token
  while (at < limit && /^(?:[,–—-]|--)$/.test(tokens[at]!.text)) at++
  if (at >= limit) return undefined
  if (!leansRight(text, quotation, tokens, place.token)) return undefined
  const ended =
    /[.]["'”’]*$/.test(text.slice(quotation.inner.start, quotation.inner.end).trimEnd()) && tokens[place.token]!.text !== ','
  const cue = (verb: number, subject: Subject | undefined, rule: string): Attribution => ({
    sentence,
    verb,
    subject,
    rule,
    span: { start: tokens[at]!.start, end: tokens[Math.min(limit, tokens.length) - 1]!.end },
  })
  if (tokens[at]!.lower === 'according' && tokens[at + 1]?.lower === 'to')
    return ended ? undefined : cue(at, findInverted(sentence, at + 1, limit), 'statement/direct-according-to')
  if (at > place.token && tokens[place.token]!.text !== ',' && endOfPhrase(tokens, at, limit) === limit) {
    return cue(-1, subjectBefore(tokens, limit, at), 'statement/direct-dash')
  }
  const verb = speechVerbFrom(sentence, at, limit)
  if (verb === undefined) return undefined
  if (ended && !endsSoon(sentence, verb, limit)) return undefined
  if (sentence.tokens.slice(at, verb).every((token) => token.upos === 'ADV')) {
    const subject = findInverted(sentence, verb, limit)
    return subject && cue(verb, subject, 'statement/direct-inverted')
  }
  const subject = findSubject(sentence, verb, at, actors)
  return subject && cue(verb, subject, 'statement/direct')
}

/** Whether a quotation ends in a way that lets a cue follow: a comma or a final mark, inside or outside, or the verb at once. */
function leansRight(text: string, { inner }: Quotation, tokens: readonly Token[], next: number): boolean {
  const token = tokens[next]!
  return (
    /[,.!?…–—-]['’”"]?\s*$/.test(text.slice(inner.start, inner.end)) ||
    /^(?:[,–—-]|--)$/.test(token.text) ||
    speechClass(token) !== undefined
  )
}

/** The verb of the cue that starts at the token: nothing finite stands before it but in a relative clause between commas. */
function speechVerbFrom(sentence: Sentence, from: number, limit: number): number | undefined {
  const { tokens } = sentence
  let relative = false
  for (let at = from; at < Math.min(limit, from + 40); at++) {
    const token = tokens[at]!
    if (isRelative(token) && at > from) relative = true
    else if (token.text === ',') relative = false
    else if (token.upos === 'CCONJ' && at === from) return undefined
    const kind = speechClass(token)
    if (
      kind !== undefined &&
      kind !== 'accuse' &&
      kind !== 'call' &&
      !relative &&
      /^VB[DZPN]$/.test(token.xpos === '' ? 'VBD' : token.xpos)
    )
      return at
    if (isFiniteVerb(token) && token.upos === 'VERB' && !relative) return undefined
    if (/^[.!?;:]$/.test(token.text)) return undefined
  }
  return undefined
}

/** Whether a cue after a finished sentence is nothing but a cue: `"Q." Kerry said.` */
function endsSoon(sentence: Sentence, verb: number, limit: number): boolean {
  const after = sentence.tokens[verb + 1]
  return verb + 1 >= limit || after === undefined || /^[.,]$/.test(after.text) || isTimeWord(after)
}
