/** The longest wait between two attempts that the loader chooses itself, in milliseconds. */
const longest = 30_000

/** Returns how long to wait after a failed attempt (counted from 0), in milliseconds: doubling from 0.5 s, a random half of it left out. */
export function backOff(attempt: number, random: () => number): number {
  return Math.round(Math.min(longest, 500 * 2 ** attempt) * (0.5 + random() / 2))
}

/** Returns what `Retry-After` asks for, in milliseconds from now: seconds or a date (RFC 9110). Undefined for what is neither. */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined
  if (/^[0-9]{1,9}$/.test(value.trim())) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
