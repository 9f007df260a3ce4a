import type { Sentence, Token } from '../../language/document.ts'
import type { ActorIndex, TextSpan } from '../reading.ts'
import { accordingTo } from './according-to.ts'
import { asSaid, closing, invertedInside, isParenthetic, parenthetic } from './around-verb.ts'
import { type Clause, clauseAfter, commaBeforeVerb, endOfClause, isEmbedded } from './clauses.ts'
import { isFiniteVerb } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import type { Found, Reported } from './reported.ts'
import { speechClass } from './speech-verbs.ts'
import { findInverted, findSubject } from './subjects.ts'
import { dropStrayMark, evidenceOf, trimSpan } from './words.ts'

/** Returns what a sentence reports without quotation marks, or with marks only around a part; `taken` tells tokens that are told already. */
export function readIndirect(
  text: string,
  sentence: Sentence,
  quotations: readonly Quotation[],
  taken: (token: number) => boolean,
  actors: ActorIndex,
): readonly Reported[] {
  const found: Found[] = []
  for (const token of sentence.tokens) {
    if (token.lower !== 'according' && speechClass(token) === undefined) continue
    const quoted = quotations.some(({ inner, closed }) => closed && inner.start <= token.start && inner.end >= token.end)
    if (quoted || taken(token.index)) continue
    const next =
      token.lower === 'according'
        ? accordingTo(sentence, token.index)
        : bySpeechVerb(sentence, token.index, quotations, taken, actors)
    if (next !== undefined && !(next.verb < 0 && holdsCue(next, sentence, taken))) found.push(next)
  }
  return found.flatMap(({ verb, subject, clauses, rule }) => {
    const words = clauses.map((clause) => spanOf(text, sentence, clause)).filter((span) => span.end - span.start > 2)
    if (words.length === 0) return []
    const quoted = quotations.some((q) => q.closed && words.some((span) => q.outer.start < span.end && q.outer.end > span.start))
    return [
      {
        mode: quoted ? 'mixed' : 'indirect',
        words,
        rule,
        evidence: evidenceOf(text, [sentence], sentence.start, sentence.end),
        cue: { sentence, verb, subject },
      },
    ]
  })
}

/** `"Q," Erdogan told him, according to Kalin`: a quotation with its speaker is told already. */
function holdsCue({ clauses }: Found, { tokens }: Sentence, taken: (token: number) => boolean): boolean {
  return clauses.some(({ start, end }) =>
    tokens.slice(start, end).some((token) => taken(token.index) && isFiniteVerb(token) && speechClass(token) !== undefined),
  )
}

function spanOf(text: string, { tokens }: Sentence, { start, end }: Clause): TextSpan {
  return dropStrayMark(text, trimSpan(text, { start: tokens[start]!.start, end: tokens[end - 1]!.end }))
}

function bySpeechVerb(
  sentence: Sentence,
  verb: number,
  quotations: readonly Quotation[],
  taken: (token: number) => boolean,
  actors: ActorIndex,
): Found | undefined {
  const { tokens } = sentence
  const kind = speechClass(tokens[verb]!)
  if (kind === undefined || isUnsaid(tokens, verb) || tokens[verb - 1]?.upos === 'DET') return undefined
  const limit = tokens.length
  if (kind === 'accuse') return accused(sentence, verb, actors)
  if (isPassive(tokens, verb)) return undefined
  if (tokens[verb]!.lemma === 'deny' && tokens[verb + 1]?.lower === 'that') return denied(sentence, verb, actors)
  if (kind === 'utter' || kind === 'call') return partlyQuoted(sentence, verb, quotations, taken, actors)
  const asSaying = tokens[verb]!.xpos === 'VBG' && tokens[verb - 1]?.lower === 'as'
  const subject = findSubject(sentence, verb, 0, actors)
  if (subject !== undefined && /^(?:no|nobody|none|neither|few)$/.test(tokens[subject.start]!.lower)) return undefined
  const clause = clauseAfter(sentence, verb, limit)
  const inverted = invertedInside(sentence, verb, taken)
  if (inverted !== undefined) return inverted
  if (subject !== undefined && isParenthetic(tokens, subject, verb)) return parenthetic(sentence, subject, verb, taken)
  if (clause !== undefined && subject !== undefined && !clauseIsTaken(clause, taken)) {
    return {
      verb,
      subject,
      clauses: [clause],
      rule: asSaying ? 'statement/quoted-as-saying' : `statement/indirect${kind === 'demand' ? '-demand' : ''}`,
    }
  }
  if (kind === 'demand') return undefined
  if (subject !== undefined && tokens[subject.start - 1]?.lower === 'as') return asSaid(sentence, verb, subject)
  return closing(sentence, verb, subject, taken)
}

function clauseIsTaken({ start, end }: Clause, taken: (token: number) => boolean): boolean {
  for (let at = start; at < end; at++) if (!taken(at)) return false
  return true
}

/** "declined to say", "did not say", "would not confirm": nothing is said. "went on to say" is. */
function isUnsaid(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
    const { lower, upos } = tokens[at]!
    if (/^(?:not|n't|n’t|never|neither|nor|cannot)$/.test(lower)) return true
    if (/^(?:would|could|should|might|may|can|must|if|let)$/.test(lower)) return true
    if (lower === 'to') return tokens[at - 1]?.lower !== 'on'
    if (upos !== 'AUX' && upos !== 'ADV' && upos !== 'PART') return false
  }
  return false
}

function isPassive(tokens: readonly Token[], verb: number): boolean {
  const { lower, xpos } = tokens[verb]!
  if (xpos === 'VBN' && tokens[verb + 1]?.lower === 'by' && !/^(?:said|told|accused)$/.test(lower)) return true
  if (xpos !== 'VBN' && !/^(?:told|said|reported|warned|accused)$/.test(lower)) return false
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at--) {
    const token = tokens[at]!
    if (/^(?:be|is|are|was|were|been|being|'s|’s)$/.test(token.lower)) return token.upos === 'AUX'
    if (token.upos !== 'AUX' && token.upos !== 'ADV' && token.upos !== 'PART') return false
  }
  return false
}

/** "denied that it had played a part": the denial belongs to the words, or they would say the contrary. */
function denied(sentence: Sentence, verb: number, actors: ActorIndex): Found | undefined {
  const subject = findSubject(sentence, verb, 0, actors)
  return (
    subject && {
      verb,
      subject,
      clauses: [{ start: verb, end: endOfClause(sentence, verb + 2, sentence.tokens.length) }],
      rule: 'statement/indirect',
    }
  )
}

/** "accused Y of killing civilians": what follows "of". Where Y is accused, only "by" tells who speaks. */
function accused(sentence: Sentence, verb: number, actors: ActorIndex): Found | undefined {
  const { tokens } = sentence
  const next = tokens[verb + 1]?.lower
  const passive = isPassive(tokens, verb)
  if (!passive && (next === 'of' || next === 'by')) return undefined
  const find = (fits: (after: Token | undefined) => boolean) =>
    tokens.findIndex((token, at) => at > verb && at < verb + 20 && token.lower === 'of' && fits(tokens[at + 1]))
  const gerund = find((after) => after?.xpos === 'VBG' || /ing$/.test(after?.lower ?? ''))
  const of = find((after) => after !== undefined && after.upos !== 'PROPN')
  const start = (gerund > 0 ? gerund : of) + 1
  if (start < 1 || start >= tokens.length) return undefined
  const limit = isEmbedded(tokens, verb) ? commaBeforeVerb(tokens, start, tokens.length) : tokens.length
  // "of seeking weapons and is skeptical": a finite verb behind "and" goes on with who accuses
  const again = tokens.findIndex(
    ({ upos }, at) => at > start && upos === 'CCONJ' && (isFiniteVerb(tokens[at + 1]) || tokens[at + 1]?.upos === 'AUX'),
  )
  const clauses = [{ start, end: endOfClause(sentence, start, again > 0 ? Math.min(limit, again) : limit) }]
  if (passive) {
    const subject = next === 'by' ? findInverted(sentence, verb + 1, start - 1) : undefined
    return { verb, subject, clauses, rule: 'statement/accused-of' }
  }
  const subject = findSubject(sentence, verb, 0, actors)
  return subject && { verb, subject, clauses, rule: 'statement/accused' }
}

/** `called the attack "a crime against humanity"`, `expressed "deep concern"`: an object of which two words or more are quoted. */
function partlyQuoted(
  sentence: Sentence,
  verb: number,
  quotations: readonly Quotation[],
  taken: (token: number) => boolean,
  actors: ActorIndex,
): Found | undefined {
  const { tokens } = sentence
  const start = verb + 1
  if (start >= tokens.length || /^(?:PUNCT|CCONJ|SCONJ)$/.test(tokens[start]!.upos)) return undefined
  const end = endOfClause(sentence, start, tokens.length)
  const within = (token: Token, { inner }: Quotation) =>
    token.start >= inner.start && token.end <= inner.end && token.upos !== 'PUNCT'
  const clause = tokens.slice(start, end)
  const quoted = quotations.some((q) => q.closed && clause.filter((token) => within(token, q)).length > 1)
  const plain = clause.findIndex(isFiniteVerb)
  const first = clause.findIndex((token) => quotations.some((q) => within(token, q)))
  if (clause.some((token) => speechClass(token) !== undefined)) return undefined
  if (!quoted || taken(start + first) || (plain >= 0 && plain < first)) return undefined
  const subject = findSubject(sentence, verb, 0, actors)
  return subject && { verb, subject, clauses: [{ start, end }], rule: 'statement/partly-quoted' }
}
