import type { Token } from '../../language/document.ts'
import { readCounted, readDeictic, readPeriod, readRelativeMonth, readWeekday } from './relative.ts'
import { readDayMonth, readIso, readMonth, readYear } from './written.ts'

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
