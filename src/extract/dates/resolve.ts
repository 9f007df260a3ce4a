import type { FactDate } from '../../facts/model.ts'
import { addMonths, type Day, formatDay, fromDay, isDate, monthLength, parseDay, toDay, weekday } from './calendar.ts'
import type { CountUnit, DateExpression } from './expressions.ts'

/** What a date expression is resolved against. */
export interface DateContext {
  /** The day the article was published. */
  readonly published?: Day
  /** The day its dateline gives: it tells the year of "September 4" where no day of publication is known, but no weekdays. */
  readonly dateline?: Day
  /** The last day named before, for "the same day". */
  readonly anchor?: Day
  /** Whether the clause speaks of what is to come. */
  readonly future: boolean
}

/** Returns the days that an expression stands for, or nothing where the article does not say which. */
export function resolveDate(expression: DateExpression, context: DateContext): FactDate | undefined {
  if (expression.kind === 'date') return resolveCalendarDate(expression, context)
  if (expression.kind === 'year') {
    return expression.open ? openYear(expression.year, context) : yearSpan(expression.year)
  }
  if (expression.kind === 'anchored') return context.anchor === undefined ? undefined : oneDay(context.anchor + expression.days)
  const { published } = context
  if (published === undefined) return undefined
  switch (expression.kind) {
    case 'weekday':
      return oneDay(resolveWeekday(expression, published, context.future))
    case 'offset':
      return oneDay(published + expression.days)
    case 'period':
      return resolvePeriod(expression, published)
    case 'past':
      return {
        start: formatDay(goBack(published, expression.unit, expression.count)),
        end: formatDay(published),
        precision: 'day',
      }
    case 'ago':
      return resolveAgo(expression.unit, expression.count, published)
  }
}

function oneDay(day: Day): FactDate {
  return { start: formatDay(day), precision: 'day' }
}

function monthSpan(year: number, month: number): FactDate {
  return {
    start: formatDay(toDay(year, month, 1)),
    end: formatDay(toDay(year, month, monthLength(year, month))),
    precision: 'month',
  }
}

function yearSpan(year: number): FactDate {
  return { start: formatDay(toDay(year, 1, 1)), end: formatDay(toDay(year, 12, 31)), precision: 'year' }
}

/** "since 2011" runs to the day of the article. */
function openYear(year: number, { published }: DateContext): FactDate {
  const start = formatDay(toDay(year, 1, 1))
  return published === undefined ? { start, precision: 'year' } : { start, end: formatDay(published), precision: 'year' }
}

function resolveCalendarDate(expression: Extract<DateExpression, { kind: 'date' }>, context: DateContext): FactDate | undefined {
  const { month, day, endDay } = expression
  const year = expression.year ?? guessYear(expression, context)
  if (year === undefined) return undefined
  if (day === undefined) return month >= 1 && month <= 12 ? monthSpan(year, month) : undefined
  if (!isDate(year, month, day)) return undefined
  if (endDay === undefined || !isDate(year, month, endDay)) return oneDay(toDay(year, month, day))
  return { start: formatDay(toDay(year, month, day)), end: formatDay(toDay(year, month, endDay)), precision: 'day' }
}

/** A month or day without a year is the latest one up to the article, or the next one where the clause looks ahead. */
function guessYear(
  expression: Extract<DateExpression, { kind: 'date' }>,
  { published, dateline, future }: DateContext,
): number | undefined {
  const reference = published ?? dateline
  if (reference === undefined) return undefined
  const { year, month } = fromDay(reference)
  if (expression.day === undefined) {
    const ahead = expression.relative === 'next' || (expression.relative !== 'last' && future)
    if (expression.month === month)
      return expression.relative === 'last' ? year - 1 : expression.relative === 'next' ? year + 1 : year
    return ahead === expression.month > month ? year : ahead ? year + 1 : year - 1 + Number(expression.month < month)
  }
  const inYear = toDay(year, expression.month, expression.day)
  if (future) return inYear >= reference ? year : reference - inYear < 7 ? year : year + 1
  return inYear <= reference + 1 ? year : year - 1
}

function resolveWeekday(expression: Extract<DateExpression, { kind: 'weekday' }>, published: Day, future: boolean): Day {
  const back = (((weekday(published) - expression.weekday) % 7) + 7) % 7
  const ahead = (7 - back) % 7
  if (expression.relative === 'last') return published - (back === 0 ? 7 : back)
  if (expression.relative === 'next') return published + (ahead === 0 ? 7 : ahead)
  return future ? published + ahead : published - back
}

function resolvePeriod(expression: Extract<DateExpression, { kind: 'period' }>, published: Day): FactDate {
  const by = { last: -1, this: 0, next: 1 }[expression.relative]
  const { year, month } = fromDay(published)
  if (expression.unit === 'year') return yearSpan(year + by)
  if (expression.unit === 'month') {
    const moved = addMonths(year, month, by)
    return monthSpan(moved.year, moved.month)
  }
  const monday = published - ((weekday(published) + 6) % 7)
  if (expression.unit === 'weekend') {
    const saturday = monday + 5 + by * 7
    const past = expression.relative === 'last' && saturday >= published ? saturday - 7 : saturday
    return { start: formatDay(past), end: formatDay(past + 1), precision: 'day' }
  }
  const start = monday + by * 7
  if (expression.part === 'earlier' && by === 0) {
    return start < published ? { start: formatDay(start), end: formatDay(published - 1), precision: 'day' } : oneDay(published)
  }
  if (expression.part === 'later' && by === 0) {
    return { start: formatDay(published), end: formatDay(monday + 6), precision: 'day' }
  }
  return { start: formatDay(start), end: formatDay(start + 6), precision: 'day' }
}

function goBack(published: Day, unit: CountUnit, count: number): Day {
  if (unit === 'day') return published - count
  if (unit === 'week') return published - 7 * count
  const { year, month, day } = fromDay(published)
  const moved = addMonths(year, month, unit === 'month' ? -count : -12 * count)
  return toDay(moved.year, moved.month, Math.min(day, monthLength(moved.year, moved.month)))
}

function resolveAgo(unit: CountUnit, count: number, published: Day): FactDate {
  const { year, month } = fromDay(published)
  if (unit === 'day') return oneDay(published - count)
  if (unit === 'year') return yearSpan(year - count)
  if (unit === 'month') {
    const moved = addMonths(year, month, -count)
    return monthSpan(moved.year, moved.month)
  }
  const monday = published - ((weekday(published) + 6) % 7) - 7 * count
  return { start: formatDay(monday), end: formatDay(monday + 6), precision: 'day' }
}

const order = { day: 0, month: 1, year: 2 } as const

/** Returns the stretch from the start of one date to the end of another: "between 19 February and 23 March". */
export function joinDates(from: FactDate, to: FactDate): FactDate | undefined {
  const end = to.end ?? to.start
  if (end < from.start) return undefined
  return { start: from.start, end, precision: order[from.precision] >= order[to.precision] ? from.precision : to.precision }
}

/** Returns the day that later words like "the same day" mean, if the date is one day. */
export function anchorOf(date: FactDate): Day | undefined {
  return date.precision === 'day' && (date.end === undefined || date.end === date.start) ? parseDay(date.start) : undefined
}
