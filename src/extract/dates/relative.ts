import type { Token } from '../../language/document.ts'
import type { CountUnit, DateExpression, PeriodUnit, Relative } from './expressions.ts'
import { lower } from './words.ts'
import { monthAt, readDayMonth, readMonth } from './written.ts'

const weekdays = new Map(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].flatMap((name, at): [string, number][] =>
    [name, name.slice(0, 3), ...(name === 'tuesday' ? ['tues'] : name === 'thursday' ? ['thur', 'thurs'] : [])].map((form) => [
      form,
      at,
    ]),
  ),
)
const counts = new Map(
  'a one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at): [string, number] => [word, Math.max(at, 1)]),
)
const relatives = new Map<string, Relative>([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
])
const deictic = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

/** "last March", "next August", "this May". */
export function readRelativeMonth(tokens: readonly Token[], at: number): DateExpression | undefined {
  const relative = relatives.get(lower(tokens, at))
  const month = monthAt(tokens, at + 1)
  if (relative === undefined || month === undefined) return undefined
  const plain = readMonth(tokens, at + 1)
  if (plain?.kind !== 'date') return undefined
  return plain.day === undefined && plain.year === undefined ? { ...plain, first: at, relative } : undefined
}

function weekdayAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return undefined
  const word = token.lower.replace(/('s|’s)$/, '').replace(/\.$/, '')
  const day = weekdays.get(word)
  return word.length <= 4 && !token.lower.endsWith('.') ? undefined : day
}

/** "Monday", "last Saturday", "next Friday"; with "Tuesday, 22 March 2016" the date itself counts. */
export function readWeekday(tokens: readonly Token[], at: number): DateExpression | undefined {
  const relative = relatives.get(lower(tokens, at))
  const start = relative === undefined ? at : at + 1
  const day = weekdayAt(tokens, start)
  if (day === undefined) return undefined
  const next = /^(,|the|\(|\[)$/.test(lower(tokens, start + 1)) ? start + 2 : start + 1
  const date = tokens[next] === undefined ? undefined : (readDayMonth(tokens, next) ?? readMonth(tokens, next))
  if (date?.kind === 'date' && date.day !== undefined) return { ...date, first: at }
  return { kind: 'weekday', first: at, last: start, weekday: day, ...(relative === undefined ? {} : { relative }) }
}

/** "last week", "earlier this month", "next year", "this weekend". */
export function readPeriod(tokens: readonly Token[], at: number): DateExpression | undefined {
  const part = /^(earlier|later)$/.exec(lower(tokens, at))?.[0] as 'earlier' | 'later' | undefined
  const start = part === undefined ? at : at + 1
  const relative = relatives.get(lower(tokens, start))
  const unit = /^(week|month|year|weekend)$/.exec(lower(tokens, start + 1))?.[0] as PeriodUnit | undefined
  if (relative === undefined || unit === undefined) return undefined
  return { kind: 'period', first: at, last: start + 1, unit, relative, ...(part === undefined ? {} : { part }) }
}

/** "yesterday", "this morning", "last night", "the same day". */
export function readDeictic(tokens: readonly Token[], at: number): DateExpression | undefined {
  const word = lower(tokens, at)
  const days = deictic.get(word.replace(/('s|’s)$/, ''))
  if (days !== undefined) return { kind: 'offset', first: at, last: at, days }
  const next = lower(tokens, at + 1)
  if (word === 'last' && next === 'night') return { kind: 'offset', first: at, last: at + 1, days: -1 }
  if (word === 'this' && /^(morning|afternoon|evening)$/.test(next)) return { kind: 'offset', first: at, last: at + 1, days: 0 }
  if (word === 'the' && lower(tokens, at + 2) === 'day') {
    const shift = { same: 0, following: 1, next: 1, previous: -1 }[next]
    if (shift !== undefined) return { kind: 'anchored', first: at, last: at + 2, days: shift }
  }
  return undefined
}

/** "over the past two weeks", "in the last 24 hours", "three days ago". */
export function readCounted(tokens: readonly Token[], at: number): DateExpression | undefined {
  const past = /^(past|last)$/.test(lower(tokens, at)) && lower(tokens, at - 1) === 'the'
  const start = past ? at + 1 : at
  const number = lower(tokens, start)
  const count = counts.get(number) ?? (/^\d{1,3}$/.test(number) ? Number(number) : undefined)
  const single = past && /^(week|month|year)$/.test(number)
  if (count === undefined && !single) return undefined
  const unitAt = single ? start : start + 1
  const unit = /^(hour|day|week|month|year)s?$/.exec(lower(tokens, unitAt))?.[1]
  if (unit === undefined) return undefined
  const amount = count ?? 1
  const [units, by]: [CountUnit, number] =
    unit === 'hour' ? ['day', Math.max(1, Math.ceil(amount / 24))] : [unit as CountUnit, amount]
  if (past) return { kind: 'past', first: at, last: unitAt, unit: units, count: by }
  // "more than two years ago" names no year.
  const loose = /^(than|over|nearly|almost|about|around|some|roughly|least)$/.test(lower(tokens, at - 1))
  if (lower(tokens, unitAt + 1) === 'ago' && unit !== 'hour' && !loose)
    return { kind: 'ago', first: at, last: unitAt + 1, unit: units, count: by }
  return undefined
}
