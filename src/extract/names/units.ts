import type { Sentence, Token } from '../../language/document.ts'
import { beginsCity, type City, findCities } from '../../lexicon/cities.ts'
import { gazetteer, type Known } from '../../lexicon/gazetteer.ts'
import { nameKey } from '../../lexicon/key.ts'
import { type Casing, isAcronym, isCapital, isNoName, isPossessive, touches } from './shapes.ts'

/** A known name in a sentence; `first` and `last` are token positions, both inclusive. */
export interface KnownName {
  readonly first: number
  readonly last: number
  readonly known: readonly Known[]
  readonly cities: readonly City[]
}

/** Known names that are written without a capital. */
const small = new Set(['al', 'anti', 'peshmerga', 'contras', 'shabiha', 'self', 'mainland', 'counter', 'global'])
const longest = 12

/** Returns the longest known names of a sentence from left to right, none inside another. */
export function findKnown(sentence: Sentence, casing: Casing): KnownName[] {
  const found: KnownName[] = []
  const { tokens } = sentence
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (!isCapital(token) && !small.has(token.lower) && !/^(?:counter|anti)-\p{Lu}/u.test(token.text)) continue
    const name = longestAt(tokens, at, casing)
    if (name === undefined) continue
    found.push(name)
    at = name.last
  }
  return found
}

function longestAt(tokens: readonly Token[], first: number, casing: Casing): KnownName | undefined {
  if (insideCompound(tokens, first)) return undefined
  const names = gazetteer()
  let key = ''
  let best: KnownName | undefined
  let inCities = true
  for (let last = first; last < tokens.length && last < first + longest; last++) {
    const token = tokens[last]!
    const part = nameKey(token.text)
    if (part === '' && !/^[-–'’.,/&()+]$/.test(token.text) && !isPossessive(token)) break
    key += part
    if (part === '') continue
    const known = names.get(key)?.filter((one) => fits(one, tokens, first, last, casing))
    const inNames = names.hasPrefix(key)
    if (inCities) inCities = beginsCity(key)
    const cities = inCities && isCityShape(tokens, first, last) ? findCities(key) : []
    if ((known !== undefined && known.length > 0) || cities.length > 0) best = { first, last, known: known ?? [], cities }
    if (!inNames && !inCities) break
  }
  return best
}

/** "Assad" in "al-Assad", "fire" in "Cease-fire": part of a longer word. */
function insideCompound(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at - 1]
  if (hyphen?.text !== '-' || !touches(hyphen, tokens[at]) || !touches(tokens[at - 2], hyphen)) return false
  return /^(?:al|el|as|ash|ad|an|ar|at|az|ul|e|i|bin)$/.test(tokens[at - 2]!.lower)
}

/** A name of a few letters is known only as it is written; a name that is a word as well only with its capitals. */
function fits(known: Known, tokens: readonly Token[], first: number, last: number, casing: Casing): boolean {
  const token = tokens[first]!
  if (first === last) {
    if (nameKey(token.text).length <= 3 || isAcronym(token)) {
      if (
        !/^(?:\p{Lu}[\p{Lu}.\p{N}]+|UN|EU|G\d+|Fed|Fax|IS)$/u.test(token.text) &&
        /^(?:us|who|care|is|it|pa|up|me|so|am|an|at|be|car|far|rug|isi|sla|mia)$/.test(token.lower)
      )
        return false
      if (casing === 'capitals' && !/\./.test(token.text) && token.text.length < 4) return false
      if (token.text === 'IS' || token.text === 'CARE' || token.text === 'WHO')
        return casing === 'plain' && isPlainNeighbour(tokens, first)
    }
    if (isNoName(token)) return false
    if (known.kind === 'region' && known.type === 'region' && token.lower.length < 4) return false
    return token.lower !== 'the'
  }
  // "the North" is a name only in the middle of a sentence and with its capital
  if (token.lower === 'the') return isCapital(tokens[last]!)
  return isCapital(tokens[last]!) || known.kind !== 'region'
}

const isPlainNeighbour = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].every((token) => token === undefined || !/^\p{Lu}{3,}$/u.test(token.text))

/** Every word of a city's name has a capital but for articles inside; the name does not end in a stop. */
function isCityShape(tokens: readonly Token[], first: number, last: number): boolean {
  if (!isCapital(tokens[first]!) || !(isCapital(tokens[last]!) || touches(tokens[last - 1], tokens[last]))) return false
  for (let at = first; at <= last; at++) {
    const { text } = tokens[at]!
    if (/^[.,/&()+]$/.test(text)) return false
    if (
      !/^\p{Lu}/u.test(text) &&
      !/^(?:-|–|'|’|de|del|la|las|los|do|da|dos|di|le|les|sur|am|an|der|bei|el|al|e|ad|ar|az|as|ash|upon|on|in|of|i|'s|’s|\p{Ll}+)$/u.test(
        text,
      )
    )
      return false
    if (/^\p{Ll}{4,}$/u.test(text) && tokens[at - 1]?.text !== '-') return false
  }
  return !isNoName(tokens[first]!) || last > first
}
