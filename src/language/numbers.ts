import type { Token } from './document.ts'
import { countsSomething } from './number-senses.ts'
import { type Numeral, readNumeral } from './numerals.ts'

/** How exact a count is, in the words of the fact contract. */
type CountBound = 'exact' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about' | 'range' | 'vague'

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

/** Phrases before a number and what they make of it. */
const boundPhrases: readonly (readonly [CountBound, string])[] = [
  [
    'more-than',
    'in excess of|upwards of|upward of|more than|greater than|well over|just over|over|above|exceeding|exceeded|exceeds',
  ],
  ['at-least', 'no fewer than|no less than|not fewer than|not less than|a minimum of|at the least|at least|minimum'],
  ['at-most', 'as many as|as much as|no more than|not more than|a maximum of|at most|up to|maximum'],
  ['less-than', 'fewer than|less than|just under|under|below'],
  [
    'about',
    'close to|an estimated|estimated|nearly|almost|about|around|some|approximately|approx|approx.|roughly|maybe|perhaps|circa',
  ],
]

/** Words between a modifier and its number that change nothing: "at least another 20", "about a total of 40". */
const transparent =
  'a total of|a reported|an additional|a further|a combined|all of the|total of|another|additional|further|other|the|these|those|all|his|her|their|its|our'

interface Modifier {
  readonly words: readonly string[]
  /** Absent for words that change nothing. */
  readonly gives?: CountBound
}

/** By last word, longest first. */
const modifiers = new Map<string, Modifier[]>()
for (const [gives, list] of boundPhrases) for (const phrase of list.split('|')) addModifier({ words: phrase.split(' '), gives })
for (const phrase of transparent.split('|')) addModifier({ words: phrase.split(' ') })

function addModifier(modifier: Modifier): void {
  const key = modifier.words.at(-1)!
  const list = [...(modifiers.get(key) ?? []), modifier]
  modifiers.set(
    key,
    list.sort((a, b) => b.words.length - a.words.length),
  )
}

const after: readonly (readonly [string, CountBound])[] = [
  ['or more', 'at-least'],
  ['or so', 'about'],
  ['or fewer', 'at-most'],
  ['or less', 'at-most'],
  ['plus', 'at-least'],
  ['+', 'at-least'],
]

/**
 * Returns the counts in a sentence, in order. Percentages, money, ages, measures, times, years, days of months, ordinals,
 * decimals and numbers that are names ("Resolution 2254", "Group of 20", "MH17") are no counts. A range has `min` and `max` and
 * no value, a vague word the bound `vague` and `min` where it has one ("dozens": 24).
 */
export function readQuantities(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at++) {
    const numeral = readNumeral(tokens, at)
    if (numeral === undefined) continue
    const range = readRange(tokens, numeral)
    const last = range?.last ?? numeral.last
    const quantity = withModifiers(tokens, numeral, range)
    if (isWhole(quantity) && countsSomething(tokens, numeral, last)) found.push(quantity)
    at = last
  }
  return found
}

/** "51.2" counts neither people nor things, and no number counts that cannot be told from its neighbours. */
function isWhole({ value = 0, min = 0, max = 0 }: Quantity): boolean {
  return [value, min, max].every(Number.isSafeInteger)
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
  const min = shared === 1 ? low.value : Math.round(low.value * shared)
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
  for (let modifier = modifierBefore(tokens, first); modifier !== undefined; modifier = modifierBefore(tokens, first)) {
    first -= modifier.words.length
    if (bound === 'exact' && modifier.gives !== undefined) bound = modifier.gives
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

function modifierBefore(tokens: readonly Token[], end: number): Modifier | undefined {
  return modifiers.get(lowerAt(tokens, end - 1))?.find(({ words }) => {
    const start = end - words.length
    return start >= 0 && words.every((word, at) => tokens[start + at]!.lower === word)
  })
}
