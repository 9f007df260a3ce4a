/** A day counted from 1970-01-01 in the proleptic Gregorian calendar; plain arithmetic, so no time zone can touch it. */
export type Day = number

/** Returns the day number of a date; months count from 1, days outside the month run over into the next or the one before. */
export function toDay(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** Returns year, month (from 1) and day of a day number. */
export function fromDay(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** Returns the weekday of a day, 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Returns the number of days of a month. */
export function monthLength(year: number, month: number): number {
  return month === 12 ? 31 : toDay(year, month + 1, 1) - toDay(year, month, 1)
}

/** Returns the month a number of months away, as year and month. */
export function addMonths(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const count = year * 12 + month - 1 + by
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}

/** Returns `2016-09-05`. */
export function formatDay(day: Day): string {
  const { year, month, day: date } = fromDay(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Returns the day of an ISO 8601 date or date-time as it is written there, without any time zone. */
export function parseDay(text: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '')
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDate(year, month, day) ? toDay(year, month, day) : undefined
}

/** Whether the calendar has the date. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}
