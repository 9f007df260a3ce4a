import type { Token } from './document.ts'
import { countsSomething } from './number-senses.ts'
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
    if (countsSomething(tokens, numeral, last)) found.push(withModifiers(tokens, numeral, range))
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
