import type { Token } from '../../language/document.ts'

/** What a stretch of tokens says about a day, before it is known which day that is. */
export type DateExpression = { readonly first: number; readonly last: number } & (
  | {
      readonly kind: 'date'
      readonly year?: number
      readonly month: number
      readonly day?: number
      readonly endDay?: number
      readonly relative?: Relative
    }
  | { readonly kind: 'year'; readonly year: number; readonly open?: boolean }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly relative?: Relative }
  | { readonly kind: 'offset'; readonly days: number }
  | { readonly kind: 'period'; readonly unit: PeriodUnit; readonly relative: Relative; readonly part?: 'earlier' | 'later' }
  | { readonly kind: 'past'; readonly unit: CountUnit; readonly count: number }
  | { readonly kind: 'ago'; readonly unit: CountUnit; readonly count: number }
  | { readonly kind: 'anchored'; readonly days: number }
)
export type Relative = 'last' | 'this' | 'next'
export type PeriodUnit = 'week' | 'month' | 'year' | 'weekend'
export type CountUnit = 'day' | 'week' | 'month' | 'year'

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
/** Words that make a bare "May" or "March" a month. */
const monthLeads =
  /^(in|since|until|till|by|during|of|from|to|through|before|after|between|and|early|mid|late|mid-|last|next|this|on)$/

/** Returns the date expressions of a sentence in order, the longest at each place. */
export function readDateExpressions(tokens: readonly Token[]): readonly DateExpression[] {
  const found: DateExpression[] = []
  for (let at = 0; at < tokens.length; at++) {
    const expression = readAt(tokens, at)
    if (expression === undefined) continue
    found.push(expression)
    at = expression.last
  }
  return found
}

function lower(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? ''
}

function readAt(tokens: readonly Token[], at: number): DateExpression | undefined {
  return (
    readIso(tokens, at) ??
    readWeekday(tokens, at) ??
    readDayMonth(tokens, at) ??
    readMonth(tokens, at) ??
    readRelativeMonth(tokens, at) ??
    readPeriod(tokens, at) ??
    readDeictic(tokens, at) ??
    readCounted(tokens, at) ??
    readYear(tokens, at)
  )
}

function readIso(tokens: readonly Token[], at: number): DateExpression | undefined {
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
function monthAt(tokens: readonly Token[], at: number): number | undefined {
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
function readDayMonth(tokens: readonly Token[], at: number): DateExpression | undefined {
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
function readMonth(tokens: readonly Token[], at: number): DateExpression | undefined {
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

/** "last March", "next August", "this May". */
function readRelativeMonth(tokens: readonly Token[], at: number): DateExpression | undefined {
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
function readWeekday(tokens: readonly Token[], at: number): DateExpression | undefined {
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
function readPeriod(tokens: readonly Token[], at: number): DateExpression | undefined {
  const part = /^(earlier|later)$/.exec(lower(tokens, at))?.[0] as 'earlier' | 'later' | undefined
  const start = part === undefined ? at : at + 1
  const relative = relatives.get(lower(tokens, start))
  const unit = /^(week|month|year|weekend)$/.exec(lower(tokens, start + 1))?.[0] as PeriodUnit | undefined
  if (relative === undefined || unit === undefined) return undefined
  return { kind: 'period', first: at, last: start + 1, unit, relative, ...(part === undefined ? {} : { part }) }
}

const deictic = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

/** "yesterday", "this morning", "last night", "the same day". */
function readDeictic(tokens: readonly Token[], at: number): DateExpression | undefined {
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
function readCounted(tokens: readonly Token[], at: number): DateExpression | undefined {
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
  if (lower(tokens, unitAt + 1) === 'ago' && unit !== 'hour')
    return { kind: 'ago', first: at, last: unitAt + 1, unit: units, count: by }
  return undefined
}

/** "in 2014", "since 2011", "late 2016". */
function readYear(tokens: readonly Token[], at: number): DateExpression | undefined {
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
