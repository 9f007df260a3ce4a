import type { Token } from '../../language/document.ts'
import { speechClass } from './speech-verbs.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])
const IN_PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'PART', 'SYM', 'X'])
/** Prepositions that bind to the noun before them: "officials in Kunar province". */
const BINDING = new Set([
  'of',
  'in',
  'for',
  'at',
  'from',
  'with',
  'to',
  'on',
  'near',
  'close',
  'between',
  'among',
  'inside',
  'under',
  'within',
  'by',
  'behind',
  'across',
  'against',
])
const CLAUSE_OPENERS = new Set([
  'after',
  'before',
  'because',
  'as',
  'while',
  'although',
  'though',
  'if',
  'until',
  'since',
  'when',
  'where',
  'that',
  'whether',
  'once',
  'amid',
  'despite',
  'how',
  'why',
  'what',
])
const RELATIVE = new Set(['who', 'which', 'that', 'whom'])
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const MONTHS =
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.'.split(
    ' ',
  )
const DAYS = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'earlier',
  'later',
  'recently',
  'week',
  'month',
  'year',
  'night',
  'morning',
  'afternoon',
  'evening',
  'day',
])

/** Returns whether a token is a noun, a name or a pronoun. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && NOMINAL.has(token.upos)
}

/** Returns whether a token is a verb in a finite form, by its tag. */
export function isFiniteVerb(token: Token | undefined): boolean {
  return token !== undefined && (token.upos === 'VERB' || token.upos === 'AUX') && /^(?:VBD|VBZ|VBP|MD)$/.test(token.xpos)
}

/** Returns whether a token names a day, a month or a time of day. */
export function isTimeWord(token: Token | undefined): boolean {
  return token !== undefined && DAYS.has(token.lower)
}

function isPersonal(token: Token | undefined): boolean {
  return token !== undefined && token.upos === 'PRON' && /^(?:he|she|it|they|we|i|you)$/.test(token.lower)
}

/** Returns whether a token may open a relative clause. */
export function isRelative(token: Token | undefined): boolean {
  return token !== undefined && RELATIVE.has(token.lower)
}

/** Returns the index behind the noun phrase that starts at the token, prepositions not included; the token itself where none starts. */
export function endOfPhrase(tokens: readonly Token[], from: number, stop = tokens.length): number {
  let at = from
  let nominal = false
  while (at < stop) {
    const token = tokens[at]!
    if (!inPhrase(tokens, at)) break
    // A determiner, a pronoun or a name of a day behind a noun starts the next phrase.
    if (nominal && startsPhrase(tokens, at)) break
    if (isTimeWord(token) && nominal && WEEKDAYS.includes(token.lower)) break
    nominal ||= NOMINAL.has(token.upos) || token.upos === 'NUM'
    at++
    if (isPersonal(token) || isRelative(token)) break
  }
  return nominal ? at : from
}

function inPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (IN_PHRASE.has(token.upos))
    return token.upos !== 'PART' || token.xpos === 'POS' || token.lower === "'s" || token.lower === '’s'
  if (token.upos === 'VERB')
    return (
      /^VB[NG]$/.test(token.xpos) &&
      (isNominal(tokens[at + 1]) || tokens[at + 1]?.upos === 'ADJ') &&
      at > 0 &&
      !isNominal(tokens[at - 1])
    )
  return (
    token.text === '-' ||
    token.text === '&' ||
    (token.text === '.' && /^\p{Lu}\p{L}{0,4}$/u.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.upos === 'PROPN')
  )
}

function startsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]
  if (before?.xpos === 'POS' || before?.text === '-' || before?.text === '&') return false
  return (
    token.upos === 'DET' ||
    token.xpos === 'PRP' ||
    token.xpos === 'PRP$' ||
    isRelative(token) ||
    (token.upos === 'PRON' && !isNominal(before))
  )
}

/** Returns the head of the noun phrase between the indices: its last noun before a preposition or a comma. */
export function headOfPhrase(tokens: readonly Token[], from: number, to: number): number | undefined {
  let head: number | undefined
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (isNominal(token)) head = at
    else if (head !== undefined && !inPhrase(tokens, at)) break
  }
  return head
}

/**
 * Returns the head of the subject that ends right before the index ("Officials in Kunar province | said"), with the index where its
 * phrase starts, found without a tree: back to the start of the clause, then the first noun phrase of it.
 */
export function subjectBefore(
  tokens: readonly Token[],
  end: number,
  floor = 0,
): { readonly head: number; readonly start: number } | undefined {
  let start = end
  while (start > floor && !endsClause(tokens, start - 1, end)) start--
  while (start < end && !IN_PHRASE.has(tokens[start]!.upos) && tokens[start]!.upos !== 'VERB') start++
  // A preposition left of the phrase makes it no subject, but for a conjunction that the tagger took for one ("after the army said").
  // a phrase that ends in an adjective ends in a noun that the tagger missed ("the military said")
  const head = start < end && tokens[end - 1]!.upos === 'ADJ' ? end - 1 : headOfPhrase(tokens, start, end)
  return head === undefined ? undefined : { head, start }
}

function endsClause(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at]!
  if (token.upos === 'PUNCT' && !/^["'“”‘’`().-]+$/.test(token.text)) return !isThousandsComma(tokens, at)
  if (token.upos === 'SCONJ' || CLAUSE_OPENERS.has(token.lower)) return true
  if (isFiniteVerb(token) || token.upos === 'AUX') return true
  if (speechClass(token) !== undefined && token.xpos !== 'VBN') return true
  if (token.upos === 'CCONJ') return !joinsNouns(tokens, at, end)
  const before = tokens[at - 1]
  if (token.upos === 'ADP') {
    if (before?.xpos === 'VBG') return false
    return (
      !BINDING.has(token.lower) ||
      !(
        isNominal(before) ||
        before?.upos === 'ADJ' ||
        before?.upos === 'VERB' ||
        (before?.upos === 'ADV' && isNominal(tokens[at - 2]))
      )
    )
  }
  if (token.upos === 'ADV') return at === end - 1 ? false : !isNominal(tokens[at - 1])
  return token.upos === 'VERB' && !isNominal(tokens[at - 1])
}

function isThousandsComma(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text === ',' && /^\d+$/.test(tokens[at - 1]?.text ?? '') && /^\d{3}$/.test(tokens[at + 1]?.text ?? '')
}

/** Whether a conjunction joins the nouns of one subject: no verb stands left of it in the clause. */
function joinsNouns(tokens: readonly Token[], at: number, end: number): boolean {
  if (at + 1 >= end || !isNominal(tokens[at - 1])) return false
  for (let left = at - 1; left >= 0; left--) {
    const token = tokens[left]!
    if (token.upos === 'PUNCT' || token.upos === 'SCONJ') return true
    if (isFiniteVerb(token) || token.upos === 'AUX') return false
  }
  return true
}

/** Returns the first comma at or after the index that does not stand in brackets, -1 without one. */
export function commaFrom(tokens: readonly Token[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const { text } = tokens[at]!
    if (text === '(' || text === '[') depth++
    else if (text === ')' || text === ']') depth--
    else if (text === ',' && depth <= 0) return at
  }
  return -1
}
