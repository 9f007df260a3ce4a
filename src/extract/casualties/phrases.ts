import type { Token } from '../../language/document.ts'
import { type Quantity, readQuantities } from '../../language/numbers.ts'
import type { HarmLexicon } from './lexicon.ts'

/** A counted noun phrase, or one that stands for a single victim ("an Afghan doctor"): tokens `first` to `last`, both inclusive. */
export interface Phrase {
  readonly first: number
  readonly last: number
  /** The counted noun; absent where it is left out ("killing 13"). */
  readonly head?: number
  readonly quantity: Quantity
  readonly counts: 'people' | 'households' | 'things' | 'losses' | 'unknown' | 'elided'
  /** "two of the attackers", "one of whom". */
  readonly partitive: boolean
  /** "50 others", "20 more", "another 27". */
  readonly others: boolean
  /** A harm word before the noun: "100,000 displaced people". */
  readonly prenominal?: number
  /** No number stands there: "a policeman". */
  readonly implicit: boolean
}

const dateWord =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|tomorrow|tonight|morning|afternoon|evening)$/

/** Returns the counted phrases of a sentence, in order. */
export function readPhrases(tokens: readonly Token[], lexicon: HarmLexicon): readonly Phrase[] {
  return readQuantities(tokens).map((quantity) => readPhrase(tokens, quantity, lexicon))
}

function readPhrase(tokens: readonly Token[], quantity: Quantity, lexicon: HarmLexicon): Phrase {
  const { start, partitive } = skipOf(tokens, quantity.last + 1, quantity.bound === 'vague')
  const noun = readNoun(tokens, start, lexicon)
  const before = tokens
    .slice(quantity.first, quantity.core)
    .some(({ lower }) => lower === 'another' || lower === 'other' || lower === 'further' || lower === 'additional')
  const others = before || noun.others
  const last = Math.max(noun.last, quantity.last, noun.head === undefined ? quantity.last : start)
  return {
    first: quantity.first,
    last: noun.head === undefined && !noun.others ? quantity.last : last,
    quantity,
    counts: tokens[noun.last + 1]?.xpos === 'POS' && noun.head !== undefined ? 'things' : countedKind(tokens, noun, lexicon),
    partitive,
    others,
    implicit: false,
    ...(noun.head === undefined ? {} : { head: noun.head }),
    ...(noun.prenominal === undefined ? {} : { prenominal: noun.prenominal }),
  }
}

/** "dozens of", "one of the", "two of them", "1 of 4". */
function skipOf(tokens: readonly Token[], at: number, vague: boolean): { start: number; partitive: boolean } {
  if (tokens[at]?.lower !== 'of') return { start: at, partitive: false }
  let start = at + 1
  let partitive = !vague
  while (
    /^(the|these|those|its|their|his|her|our|my|your|all)$/.test(tokens[start]?.lower ?? '') ||
    tokens[start]?.upos === 'NUM'
  ) {
    partitive = true
    start += 1
  }
  return { start, partitive }
}

interface Noun {
  readonly last: number
  readonly head?: number
  readonly others: boolean
  readonly prenominal?: number
}

/** Reads adjectives and nouns from the token on. */
export function readNoun(tokens: readonly Token[], at: number, lexicon: HarmLexicon): Noun {
  let head: number | undefined
  let prenominal: number | undefined
  let others = false
  let last = at - 1
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index]!
    const { lower } = token
    if (dateWord.test(lower) && /^\p{Lu}|^(yesterday|today|tomorrow|tonight)/u.test(token.text)) break
    if (lower === 'others' || lower === 'more' || lower === 'other') {
      others = true
      if (lower === 'others') {
        head = index
        last = index
        break
      }
      last = index
      continue
    }
    if (isAfterHyphen(tokens, index) && !isNominal(token, lexicon)) {
      // "U.S.-backed", "17-year-old": the compound is a modifier.
      head = undefined
      last = index
      continue
    }
    if (lower === 'old' && /^years?$/.test(tokens[index - 1]?.lower ?? '')) {
      head = undefined
      last = index
      continue
    }
    const closed = head !== undefined && tokens[head]!.lower !== 'police' && isPluralPeople(tokens[head]!, lexicon)
    if (isHarmWord(lower, lexicon) && !isNounNext(tokens, index, lexicon)) break
    if (
      isNominal(token, lexicon) ||
      isNamePart(tokens, index, head) ||
      (token.upos === 'ADJ' && lexicon.people.has(lower) && !leadsToNoun(tokens, index + 1))
    ) {
      if (closed && !(lexicon.people.has(lower) && /^(women|men)$/.test(tokens[head!]!.lower))) break
      head = index
      last = index
    } else if (isHarmWord(lower, lexicon)) {
      if (head !== undefined || lower === 'homeless') break
      prenominal = index
      last = index
    } else if (head === undefined && isModifier(tokens, index)) last = index
    else if (isHyphen(tokens, index)) last = index
    else if (
      head === undefined &&
      lower === 'and' &&
      tokens[index - 1]?.upos === 'ADJ' &&
      (isModifier(tokens, index + 1) || isPastModifier(tokens, index + 1))
    )
      last = index
    else if (head === undefined && tokens[index - 1]?.lower === 'and' && index - 1 > at && isPastModifier(tokens, index))
      last = index
    else break
  }
  while (last >= at && /^[-–]$/.test(tokens[last]!.text)) last -= 1
  if (head !== undefined && (last < head || last > head)) last = head
  const joined = head === undefined ? undefined : joinNoun(tokens, head, lexicon)
  return {
    last: joined ?? last,
    others,
    ...(head === undefined ? {} : { head }),
    ...(prenominal === undefined || head === undefined ? {} : { prenominal }),
  }
}

/** "soldiers and police", "women and children": a second uncounted noun for people. */
function joinNoun(tokens: readonly Token[], head: number, lexicon: HarmLexicon): number | undefined {
  if (!/^(and|or)$/.test(tokens[head + 1]?.lower ?? '') || !lexicon.people.has(tokens[head]!.lower)) return undefined
  for (let at = head + 2; at <= head + 4 && at < tokens.length; at++) {
    const { lower, upos } = tokens[at]!
    if (lexicon.people.has(lower) && upos !== 'ADJ') return isHarmWord(lower, lexicon) ? undefined : at
    if (upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'PROPN') return undefined
  }
  return undefined
}

/** "Attorney General Roberto": an adjective inside a name. */
function isNamePart(tokens: readonly Token[], at: number, head: number | undefined): boolean {
  return (
    head === at - 1 &&
    tokens[at]!.upos === 'ADJ' &&
    tokens[head]!.upos === 'PROPN' &&
    tokens[at + 1]?.upos === 'PROPN' &&
    /^\p{Lu}/u.test(tokens[at]!.text)
  )
}

function isPluralPeople({ lower, xpos }: Token, lexicon: HarmLexicon): boolean {
  return lexicon.people.has(lower) && (xpos === 'NNS' || xpos === 'NNPS' || /^(people|men|women|children|personnel)$/.test(lower))
}

function isNominal({ lower, upos, text }: Token, lexicon: HarmLexicon): boolean {
  if (upos === 'NOUN' || upos === 'PROPN') return /[\p{L}\d]/u.test(text) && text !== '%'
  return (
    upos !== 'ADP' &&
    upos !== 'DET' &&
    upos !== 'PRON' &&
    upos !== 'AUX' &&
    upos !== 'VERB' &&
    lexicon.people.has(lower) &&
    upos !== 'ADJ'
  )
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.upos === 'ADJ' || token.xpos === 'VBN' || token.xpos === 'VBG' || token.upos === 'NUM') {
    return token.upos === 'ADJ' || leadsToNoun(tokens, at + 1)
  }
  return (
    token.upos === 'ADV' &&
    leadsToNoun(tokens, at + 1) &&
    !/^(when|where|later|also|then|now|there|here|when|yesterday)$/.test(token.lower)
  )
}

/** "new and repeated displacements": taggers take the second for a verb. */
function isPastModifier(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.xpos === 'VBD' && tokens[at + 1]?.xpos === 'NNS'
}

function leadsToNoun(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < Math.min(at + 4, tokens.length); index++) {
    const { upos, xpos } = tokens[index]!
    if (upos === 'NOUN' || upos === 'PROPN') return true
    if (upos !== 'ADJ' && xpos !== 'VBN' && upos !== 'ADV' && !isHyphen(tokens, index)) return false
  }
  return false
}

function isAfterHyphen(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at - 1]!.end === tokens[at]!.start && isHyphen(tokens, at - 1)
}

/** Whether a hyphen stands inside a compound, without spaces. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  return /^[-–]$/.test(token.text) && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end
}

/** Whether the word is a participle or state of harm, which ends a phrase ("20 wounded") or stands before its noun. */
export function isHarmWord(lower: string, lexicon: HarmLexicon): boolean {
  const verb = lexicon.verbs.get(lower)
  if (verb?.some(({ forms }) => forms.has('participle') || forms.has('past'))) return true
  const state = lexicon.states.get(lower)
  return state !== undefined && state !== 'captured'
}

function isNounNext(tokens: readonly Token[], at: number, lexicon: HarmLexicon): boolean {
  const next = tokens[at + 1]
  if (next === undefined || dateWord.test(next.lower)) return false
  if (next.lower === '-' || next.upos === 'ADJ') return leadsToNoun(tokens, at + 1)
  return (
    next.upos === 'NOUN' ||
    (next.upos === 'PROPN' && lexicon.people.has(next.lower)) ||
    (next.upos === 'PROPN' && tokens[at]!.xpos === 'JJ')
  )
}

function countedKind(tokens: readonly Token[], { head, others }: Noun, lexicon: HarmLexicon): Phrase['counts'] {
  if (head === undefined) return others ? 'people' : 'elided'
  const { lower } = tokens[head]!
  if (lexicon.losses.has(lower)) return 'losses'
  if (lexicon.households.has(lower)) return 'households'
  if (lexicon.people.has(lower)) return 'people'
  if (lexicon.things.has(lower)) return 'things'
  return 'unknown'
}
