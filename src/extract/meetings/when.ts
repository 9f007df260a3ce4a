import type { FactDate } from '../../facts/model.ts'
import type { Sentence } from '../../language/document.ts'
import type { DateMention, Reading } from '../reading.ts'

/**
 * Returns the date of the meeting told at the token: the nearest of its clause, not what dates something else ("since the
 * revolution of 1979", "a truce that is to begin on…").
 */
export function dateAt(reading: Reading, sentence: Sentence, event: number, verb: number): FactDate | undefined {
  const own = reading.dates.in(sentence).filter((mention) => !isOfAnother(sentence, event, mention))
  const found = reading.dates.of(sentence, event) ?? (verb === event ? undefined : reading.dates.of(sentence, verb))
  if (found === undefined || reading.dates.in(sentence).length === 0) return found
  if (own.some(({ date }) => date.start === found.start && date.end === found.end)) return found
  return own.length === 1 ? own[0]?.date : undefined
}

function isOfAnother({ tokens }: Sentence, event: number, { first }: DateMention): boolean {
  const before = tokens[first - 1]?.lower ?? ''
  if (before === 'since' || before === 'until' || before === 'of') return true
  if (tokens.slice(Math.max(0, first - 6), first).some(({ lower }) => lower === 'since')) return true
  // "a truce that is to begin on…", "a mission launched in…"
  for (let at = event + 1; at < first; at++)
    if (/^(?:that|which|who)$/.test(tokens[at]!.lower) && isRelative(tokens[at - 1])) return true
  return false
}

const isRelative = (before: { readonly upos: string } | undefined): boolean => before?.upos === 'NOUN' || before?.upos === 'PROPN'

/** Moves a day of a plan that counts back from the publication to the same weekday ahead: "are to meet on Sunday". */
export function aheadOf(date: FactDate, published: string): FactDate {
  if (date.precision !== 'day' || date.end !== undefined || date.start >= published) return date
  const days = (Date.parse(published) - Date.parse(date.start)) / 86_400_000
  if (!(days > 0 && days < 7)) return date
  return { ...date, start: new Date(Date.parse(date.start) + 7 * 86_400_000).toISOString().slice(0, 10) }
}
