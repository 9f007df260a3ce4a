import type { Sentence, Token } from '../../language/document.ts'
import { endOfPhrase, isFiniteVerb, isNominal, isRelative, isTimeWord } from './phrases.ts'
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
  if (tokens[verb + 1]?.lower === 'to' && tokens[verb + 2]?.xpos === 'VB') return undefined
  const behind = skipAdjuncts(tokens, verb, limit)
  const that = tokens[behind]?.lower === 'that' && !(tokens[behind]!.upos === 'DET' && isTimeWord(tokens[behind + 1]))
  const start = that ? behind + 1 : behind
  if (start >= limit || /^(?:wh(?!en$|ile$)\w+|how|if|once|until|unless)$/.test(tokens[start]!.lower)) return undefined
  // "responded with what it calls operations"
  if (start - 1 > verb && /^(?:what|who|whom|which|where)$/.test(tokens[start - 1]!.lower)) return undefined
  const end = endOfClause(sentence, start, isEmbedded(tokens, verb) ? commaBeforeVerb(tokens, start, limit) : limit)
  const inner = tokens.slice(start, end)
  if (kind === 'demand') {
    const bare = inner.slice(0, 12).findIndex((_, i) => isBareVerb(tokens, start + i))
    return bare > 0 ? { start, end } : undefined
  }
  if (!inner.some(isVerbal)) return undefined
  if (that) return { start, end }
  return opensClause(tokens, start, end, kind === 'report') ? { start, end } : undefined
}

/** Walks over adverbs, times, prepositional phrases and the one told, to where the clause starts. */
function skipAdjuncts(tokens: readonly Token[], verb: number, limit: number): number {
  let at = verb + 1
  if (speechClass(tokens[verb]!) === 'tell') {
    const told = endOfPhrase(tokens, at, limit)
    let that = at
    while (
      that < at + 9 &&
      (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[that]?.upos ?? '') || /^[()]$/.test(tokens[that]?.text ?? ''))
    )
      that++
    if (tokens[that]?.lower === 'that') return that
    if (told < limit && !isFiniteVerb(tokens[told]) && tokens[told]!.upos !== 'AUX') at = told
  }
  for (let moved = true; moved && at < limit; ) {
    moved = false
    const token = tokens[at]!
    const phrase = endOfPhrase(tokens, at + 1, limit)
    const aside = endOfAside(tokens, at, limit)
    if (aside !== undefined) {
      at = aside
      moved = true
    } else if ((token.upos === 'ADV' && token.lower !== 'once') || (isTimeWord(token) && !isFiniteVerb(tokens[at + 1]))) {
      at++
      while (isTimeWord(token) && tokens[at]?.upos === 'NUM') at++
      moved = true
    } else if (
      ADJUNCT.has(token.lower) &&
      phrase > at + 1 &&
      !opensFinite(tokens, phrase, limit) &&
      !isTopic(tokens, at, phrase)
    ) {
      at = phrase
      moved = true
    }
  }
  return at
}

/** The index behind "…, however," and "…, in a statement,". */
function endOfAside(tokens: readonly Token[], at: number, limit: number): number | undefined {
  if (tokens[at]?.text !== ',' || !/^(?:ADV|ADP)$/.test(tokens[at + 1]?.upos ?? '')) return undefined
  for (let end = at + 2; end < Math.min(limit, at + 12); end++) {
    if (tokens[end]!.text === ',') return end + 1
    if (isFiniteVerb(tokens[end])) return undefined
  }
  return undefined
}

/** "commented on the role that forces play": what is spoken about, not where or when; a clause with "that" behind belongs to it. */
function isTopic(tokens: readonly Token[], at: number, end: number): boolean {
  if (!/^(?:on|about|of|over|for)$/.test(tokens[at]!.lower) || tokens[end]?.lower !== 'that') return false
  return !tokens
    .slice(at + 1, end)
    .some((token) => isTimeWord(token) || /^(?:television|tv|radio|twitter|facebook|condition|behalf|air)$/.test(token.lower))
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
    } else if (strict ? isFiniteVerb(token) || token.upos === 'AUX' : isVerbal(token) && !isReduced(tokens, at)) {
      if (!relative) return !strict || (at > start && tokens[at - 1]!.upos !== 'CCONJ')
      relative = false
    } else if (strict && (token.text === ',' || token.lower === 'but' || token.xpos === 'TO')) return false
  }
  return !strict
}

/** Returns where a reported clause ends: before a new cue, before "but declined", before a semicolon, or before the final mark. */
export function endOfClause(sentence: Sentence, start: number, limit: number): number {
  const { tokens } = sentence
  for (let at = start + 1; at < limit; at++) {
    const { text } = tokens[at]!
    if (text === ';') return at
    const marked = /^["”’']+$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0
    if (text === ',' && startsAnew(tokens, at + 1 + marked, limit)) return marked === 0 ? at : at + 2
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
  if (first.upos === 'DET' && /^(?:charge|accusation|allegation|claim)s?$/.test(tokens[from + 1]?.lower ?? '')) return true
  if (first.xpos === 'VBG' && !/^(?:call|utter)$/.test(speechClass(first) ?? 'call')) return true
  const joined = first.upos === 'CCONJ' || /^(?:while|whereas|although|though|as)$/.test(first.lower)
  if (!joined) return false
  let at = from + 1
  while (tokens[at]?.upos === 'ADV') at++
  const next = tokens[at]
  if (first.upos === 'CCONJ' && (/^VB[DN]$/.test(next?.xpos ?? '') || (isFiniteVerb(next) && isSaying(next)))) return true
  const phrase = endOfPhrase(tokens, at, limit)
  let verb = phrase
  while (verb < limit && verb < phrase + 6 && /^(?:ADP|DET|NOUN|PROPN|ADJ|AUX|ADV|NUM|PART)$/.test(tokens[verb]!.upos)) verb++
  return phrase > at && isSaying(tokens[verb])
}

/** "demanded that the army leave", "demanding the U.S. end its policy": the plain form, which taggers may take for a noun. */
function isBareVerb(tokens: readonly Token[], at: number): boolean {
  const { xpos } = tokens[at]!
  if (!isNominal(tokens[at - 1])) return false
  return xpos === 'VB' || xpos === 'VBP' || (xpos === 'NN' && /^(?:DT|PRP\$)$/.test(tokens[at + 1]?.xpos ?? ''))
}

/** Returns whether the verb stands in a relative clause: "the attack, which officials say …", "rebels, who say …". */
export function isEmbedded(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= 0 && tokens[at]!.text !== ','; at--) {
    if (isRelative(tokens[at])) return tokens[at]!.lower !== 'that' || isNominal(tokens[at - 1])
  }
  return false
}

/** Returns the first comma that a finite verb follows, where the sentence goes on without the relative clause. */
export function commaBeforeVerb(tokens: readonly Token[], start: number, limit: number): number {
  for (let at = start; at + 1 < limit; at++) {
    if (tokens[at]!.text === ',' && (isFiniteVerb(tokens[at + 1]) || tokens[at + 1]!.upos === 'AUX')) return at
  }
  return limit
}

/** A verb that a clause can stand on; past participles count, as taggers take many a past tense for one. */
function isVerbal(token: Token): boolean {
  return isFiniteVerb(token) || token.upos === 'AUX' || token.xpos === 'VBN'
}

/** "Daesh (also known as …", "a plot led by …": a participle that belongs to the noun before it. */
function isReduced(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.xpos !== 'VBN') return false
  return !isNominal(tokens[at - 1]) || /^(?:by|as|in|on|at|from|to|with)$/.test(tokens[at + 1]?.lower ?? '')
}

function isSaying(token: Token | undefined): boolean {
  const kind = token && speechClass(token)
  return (kind === 'say' || kind === 'tell' || kind === 'report') && token!.xpos !== 'VBN' && token!.xpos !== 'VB'
}
