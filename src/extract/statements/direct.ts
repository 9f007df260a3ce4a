import type { Sentence, Token } from '../../language/document.ts'
import type { ActorIndex, TextSpan } from '../reading.ts'
import { locate, type Paragraph } from './paragraphs.ts'
import { endOfPhrase, isFiniteVerb, isRelative, isTimeWord, subjectBefore } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import type { Cue, Reported } from './reported.ts'
import { speechClass } from './speech-verbs.ts'
import { findInverted, findSubject, type Subject } from './subjects.ts'
import { evidenceOf, trimSpan } from './words.ts'

/** A cue with the rule that found it and the words it spans. */
interface Attribution extends Cue {
  readonly rule: string
  readonly span: TextSpan
}

/** Returns the statements in quotation marks of a paragraph, in order; `before` is the paragraph before, which may end in a cue. */
export function readDirect(
  text: string,
  paragraph: Paragraph,
  before: Paragraph | undefined,
  actors: ActorIndex,
): readonly Reported[] {
  const found: Reported[] = []
  for (const [index, quotation] of paragraph.quotations.entries()) {
    const previous = paragraph.quotations[index - 1]
    const tail = found.at(-1)
    if (previous !== undefined && tail !== undefined && goesOn(text, paragraph, previous, quotation, tail)) {
      found[found.length - 1] = widen(text, paragraph, tail, quotation)
      continue
    }
    const cue = attribute(text, paragraph, index, before, actors)
    const words = trimSpan(text, quotation.inner)
    if (words.start >= words.end || (cue === undefined && !standsAlone(text, paragraph, quotation))) continue
    const start = Math.min(quotation.outer.start, cue?.span.start ?? quotation.outer.start)
    const end = Math.max(quotation.outer.end, cue?.span.end ?? 0)
    const sentences = before === undefined ? paragraph.sentences : [...before.sentences, ...paragraph.sentences]
    found.push({
      mode: 'direct',
      words: [words],
      rule: cue?.rule ?? 'statement/direct-alone',
      evidence: evidenceOf(text, sentences, start, end),
      ...(cue && { cue }),
      open: !quotation.closed,
    })
  }
  return found
}

function attribute(
  text: string,
  paragraph: Paragraph,
  index: number,
  before: Paragraph | undefined,
  actors: ActorIndex,
): Attribution | undefined {
  const quotation = paragraph.quotations[index]!
  const previous = paragraph.quotations[index - 1]
  return (
    cueBefore(text, paragraph, quotation, previous, actors, true) ??
    cueAfter(text, paragraph, quotation, paragraph.quotations[index + 1], actors) ??
    cueBefore(text, paragraph, quotation, previous, actors, false) ??
    (index === 0 && before !== undefined ? cueOfLastParagraph(text, paragraph, quotation, before, actors) : undefined)
  )
}

/** "Q," Kerry said / "Q," said Kerry / "Q," according to Kerry. */
function cueAfter(
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
    if (kind !== undefined && kind !== 'accuse' && !relative && /^VB[DZPN]$/.test(token.xpos === '' ? 'VBD' : token.xpos))
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

/** Kerry said: "Q" / Kerry told reporters "Q" / Kerry: "Q". `close` asks for a comma or colon before the mark. */
function cueBefore(
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
  const verb = verbLeftOf(sentence, last, floor)
  if (verb !== undefined) {
    if (!punctuated && !touches(sentence, verb, last, capital)) return undefined
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

function verbLeftOf(sentence: Sentence, last: number, floor: number): number | undefined {
  const { tokens } = sentence
  for (let at = last; at >= Math.max(floor, last - 25); at--) {
    const kind = speechClass(tokens[at]!)
    if (kind !== undefined && kind !== 'accuse' && tokens[at - 1]?.lower !== 'to') return at
    if (isFiniteVerb(tokens[at]) || tokens[at]!.upos === 'AUX') return undefined
  }
  return undefined
}

/** Whether what stands between the verb and a mark without a comma is no part of what is said: "told reporters", "said Monday that". */
function touches(sentence: Sentence, verb: number, last: number, capital: boolean): boolean {
  const { tokens } = sentence
  if (verb === last || tokens[last]!.lower === 'that' || isTimeWord(tokens[last])) return true
  const between = tokens.slice(verb + 1, last + 1)
  if (!capital || between.some((token) => token.upos === 'PUNCT')) return false
  return speechClass(tokens[verb]!) === 'tell' || /^(?:in|on|at|during|to|through|via|by)$/.test(between[0]!.lower)
}

/** A quotation that starts the paragraph after one that ends in "Kerry said:". */
function cueOfLastParagraph(
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

/** Whether a quotation goes on with the sentence that the one before left open: `"Q," he said, "and Q."` */
function goesOn(text: string, paragraph: Paragraph, previous: Quotation, quotation: Quotation, tail: Reported): boolean {
  const last = tail.words.at(-1)!
  if (last.start !== trimSpan(text, previous.inner).start || tail.cue === undefined) return false
  const gap = text.slice(previous.outer.end, quotation.outer.start).trim()
  const place = locate(paragraph, previous.outer.end)
  if (place === undefined || tail.cue.sentence !== place.sentence || tail.cue.verb < place.token) return false
  const verbs = place.sentence.tokens.filter(
    (t) => t.start >= previous.outer.end && t.end <= quotation.outer.start && speechClass(t) !== undefined,
  )
  return gap.endsWith(',') && verbs.length === 1
}

function widen(text: string, paragraph: Paragraph, tail: Reported, quotation: Quotation): Reported {
  const words = [...tail.words, trimSpan(text, quotation.inner)]
  const evidence = evidenceOf(text, paragraph.sentences, tail.evidence[0]!.start, quotation.outer.end)
  return { ...tail, words, evidence, open: !quotation.closed }
}

/** Whether a quotation without a cue is one or more whole sentences, not a title or a word held at arm's length. */
function standsAlone(text: string, paragraph: Paragraph, { outer, inner, closed }: Quotation): boolean {
  const words = text.slice(inner.start, inner.end).trim()
  const lead = text.slice(paragraph.start, outer.start).trimEnd()
  const starts = lead === '' || /[.!?…]["”’']*$/.test(lead)
  const ends = !closed || /[.!?…]$/.test(words) || /^\s*[.!?]/.test(text.slice(outer.end))
  return starts && ends && /^[\p{Lu}\p{N}[.…]/u.test(words) && words.split(/\s+/).length >= 4
}
