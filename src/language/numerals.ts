import type { Token } from './document.ts'

/** A number as it is written, before its modifiers: tokens `first` to `last` (both inclusive). */
export interface Numeral {
  readonly first: number
  readonly last: number
  readonly value?: number
  /** Lower bound of a vague word: 24 for "dozens". */
  readonly min?: number
  /** True for "dozens", "several", "many": no value can be given. */
  readonly vague: boolean
}

const units = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  0,
  1,
)
const tens = words('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)
const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['dozen', 12],
])
const suffixes = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
])
/** Lower bounds of vague plurals; two of the unit at least, as in the fact contract ("dozens": min 24, "scores": min 40). */
const plurals = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2e6],
  ['billions', 2e9],
])
const vagueWords = new Set(['several', 'many', 'numerous', 'countless', 'few', 'multiple', 'various'])

function words(list: string, start: number, step: number): ReadonlyMap<string, number> {
  return new Map(list.split(' ').map((word, at) => [word, start + at * step]))
}

/** Returns the number or vague amount that starts at the token, the longest reading, modifiers and ranges left out. */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | undefined {
  return readVague(tokens, at) ?? readExact(tokens, at)
}

function lower(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? ''
}

function readVague(tokens: readonly Token[], at: number): Numeral | undefined {
  const word = lower(tokens, at)
  const next = lower(tokens, at + 1)
  const tenfold = word === 'tens' ? 10 : word === 'hundreds' ? 100 : 0
  if (tenfold > 0 && next === 'of') {
    const scale = plurals.get(lower(tokens, at + 2))
    if (scale !== undefined && scale >= 2000) return { first: at, last: at + 2, min: scale * tenfold, vague: true }
  }
  const plural = plurals.get(word)
  if (plural !== undefined) return { first: at, last: at, min: plural, vague: true }
  const few = word === 'a' && next === 'few'
  const first = few ? at + 1 : at
  if (vagueWords.has(lower(tokens, first))) {
    if (lower(tokens, first) === 'few' && !few) return undefined
    const scale = scales.get(lower(tokens, first + 1))
    if (scale !== undefined) return { first: at, last: first + 1, min: scale * 2, vague: true }
    return { first: at, last: first, vague: true }
  }
  if ((word === 'a' || word === 'an') && lower(tokens, at + 2) === 'number' && lower(tokens, at + 3) === 'of') {
    if (/^(large|unknown|unspecified|undisclosed|unconfirmed|undetermined|significant|small|great|growing)$/.test(next)) {
      return { first: at, last: at + 3, vague: true }
    }
  }
  if (word === 'a' && next === 'number' && lower(tokens, at + 2) === 'of') return { first: at, last: at + 2, vague: true }
  return undefined
}

function readExact(tokens: readonly Token[], at: number): Numeral | undefined {
  return readDigits(tokens, at) ?? readWords(tokens, at)
}

function readDigits(tokens: readonly Token[], at: number): Numeral | undefined {
  const { text, last: end } = writtenNumber(tokens, at)
  const attached = /^(\d+(?:[.,]\d+)*)-?(k|m|mn|bn|million|billion|thousand|hundred|lakh|crore)$/i.exec(text)
  if (attached) {
    const scale = suffixes.get(attached[2]!.toLowerCase()) ?? scales.get(attached[2]!.toLowerCase())!
    const value = parseDigits(attached[1]!)
    return value === undefined ? undefined : { first: at, last: end, value: scaled(value, scale), vague: false }
  }
  let value = parseDigits(text)
  if (value === undefined) return undefined
  let last = end
  // "122 387": a thin or plain space as the separator of thousands.
  while (/^\d{1,3}$/.test(tokens[at]!.text) && /^\d{3}$/.test(lower(tokens, last + 1)) && spaced(tokens, last)) {
    value = value * 1000 + Number(tokens[last + 1]!.text)
    last += 1
  }
  const scale = scaleAt(tokens, last + 1)
  if (scale !== undefined) return { first: at, last: scale.last, value: scaled(value, scale.by), vague: false }
  return { first: at, last, value, vague: false }
}

/** "2.5m" may come in three tokens without spaces. */
function writtenNumber(tokens: readonly Token[], at: number): { text: string; last: number } {
  let text = tokens[at]?.text ?? ''
  let last = at
  while (/^\d/.test(text) && /^[.,]$/.test(lower(tokens, last + 1)) && /^\d/.test(lower(tokens, last + 2))) {
    if (tokens[last + 1]!.start !== tokens[last]!.end || tokens[last + 2]!.start !== tokens[last + 1]!.end) break
    text += tokens[last + 1]!.text + tokens[last + 2]!.text
    last += 2
  }
  return { text, last }
}

function spaced(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]!.start === tokens[at]!.end + 1
}

function scaleAt(tokens: readonly Token[], at: number): { by: number; last: number } | undefined {
  const start = lower(tokens, at) === '-' ? at + 1 : at
  const by = scales.get(lower(tokens, start)) ?? (start === at ? suffixes.get(tokens[at]?.text ?? '') : undefined)
  if (by === undefined) return undefined
  const more = scaleAt(tokens, start + 1)
  return more === undefined ? { by, last: start } : { by: by * more.by, last: more.last }
}

/** Rounds away the dust of floating point: 2.3 million is 2300000. */
function scaled(value: number, by: number): number {
  return Math.round(value * by * 1000) / 1000
}

function parseDigits(text: string): number | undefined {
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** Splits "twenty-three" and "two-hundred" where the hyphen stands inside the token. */
function numberParts(word: string): readonly string[] {
  return word.includes('-') ? word.split('-') : [word]
}

function readWords(tokens: readonly Token[], at: number): Numeral | undefined {
  const half = readFraction(tokens, at)
  if (half !== undefined) return half
  let last = at - 1
  let total = 0
  let part: number | undefined
  let scaledBy = 0
  const article = (lower(tokens, at) === 'a' || lower(tokens, at) === 'an') && scales.has(lower(tokens, at + 1))
  if (article) {
    part = 1
    last = at
  }
  for (let index = last + 1; index < tokens.length; index++) {
    const word = lower(tokens, index)
    if (part !== undefined && word === '-' && isNumberWord(lower(tokens, index + 1))) continue
    if (word === 'and' && scaledBy > 0 && isNumberWord(lower(tokens, index + 1)) && !scales.has(lower(tokens, index + 1))) {
      // "two hundred and fifty", but not "a hundred and two thousand others".
      if (scaledBy >= 100) continue
      break
    }
    const added = addParts(numberParts(word), { total, part, scaledBy })
    if (added === undefined) break
    ;({ total, part, scaledBy } = added)
    last = index
  }
  if (part === undefined && total === 0) return undefined
  if (article && last === at) return undefined
  return { first: at, last, value: total + (part ?? 0), vague: false }
}

interface Sum {
  readonly total: number
  readonly part: number | undefined
  readonly scaledBy: number
}

function addParts(parts: readonly string[], start: Sum): Sum | undefined {
  let { total, part, scaledBy } = start
  for (const word of parts) {
    const scale = scales.get(word)
    const value = units.get(word) ?? tens.get(word)
    if (scale !== undefined) {
      if (part === undefined) return undefined
      if (scale === 100) part *= 100
      else {
        total += part * scale
        part = undefined
      }
      scaledBy = scale
    } else if (value !== undefined) {
      const joins =
        part === undefined || (part % 100 === 0 && part > 0) || (part % 10 === 0 && part % 100 >= 20 && value > 0 && value < 10)
      if (!joins) return undefined
      part = (part ?? 0) + value
    } else return undefined
  }
  return { total, part, scaledBy }
}

function isNumberWord(word: string): boolean {
  return numberParts(word).every((part) => units.has(part) || tens.has(part) || scales.has(part))
}

/** "half a million", "half a dozen", "a quarter of a million", "a couple", "a pair of", "both". */
function readFraction(tokens: readonly Token[], at: number): Numeral | undefined {
  const word = (ahead: number) => lower(tokens, at + ahead)
  if (word(0) === 'a' && word(1) === 'couple') {
    const scale = scales.get(word(2) === 'of' ? word(3) : word(2))
    if (scale !== undefined) return { first: at, last: at + (word(2) === 'of' ? 3 : 2), min: scale, vague: true }
    return { first: at, last: at + 1, value: 2, vague: false }
  }
  if (word(0) === 'half') {
    const start = word(1) === 'a' || word(1) === 'an' ? 2 : 1
    const scale = scales.get(word(start))
    if (scale !== undefined && scale !== 100) return { first: at, last: at + start, value: scale / 2, vague: false }
  }
  if (word(0) === 'a' && word(1) === 'quarter' && word(2) === 'of' && word(3) === 'a') {
    const scale = scales.get(word(4))
    if (scale !== undefined) return { first: at, last: at + 4, value: scale / 4, vague: false }
  }
  return undefined
}
