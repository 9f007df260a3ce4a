import type { Token } from './document.ts'
import { type Numeral, readNumeral } from './numerals.ts'

/** How exact a count is, in the words of the fact contract. */
export type CountBound = 'exact' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about' | 'range' | 'vague'

/** A count in running text: tokens `first` to `last` (both inclusive) with the modifiers, the numeral itself starting at `core`. */
export interface Quantity {
  readonly first: number
  readonly core: number
  readonly last: number
  readonly value?: number
  readonly min?: number
  readonly max?: number
  readonly bound: CountBound
}

/** Phrases before a number, longest first. */
const before: readonly (readonly [string, CountBound])[] = (
  [
    ['in excess of', 'more-than'],
    ['upwards of', 'more-than'],
    ['upward of', 'more-than'],
    ['no fewer than', 'at-least'],
    ['no less than', 'at-least'],
    ['not fewer than', 'at-least'],
    ['not less than', 'at-least'],
    ['a minimum of', 'at-least'],
    ['at the least', 'at-least'],
    ['at least', 'at-least'],
    ['as many as', 'at-most'],
    ['as much as', 'at-most'],
    ['no more than', 'at-most'],
    ['not more than', 'at-most'],
    ['a maximum of', 'at-most'],
    ['at most', 'at-most'],
    ['up to', 'at-most'],
    ['fewer than', 'less-than'],
    ['less than', 'less-than'],
    ['just under', 'less-than'],
    ['more than', 'more-than'],
    ['greater than', 'more-than'],
    ['well over', 'more-than'],
    ['just over', 'more-than'],
    ['close to', 'about'],
    ['an estimated', 'about'],
    ['a reported', 'exact'],
    ['over', 'more-than'],
    ['above', 'more-than'],
    ['exceeding', 'more-than'],
    ['exceeded', 'more-than'],
    ['exceeds', 'more-than'],
    ['under', 'less-than'],
    ['below', 'less-than'],
    ['nearly', 'about'],
    ['almost', 'about'],
    ['about', 'about'],
    ['around', 'about'],
    ['some', 'about'],
    ['approximately', 'about'],
    ['approx', 'about'],
    ['approx.', 'about'],
    ['roughly', 'about'],
    ['estimated', 'about'],
    ['maybe', 'about'],
    ['perhaps', 'about'],
    ['circa', 'about'],
    ['minimum', 'at-least'],
    ['maximum', 'at-most'],
  ] as const
).toSorted((a, b) => b[0].split(' ').length - a[0].split(' ').length)

/** Words between a modifier and its number that change nothing: "at least another 20", "about a total of 40". */
const transparent: readonly string[] = [
  'a total of',
  'an additional',
  'a further',
  'a combined',
  'all of the',
  'total of',
  'another',
  'additional',
  'further',
  'other',
  'the',
  'these',
  'those',
  'all',
  'his',
  'her',
  'their',
  'its',
  'our',
]

const after: readonly (readonly [string, CountBound])[] = [
  ['or more', 'at-least'],
  ['or so', 'about'],
  ['or fewer', 'at-most'],
  ['or less', 'at-most'],
  ['plus', 'at-least'],
  ['+', 'at-least'],
]

const months =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/
const money = /^([a-z]{0,3}[$€£¥₹]|usd|eur|gbp|rs\.?)$/
const notCounted =
  /^(%|percent|per|pct|°|a\.?m\.?|p\.?m\.?|o'clock|hrs|hours?|gmt|utc|local|dollars?|euros?|pounds|rupees?|cents?|km|kms|kilometers?|kilometres?|miles?|meters?|metres?|feet|foot|inch(es)?|kg|kilograms?|kilos?|pounds?|tons?|tonnes?|hectares?|acres?|litres?|liters?|years?|months?|weeks?|days?|minutes?|seconds?|nights?|decades?|centur(y|ies)|times?|degrees?|magnitude|millimetres?|millimeters?|mm|cm|mph|kph|kilowatts?|megawatts?|points?)$/
const numberedNouns =
  /^(resolution|article|section|chapter|no|no\.|nos\.|number|flight|group|route|highway|road|channel|page|level|phase|category|class|division|terminal|unit|room|block|sector|zone|camp|line|version|article|brigade|battalion|round|day|week|size|aged|age|ages|season|session|protocol|chapter|type|model|magnitude|line|gate|km|ward|area)$/

/**
 * Returns the counts in a sentence, in order. Percentages, money, ages, measures, times, years, days of months, ordinals and
 * numbers that are names ("Resolution 2254", "Group of 20", "MH17") are no counts. A range has `min` and `max` and no value,
 * a vague word the bound `vague` and `min` where it has one ("dozens": 24).
 */
export function readQuantities(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at++) {
    const numeral = readNumeral(tokens, at)
    if (numeral === undefined) continue
    const range = readRange(tokens, numeral)
    const last = range?.last ?? numeral.last
    if (isCount(tokens, numeral, last)) found.push(withModifiers(tokens, numeral, range))
    at = last
  }
  return found
}

interface Range {
  readonly min: number
  readonly max: number
  readonly last: number
}

/** "10-15", "between 30 and 40", "25,000 to 30,000", "two or three"; "from 12 to 18" is left to the rules of tolls. */
function readRange(tokens: readonly Token[], low: Numeral): Range | undefined {
  const text = tokens[low.first]!.text
  const joined = /^(\d[\d,]*)[-–](\d[\d,]*)$/.exec(text)
  if (joined) {
    const [min, max] = [Number(joined[1]!.replaceAll(',', '')), Number(joined[2]!.replaceAll(',', ''))]
    return min < max ? { min, max, last: low.first } : undefined
  }
  if (low.value === undefined) return undefined
  const link = lowerAt(tokens, low.last + 1)
  const preceding = lowerAt(tokens, low.first - 1)
  const between = preceding === 'between' || lowerAt(tokens, low.first - 2) === 'between'
  const links = link === '-' || link === '–' || link === 'to' || link === 'or' || (link === 'and' && between)
  if (!links || (link === 'to' && preceding === 'from')) return undefined
  const high = readNumeral(tokens, low.last + 2)
  if (high?.value === undefined) return undefined
  // "2 to 3 million" shares the scale.
  const shared =
    high.value >= 1000 && low.value < 1000 && high.last > high.first && low.first === low.last ? scaleOf(high.value) : 1
  const min = low.value * shared
  return min < high.value ? { min, max: high.value, last: high.last } : undefined
}

function scaleOf(value: number): number {
  return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? ''
}

function isCount(tokens: readonly Token[], numeral: Numeral, last: number): boolean {
  const { first } = numeral
  const preceding = lowerAt(tokens, first - 1)
  const next = lowerAt(tokens, last + 1)
  if (numeral.vague) return !(/^(many|few|much)$/.test(tokens[first]!.lower) && /^(how|so|as|too|that|not)$/.test(preceding))
  if (preceding === 'no') return false
  if (isAside(tokens, first, last)) return false
  if (notCounted.test(next) && !(next === 'a' || next === 'local')) return false
  if (next === '-' && notCounted.test(lowerAt(tokens, last + 2))) return false
  if (/^\d+-(year|month|day|hour|minute|week|mile|km|kilometer)/.test(lowerAt(tokens, last))) return false
  if (money.test(preceding) || (tokens[first]!.start > 0 && preceding === '#')) return false
  if (next === 'per' || preceding === '§' || preceding === '/' || next === '/') return false
  if (months.test(preceding) || months.test(next))
    return isCapitalized(tokens[months.test(next) ? last + 1 : first - 1]) === false
  if (isLinkedDay(tokens, last)) return false
  if (isClock(tokens, first, last)) return false
  const value = numeral.value ?? 0
  if (isYear(tokens, first, last, value)) return false
  if (/^\d/.test(tokens[first]!.text)) {
    if (preceding === 'of' && lowerAt(tokens, first - 2) === 'group') return false
    if (numberedNouns.test(preceding) && !/^(camp|area|unit|division)$/.test(preceding)) return false
    if (preceding === '-' && /[a-z]$/i.test(tokens[first - 2]?.text ?? '') && tokens[first - 1]!.start === tokens[first - 2]!.end)
      return false
  }
  // "one of the", "no one", "one day", "one another".
  if (tokens[first]!.lower === 'one') {
    if (/^(no|this|that|any|every|each|which|the|latest|last|only)$/.test(preceding) && next !== 'of') return false
    if (/^(another|day|time|thing)$/.test(next)) return false
  }
  return value > 0
}

/** An age or a footnote: "Scott Dayton, 42, died", "were recorded.[3]". */
function isAside(tokens: readonly Token[], first: number, last: number): boolean {
  const [before, after] = [lowerAt(tokens, first - 1), lowerAt(tokens, last + 1)]
  if (before === '[') return after === ']'
  if (!/^\d{1,3}$/.test(tokens[first]!.text) || first !== last) return false
  return (before === ',' || before === '(') && /^[,)]$/.test(after) && tokens[first - 2]?.upos === 'PROPN'
}

function isCapitalized(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

/** "between 27 February and 5 March", "1 and 16 March". */
function isLinkedDay(tokens: readonly Token[], last: number): boolean {
  const link = lowerAt(tokens, last + 1)
  if (!/^(and|to|or|-|–)$/.test(link)) return false
  return (
    /^\d{1,2}$/.test(lowerAt(tokens, last + 2)) &&
    months.test(lowerAt(tokens, last + 3)) &&
    /^\d{1,2}$/.test(lowerAt(tokens, last))
  )
}

function isClock(tokens: readonly Token[], first: number, last: number): boolean {
  return (
    lowerAt(tokens, last + 1) === ':' &&
    /^\d\d$/.test(lowerAt(tokens, last + 2)) &&
    tokens[first]!.end === tokens[last + 1]!.start
  )
}

function isYear(tokens: readonly Token[], first: number, last: number, value: number): boolean {
  if (first !== last || !/^\d{4}$/.test(tokens[first]!.text) || value < 1800 || value > 2100) return false
  const next = tokens[last + 1]
  const preceding = lowerAt(tokens, first - 1)
  if (/^(in|since|of|by|until|till|from|during|before|after|the|early|late|mid|year|to|between|through|,)$/.test(preceding))
    return true
  return (
    next === undefined ||
    !/^[a-z]/.test(next.text) ||
    /^(and|or|in|on|at|to|by|when|after|with|for|as|of|the|a|was|were|is|has|had)$/.test(next.lower)
  )
}

function withModifiers(tokens: readonly Token[], numeral: Numeral, range: Range | undefined): Quantity {
  let first = numeral.first
  let last = range?.last ?? numeral.last
  let bound: CountBound = numeral.vague ? 'vague' : range === undefined ? 'exact' : 'range'
  if (range !== undefined && /^(between|from)$/.test(lowerAt(tokens, first - 1))) first -= 1
  for (let looking = true; looking; ) {
    looking = false
    for (const words of transparent) {
      const start = startOf(tokens, first, words)
      if (start === undefined) continue
      first = start
      looking = true
      break
    }
    for (const [words, gives] of before) {
      const start = startOf(tokens, first, words)
      if (start === undefined) continue
      first = start
      if (bound === 'exact' && gives !== 'exact') bound = gives
      looking = true
      break
    }
  }
  for (const [words, gives] of after) {
    const parts = words.split(' ')
    if (!parts.every((part, at) => lowerAt(tokens, last + 1 + at) === part)) continue
    last += parts.length
    if (bound === 'exact') bound = gives
  }
  const span = { first, core: numeral.first, last, bound }
  if (range !== undefined) return { ...span, min: range.min, max: range.max }
  if (numeral.vague) return numeral.min === undefined ? span : { ...span, min: numeral.min }
  return { ...span, value: numeral.value! }
}

function startOf(tokens: readonly Token[], end: number, words: string): number | undefined {
  const parts = words.split(' ')
  const start = end - parts.length
  if (start < 0) return undefined
  return parts.every((part, at) => tokens[start + at]!.lower === part) ? start : undefined
}
