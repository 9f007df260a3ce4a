import type { Sentence, Token } from '../../language/document.ts'
import { endOfPhrase, isFiniteVerb, isNominal, isPersonal, isRelative, isTimeWord } from './phrases.ts'
import { speechClass } from './speech-verbs.ts'

const ADJUNCT = new Set([
  'in',
  'on',
  'at',
  'during',
  'after',
  'before',
  'to',
  'through',
  'via',
  'by',
  'from',
  'with',
  'following',
  'for',
  'over',
  'of',
  'about',
  'late',
  'early',
])

/** Where a reported clause stands in its sentence: token indices, `end` exclusive. */
export interface Clause {
  readonly start: number
  readonly end: number
}

/**
 * Returns the clause that follows a verb of speech: behind "that", or behind the one told, times and places ("told reporters in
 * Geneva on Friday the talks had failed"). Nothing where no clause with a finite verb follows.
 */
export function clauseAfter(sentence: Sentence, verb: number, limit: number): Clause | undefined {
  const { tokens } = sentence
  const kind = speechClass(tokens[verb]!)
  if (kind === undefined || kind === 'utter' || kind === 'accuse') return undefined
  const that = findThat(tokens, verb, limit)
  const start = that === undefined ? skipAdjuncts(tokens, verb, limit) : that + 1
  if (start >= limit) return undefined
  const end = endOfClause(sentence, start, limit)
  const inner = tokens.slice(start, end)
  if (kind === 'demand') {
    const bare = inner.slice(0, 12).findIndex((token) => token.xpos === 'VB' || token.xpos === 'VBP')
    return bare > 0 && isNominal(tokens[start + bare - 1]) && inner[bare - 1]!.lower !== 'to' ? { start, end } : undefined
  }
  if (!inner.some(isVerbal)) return undefined
  if (that !== undefined) return { start, end }
  return opensClause(tokens, start, end, kind === 'report') ? { start, end } : undefined
}

function findThat(tokens: readonly Token[], verb: number, limit: number): number | undefined {
  for (let at = verb + 1; at < Math.min(limit, verb + 20); at++) {
    const token = tokens[at]!
    if (token.lower === 'that') {
      // "said that day" is a time and "said on a day that …" a relative clause
      const determines = token.upos === 'DET' && isTimeWord(tokens[at + 1])
      return determines ? undefined : at
    }
    if (isFiniteVerb(token) || token.upos === 'AUX' || isPersonal(token) || /^[;:]$/.test(token.text)) return undefined
  }
  return undefined
}

/** Walks over adverbs, times, prepositional phrases and the one told, to where the clause starts. */
function skipAdjuncts(tokens: readonly Token[], verb: number, limit: number): number {
  let at = verb + 1
  if (speechClass(tokens[verb]!) === 'tell') {
    const told = endOfPhrase(tokens, at, limit)
    if (told < limit && !isFiniteVerb(tokens[told]) && tokens[told]!.upos !== 'AUX') at = told
  }
  for (let moved = true; moved && at < limit; ) {
    moved = false
    const token = tokens[at]!
    const phrase = endOfPhrase(tokens, at + 1, limit)
    if (token.upos === 'ADV' || (isTimeWord(token) && !isFiniteVerb(tokens[at + 1]))) {
      at++
      while (tokens[at]?.upos === 'NUM') at++
      moved = true
    } else if (ADJUNCT.has(token.lower) && phrase > at + 1 && !opensFinite(tokens, phrase, limit)) {
      at = phrase
      moved = true
    }
  }
  if (tokens[at]?.text === ',' && at + 1 < limit) at++
  return at
}

function opensFinite(tokens: readonly Token[], at: number, limit: number): boolean {
  return at < limit && (isFiniteVerb(tokens[at]) || tokens[at]!.upos === 'AUX')
}

/** Whether a noun phrase with a finite verb of its own starts here ("the death of a soldier who was …" has none). */
function opensClause(tokens: readonly Token[], start: number, end: number, strict: boolean): boolean {
  if (tokens[start]!.upos === 'CCONJ') return false
  if (tokens[start]!.upos === 'PUNCT' && !/^["“‘'`]+$/.test(tokens[start]!.text)) return false
  let relative = false
  for (let at = start; at < end; at++) {
    const token = tokens[at]!
    if ((isRelative(token) || /^wh/.test(token.lower)) && at > start) {
      if (strict) return false
      relative = true
    } else if (isVerbal(token)) {
      if (!relative) return at > start || !strict
      relative = false
    } else if (strict && token.text === ',') return false
  }
  return !strict
}

/** Returns where a reported clause ends: before a new cue, before "but declined", before a semicolon, or before the final mark. */
export function endOfClause(sentence: Sentence, start: number, limit: number): number {
  const { tokens } = sentence
  for (let at = start + 1; at < limit; at++) {
    const { text } = tokens[at]!
    if (text === ';') return at
    if (text === ',' && startsAnew(tokens, at + 1, limit)) return at
    if (tokens[at]!.upos === 'CCONJ' && tokens[at - 1]?.text !== ',' && isSaying(tokens[at + 1])) return at
  }
  let end = limit
  while (end > start && /^[.!?,:;–—-]+$/.test(tokens[end - 1]!.text) && !isAbbreviation(tokens, end - 1)) end--
  return end
}

function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.text === '.' &&
    tokens[at]!.start === tokens[at - 1]?.end &&
    /^(?:[A-Z]\.)*[A-Z]$/.test(tokens[at - 1]!.text) &&
    at < tokens.length - 1
  )
}

/** Whether what follows a comma is said by the article again: ", adding", ", but declined", ", while officials said", ", according to". */
function startsAnew(tokens: readonly Token[], from: number, limit: number): boolean {
  const first = tokens[from]
  if (first === undefined) return false
  if (first.lower === 'according' && tokens[from + 1]?.lower === 'to') return true
  if (first.xpos === 'VBG' && speechClass(first) !== undefined) return true
  const joined = first.upos === 'CCONJ' || /^(?:while|whereas|although|though|as)$/.test(first.lower)
  if (!joined) return false
  let at = from + 1
  while (tokens[at]?.upos === 'ADV') at++
  if (first.upos === 'CCONJ' && tokens[at]?.xpos === 'VBD') return true
  const phrase = endOfPhrase(tokens, at, limit)
  let verb = phrase
  while (verb < limit && verb < phrase + 6 && /^(?:ADP|DET|NOUN|PROPN|ADJ|AUX|ADV|NUM|PART)$/.test(tokens[verb]!.upos)) verb++
  return phrase > at && isSaying(tokens[verb])
}

/** A verb that a clause can stand on; past participles count, as taggers take many a past tense for one. */
function isVerbal(token: Token): boolean {
  return isFiniteVerb(token) || token.upos === 'AUX' || token.xpos === 'VBN'
}

function isSaying(token: Token | undefined): boolean {
  const kind = token && speechClass(token)
  return (kind === 'say' || kind === 'tell' || kind === 'report') && token!.xpos !== 'VBN' && token!.xpos !== 'VB'
}
