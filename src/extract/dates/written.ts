import type { Token } from '../../language/document.ts'
import type { DateExpression } from './expressions.ts'
import { lower } from './words.ts'

const months = new Map(
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ].flatMap((name, at): [string, number][] =>
    [name, name.slice(0, 3), ...(name === 'september' ? ['sept'] : [])].map((form) => [form, at + 1]),
  ),
)
/** Words that make a bare "May" or "March" a month. */
const monthLeads =
  /^(in|since|until|till|by|during|of|from|to|through|before|after|between|and|early|mid|late|mid-|last|next|this|on)$/

/** "2016-08-27", in one token or in five. */
export function readIso(tokens: readonly Token[], at: number): DateExpression | undefined {
  const joined = tokens[at]!.text.includes('-')
  const last = joined ? at : at + 4
  if (tokens[last] === undefined || (!joined && tokens[last]!.end !== tokens[at]!.start + 10)) return undefined
  const written = joined
    ? tokens[at]!.text
    : tokens
        .slice(at, last + 1)
        .map(({ text }) => text)
        .join('')
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)
  if (match === null) return undefined
  return { kind: 'date', first: at, last, year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
}

/** Returns the month a token names; only capitalized tokens do, and "May" and "March" need company. */
export function monthAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return undefined
  return months.get(token.lower.replace(/\.$/, ''))
}

/** Steps over the full stop of "Aug ." where it is a token of its own. */
function afterMonth(tokens: readonly Token[], at: number): number {
  const dot =
    lower(tokens, at).length <= 4 &&
    lower(tokens, at + 1) === '.' &&
    tokens[at + 1]!.start === tokens[at]!.end &&
    tokens[at + 2] !== undefined
  return dot ? at + 2 : at + 1
}

function dayAt(tokens: readonly Token[], at: number): number | undefined {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(lower(tokens, at))
  if (match === null) return undefined
  const day = Number(match[1])
  return day >= 1 && day <= 31 ? day : undefined
}

function dayRangeAt(tokens: readonly Token[], at: number): { day: number; endDay?: number; last: number } | undefined {
  const joined = /^(\d{1,2})[-–](\d{1,2})$/.exec(lower(tokens, at))
  if (joined) {
    const [day, endDay] = [Number(joined[1]), Number(joined[2])]
    return day >= 1 && day < endDay && endDay <= 31 ? { day, endDay, last: at } : undefined
  }
  const day = dayAt(tokens, at)
  if (day === undefined) return undefined
  if (/^(-|–|and|to|or|through|until)$/.test(lower(tokens, at + 1))) {
    const endDay = dayAt(tokens, at + 2)
    // "between March 3 and 5 militants" is no range of days: what follows must not be counted.
    const counted = /^(NOUN|ADJ|PROPN)$/.test(tokens[at + 3]?.upos ?? '') && monthAt(tokens, at + 3) === undefined
    if (endDay !== undefined && endDay > day && !counted) return { day, endDay, last: at + 2 }
  }
  return { day, last: at }
}

function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const text = tokens[at]?.text ?? ''
  if (/^(1[5-9]|20)\d\d$/.test(text)) return Number(text)
  return undefined
}

function yearAfter(tokens: readonly Token[], last: number): { year: number; last: number } | undefined {
  const start = /^(,|of)$/.test(lower(tokens, last + 1)) ? last + 2 : last + 1
  const year = yearAt(tokens, start)
  if (year !== undefined) return { year, last: start }
  // "25 Aug 88" in old telegraphic news.
  const short = /^[6-9]\d$/.exec(tokens[last + 1]?.text ?? '')
  return short && tokens[last]!.upos !== 'NUM' ? { year: 1900 + Number(short[0]), last: last + 1 } : undefined
}

/** "27 August 2016", "the 27th of August", "21 and 23 February", "3-5 March". */
export function readDayMonth(tokens: readonly Token[], at: number): DateExpression | undefined {
  const range = dayRangeAt(tokens, at)
  if (range === undefined) return undefined
  for (const { day, endDay, last } of range.endDay === undefined
    ? [range]
    : [range, { day: range.day, last: at, endDay: undefined }]) {
    const start = lower(tokens, last + 1) === 'of' ? last + 2 : last + 1
    const month = monthAt(tokens, start)
    if (month === undefined) continue
    const end = afterMonth(tokens, start) - 1
    return withYear(tokens, { kind: 'date', first: at, last: end, month, day, ...(endDay === undefined ? {} : { endDay }) })
  }
  return undefined
}

/** "August 27, 2016", "March 3-5", "early September 2016", "in August". */
export function readMonth(tokens: readonly Token[], at: number): DateExpression | undefined {
  const month = monthAt(tokens, at)
  if (month === undefined) return undefined
  const next = afterMonth(tokens, at)
  const range = dayRangeAt(tokens, next)
  if (range !== undefined && !isCounting(tokens, range.last)) {
    const { day, endDay, last } = range
    return withYear(tokens, { kind: 'date', first: at, last, month, day, ...(endDay === undefined ? {} : { endDay }) })
  }
  const whole = withYear(tokens, { kind: 'date', first: at, last: next - 1, month })
  if ('year' in whole && whole.year !== undefined) return whole
  const word = lower(tokens, at)
  const led = monthLeads.test(lower(tokens, at - 1))
  if (word.length <= 3 && word !== 'may') return led && lower(tokens, at + 1) === '.' ? whole : undefined
  if ((word === 'may' || word === 'march' || word === 'august' || word === 'april' || word === 'june') && !led) return undefined
  if (word === 'march' && /^(on|of|for)$/.test(lower(tokens, at + 1)) && lower(tokens, at - 1) === 'on') return undefined
  // A name: "August Strindberg", "the May Day rally".
  if (!led && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]!.upos === 'PROPN') return undefined
  return whole
}

/** "March 15 people" hardly occurs, "March 3" before a year or a mark does: a day is no count of what follows. */
function isCounting(tokens: readonly Token[], last: number): boolean {
  return /^(%|percent|per|million|thousand|hundred|dozen)$/.test(lower(tokens, last + 1))
}

function withYear(tokens: readonly Token[], date: Extract<DateExpression, { kind: 'date' }>): DateExpression {
  const year = yearAfter(tokens, date.last)
  return year === undefined ? date : { ...date, year: year.year, last: year.last }
}

/** "in 2014", "since 2011", "late 2016". */
export function readYear(tokens: readonly Token[], at: number): DateExpression | undefined {
  const year = yearAt(tokens, at)
  if (year === undefined || year < 1800) return undefined
  const preceding = lower(tokens, at - 1)
  if (!/^(in|since|of|during|by|until|till|from|before|after|early|late|mid|mid-|between|year|to|-|–|and)$/.test(preceding))
    return undefined
  if (preceding === 'and' && yearAt(tokens, at - 2) === undefined) return undefined
  if (preceding === 'to' && yearAt(tokens, at - 2) === undefined) return undefined
  if (/^(NOUN)$/.test(tokens[at + 1]?.upos ?? '') && /s$/.test(lower(tokens, at + 1))) return undefined
  return { kind: 'year', first: at, last: at, year, ...(preceding === 'since' ? { open: true } : {}) }
}
