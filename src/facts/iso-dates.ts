const calendarDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const clockTime = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/

/** Tells whether the value is an ISO 8601 year, month or day (`2016`, `2016-09`, `2016-09-05`) that the calendar has. */
export function isCalendarDate(value: string): boolean {
  const parts = calendarDate.exec(value)
  if (parts === null) return false
  const [, year, month, day] = parts
  if (month === undefined) return true
  const days = daysInMonth(Number(year), Number(month))
  return days > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= days))
}

/** Tells whether the value is an ISO 8601 day, with or without a time of day and its zone. */
export function isDateOrDateTime(value: string): boolean {
  const at = value.indexOf('T')
  const date = at === -1 ? value : value.slice(0, at)
  return date.length === 10 && isCalendarDate(date) && (at === -1 || clockTime.test(value.slice(at + 1)))
}

/** Returns 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month < 1 || month > 12) return 0
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
