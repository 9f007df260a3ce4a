import type { Sentence, Token } from '../../language/document.ts'
import type { ActorIndex, TextSpan } from '../reading.ts'
import { type Clause, clauseAfter, endOfClause } from './clauses.ts'
import { endOfPhrase, headOfPhrase, isFiniteVerb, isRelative, isTimeWord } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import type { Reported } from './reported.ts'
import { isNorm, speechClass } from './speech-verbs.ts'
import { findInverted, findSubject, type Subject } from './subjects.ts'
import { evidenceOf, trimSpan } from './words.ts'

/** What is read of one sentence: the words of its clauses, and who says them. */
interface Found {
  readonly verb: number
  readonly subject: Subject | undefined
  readonly clauses: readonly Clause[]
  readonly rule: string
}

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
    if (taken(token.index)) continue
    const next =
      token.lower === 'according' ? accordingTo(sentence, token.index) : bySpeechVerb(sentence, token.index, taken, actors)
    if (next !== undefined) found.push(next)
  }
  return found.flatMap(({ verb, subject, clauses, rule }) => {
    const words = clauses.map((clause) => spanOf(text, sentence, clause)).filter((span) => span.end - span.start > 2)
    if (words.length === 0) return []
    const quoted = quotations.some((q) => words.some((span) => q.outer.start < span.end && q.outer.end > span.start))
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

function spanOf(text: string, { tokens }: Sentence, { start, end }: Clause): TextSpan {
  return trimSpan(text, { start: tokens[start]!.start, end: tokens[end - 1]!.end })
}

function bySpeechVerb(
  sentence: Sentence,
  verb: number,
  taken: (token: number) => boolean,
  actors: ActorIndex,
): Found | undefined {
  const { tokens } = sentence
  const kind = speechClass(tokens[verb]!)
  if (kind === undefined || kind === 'utter' || isUnsaid(tokens, verb)) return undefined
  const limit = tokens.length
  if (kind === 'accuse') return accused(sentence, verb, actors)
  if (isPassive(tokens, verb)) return undefined
  const asSaying =
    tokens[verb]!.xpos === 'VBG' &&
    tokens[verb - 1]?.lower === 'as' &&
    /^(?:quoted|cited|reported)$/.test(tokens[verb - 2]?.lower ?? '')
  const subject = findSubject(sentence, asSaying ? verb - 2 : verb, 0, actors)
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
  if (
    tokens[verb]!.xpos === 'VBN' &&
    (tokens[verb + 1]?.lower === 'by' || tokens[verb - 1]?.text === ',') &&
    !/^(?:said|told)$/.test(tokens[verb]!.lower)
  )
    return true
  if (tokens[verb]!.xpos !== 'VBN' && !/^(?:told|said|reported|warned)$/.test(tokens[verb]!.lower)) return false
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at--) {
    const token = tokens[at]!
    if (/^(?:be|is|are|was|were|been|being|'s|’s)$/.test(token.lower)) return token.upos === 'AUX'
    if (token.upos !== 'AUX' && token.upos !== 'ADV' && token.upos !== 'PART') return false
  }
  return false
}

/** "accused Y of killing civilians": what follows "of". */
function accused(sentence: Sentence, verb: number, actors: ActorIndex): Found | undefined {
  const { tokens } = sentence
  if (isPassive(tokens, verb)) return undefined
  const find = (fits: (next: Token | undefined) => boolean) =>
    tokens.findIndex((token, at) => at > verb + 1 && at < verb + 20 && token.lower === 'of' && fits(tokens[at + 1]))
  const gerund = find((next) => next?.xpos === 'VBG' || /ing$/.test(next?.lower ?? ''))
  const of = find((next) => next !== undefined && next.upos !== 'PROPN')
  const start = (gerund > 0 ? gerund : of) + 1
  const subject = findSubject(sentence, verb, 0, actors)
  if (start < 1 || start >= tokens.length || subject === undefined) return undefined
  return { verb, subject, clauses: [{ start, end: endOfClause(sentence, start, tokens.length) }], rule: 'statement/accused' }
}

/** "The talks, said Kerry, are over": one comma before the verb, one behind who speaks, and a verb for what stands before only after it. */
function invertedInside(sentence: Sentence, verb: number, taken: (token: number) => boolean): Found | undefined {
  const { tokens } = sentence
  if (tokens[verb - 1]?.text !== ',' || tokens.findIndex((token) => token.text === ',') !== verb - 1) return undefined
  const subject = findInverted(sentence, verb, tokens.length)
  if (subject === undefined || tokens[endOfPhrase(tokens, subject.start)]?.text !== ',') return undefined
  const comma = endOfPhrase(tokens, subject.start)
  return parenthetic(sentence, { head: subject.head, start: verb }, comma - 1, taken)
}

/** "The blast, police said, killed 12" and "the blast, which police said killed 12". */
function isParenthetic(tokens: readonly Token[], subject: Subject, verb: number): boolean {
  return tokens[subject.start - 1]?.text === ',' && tokens[verb + 1]?.text === ',' && !isRelative(tokens[subject.head])
}

function parenthetic(sentence: Sentence, subject: Subject, verb: number, taken: (token: number) => boolean): Found | undefined {
  const { tokens } = sentence
  const before = { start: startOfClause(tokens, subject.start - 1, taken), end: subject.start - 1 }
  const after = { start: verb + 2, end: endOfClause(sentence, verb + 2, tokens.length) }
  const clauses = [before, after].filter(({ start, end }) => start < end && !taken(start))
  const whole = clauses.flatMap(({ start, end }) => tokens.slice(start, end))
  if (!whole.some(isFiniteVerb)) return undefined
  if (!tokens.slice(after.start, after.end).some((token) => isFiniteVerb(token) || token.upos === 'AUX')) return undefined
  return { verb, subject, clauses, rule: 'statement/parenthetic' }
}

/** "CLAUSE, officials said Sunday." and "CLAUSE, said the officials." */
function closing(
  sentence: Sentence,
  verb: number,
  left: Subject | undefined,
  taken: (token: number) => boolean,
): Found | undefined {
  const { tokens } = sentence
  const comma = tokens[verb - 1]?.text === ','
  const subject = comma ? findInverted(sentence, verb, tokens.length) : left
  if (subject === undefined) return undefined
  const end = (comma ? verb : subject.start) - 1
  if (end < 1 || !/^(?:,|--|—|–|-)$/.test(tokens[end]!.text)) return undefined
  const tail = tokens.slice(Math.max(verb, subject.head) + 1)
  if (!comma && !endsCue(tokens, verb)) return undefined
  if (tail.some((token) => isFiniteVerb(token)) && !tail.some(isRelative)) return undefined
  const start = startOfClause(tokens, end, taken)
  if (start >= end || !isMainClause(tokens.slice(start, end))) return undefined
  return { verb, subject, clauses: [{ start, end }], rule: comma ? 'statement/indirect-inverted' : 'statement/indirect-closing' }
}

/** Whether nothing but the one told, a time or a place follows the verb: it has no object of its own. */
function endsCue(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1]
  if (next === undefined || speechClass(tokens[verb]!) === 'tell') return true
  return /^(?:PUNCT|ADP|ADV|SCONJ)$/.test(next.upos) || isTimeWord(next)
}

/** Whether the tokens hold a finite verb that no conjunction at their start makes subordinate ("Since the war began, the bank said"). */
function isMainClause(tokens: readonly Token[]): boolean {
  const finite = tokens.filter((token) => isFiniteVerb(token) || token.xpos === 'VBN').length
  const subordinate = /^(?:since|after|before|when|while|if|although|though|because|as|until|once|whether)$/.test(
    tokens[0]!.lower,
  )
  return finite > (subordinate ? 1 : 0)
}

/** "As Kerry told reporters, CLAUSE" */
function asSaid(sentence: Sentence, verb: number, subject: Subject): Found | undefined {
  const { tokens } = sentence
  const comma = commaFrom(tokens, verb)
  if (comma < 0 || comma + 1 >= tokens.length) return undefined
  const clause = { start: comma + 1, end: endOfClause(sentence, comma + 1, tokens.length) }
  if (!tokens.slice(clause.start, clause.end).some(isFiniteVerb)) return undefined
  return { verb, subject, clauses: [clause], rule: 'statement/as-said' }
}

/** Walks left from the end of a clause to its start: the start of the sentence, or behind what is told already. */
function startOfClause(tokens: readonly Token[], end: number, taken: (token: number) => boolean): number {
  // a list with semicolons is one clause, two sentences joined by one are two
  const count = tokens.filter(({ text }) => text === ';').length
  let start = end
  while (start > 0 && !taken(start - 1) && (tokens[start - 1]!.text !== ';' || tokens[start]!.upos === 'CCONJ' || count > 1))
    start--
  while (
    start < end &&
    (tokens[start]!.upos === 'PUNCT' || tokens[start]!.upos === 'CCONJ') &&
    !/^["“‘'`([]+$/.test(tokens[start]!.text)
  )
    start++
  return start
}

/** "According to X, CLAUSE." / "CLAUSE, according to X." / "which, according to X, CLAUSE" */
function accordingTo(sentence: Sentence, at: number): Found | undefined {
  const { tokens } = sentence
  if (tokens[at + 1]?.lower !== 'to') return undefined
  const from = at + 2
  const end = endOfPhrase(tokens, from)
  const head = headOfPhrase(tokens, from, end)
  if (head === undefined || isNorm(tokens[head]!)) return undefined
  const subject = { head, start: from }
  const comma = commaFrom(tokens, end)
  const clauseFrom = comma < 0 ? tokens.length : skipApposition(tokens, comma)
  const before = startOfClause(tokens, at, () => false)
  const hasBefore = tokens.slice(before, at).some((token) => token.upos === 'VERB' || token.upos === 'AUX')
  const hasAfter =
    clauseFrom < tokens.length && tokens.slice(clauseFrom).some((token) => isFiniteVerb(token) || token.upos === 'AUX')
  const after = { start: clauseFrom, end: endOfClause(sentence, clauseFrom, tokens.length) }
  const leads = at === 0 || !hasBefore || tokens[at - 1]!.lower === 'that'
  if (leads) return hasAfter ? { verb: -1, subject, clauses: [after], rule: 'statement/according-to' } : undefined
  if (!hasBefore) return undefined
  const clause = { start: before, end: at }
  if (tokens[at - 1]?.text === ',' && isRelative(tokens[at - 2]) && hasAfter)
    return { verb: -1, subject, clauses: [after], rule: 'statement/according-to' }
  if (hasAfter && comma === end && tokens[at - 1]?.text === ',' && !isFiniteVerb(tokens[clauseFrom - 1])) {
    const joined = tokens[clauseFrom]!.upos === 'CCONJ' || tokens[clauseFrom]!.upos === 'SCONJ'
    return { verb: -1, subject, clauses: joined ? [clause] : [clause, after], rule: 'statement/according-to' }
  }
  return { verb: -1, subject, clauses: [clause], rule: 'statement/according-to' }
}

/** The first comma at or after the index that does not stand in brackets. */
function commaFrom(tokens: readonly Token[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const { text } = tokens[at]!
    if (text === '(' || text === '[') depth++
    else if (text === ')' || text === ']') depth--
    else if (text === ',' && depth <= 0) return at
  }
  return -1
}

/** "According to Yonhap, quoting state media, …", "According to Smith, a spokesman for the army, …": the clause starts behind. */
function skipApposition(tokens: readonly Token[], comma: number): number {
  const first = tokens[comma + 1]
  if (first === undefined) return tokens.length
  const next = tokens.findIndex((token, i) => i > comma + 1 && token.text === ',')
  if (next < 0) return comma + 1
  const between = tokens.slice(comma + 1, next)
  const apposed =
    first.xpos === 'VBG' ||
    isRelative(first) ||
    ((first.upos === 'DET' || first.upos === 'NOUN') && !between.some((token) => isFiniteVerb(token) || token.upos === 'AUX'))
  return (apposed ? next : comma) + 1
}
