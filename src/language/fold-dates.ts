import type { Token } from './document.ts'
import type { Fold } from './fold.ts'

const weekdays = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'
const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec'
/** A day of the week in lower case. */
export const weekday = new RegExp(`^(?:${weekdays})$`)
const month = new RegExp(`^(?:${months})\\.?$`)
const day = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/
const year = /^(?:1[5-9]|20)\d\d$/
const periods = new Set(['week', 'month', 'year', 'night', 'weekend', 'spring', 'summer', 'autumn', 'fall', 'winter'])
const dayTimes = new Set(['morning', 'afternoon', 'evening', 'night'])
const nearDays = new Set(['today', 'yesterday', 'tomorrow', 'tonight'])

/** Folds the dates that stand on their own ("Friday", "on May 5, 2012", "last week") under the verb before or after them. */
export function foldDates(tokens: readonly Token[], folds: (Fold | undefined)[]): void {
  for (let from = 0; from < tokens.length; from++) {
    const to = dateEnd(tokens, from)
    if (to === from) continue
    const next = tokens[to]
    const before = tokens[from - 1]
    const modifies =
      next !== undefined &&
      (/^['’]s$/.test(next.text) ||
        ((next.upos === 'NOUN' || next.upos === 'PROPN') && tokens[from]!.upos !== 'ADP' && !nearDays.has(tokens[to - 1]!.lower)))
    const governed = before?.upos === 'ADP' || before?.upos === 'DET' || before?.upos === 'SCONJ' || before?.text === '-'
    const verb = nearestVerb(tokens, folds, from, to)
    if (!modifies && !governed && verb !== undefined) {
      const core = to - 1
      const marked = tokens[from]!.upos === 'ADP'
      folds[core] = { head: verb, relation: marked ? 'obl' : 'obl:tmod' }
      for (let at = from; at < core; at++) folds[at] = { head: core, relation: at === from && marked ? 'case' : 'nmod' }
    }
    from = to - 1
  }
}

/** Returns the end of the date that starts at the token ("on", "late", "last" included), or the start where there is none. */
function dateEnd(tokens: readonly Token[], from: number): number {
  const word = (at: number): string => tokens[at]?.lower ?? ''
  let at = from
  const marked = word(at) === 'on' || word(at) === 'in'
  if (marked) at++
  if (word(at) === 'late' || word(at) === 'early' || word(at) === 'earlier' || word(at) === 'later') at++
  const relative = word(at) === 'last' || word(at) === 'next' || word(at) === 'this'
  if (relative && periods.has(word(at + 1)) && !marked) return at + 2
  if (relative && (weekday.test(word(at + 1)) || month.test(word(at + 1)))) at++
  if (nearDays.has(word(at)) && !marked) return at + 1
  if (weekday.test(word(at))) {
    at++
    if (dayTimes.has(word(at))) at++
    if (word(at) === ',' && month.test(word(at + 1)) && day.test(word(at + 2))) return afterYear(tokens, at + 3)
    return at
  }
  if (month.test(word(at)) && /^\p{Lu}/u.test(tokens[at]!.text)) {
    if (day.test(word(at + 1))) return afterYear(tokens, at + 2)
    if (year.test(word(at + 1))) return at + 2
    return marked || relative ? at + 1 : from
  }
  if (day.test(word(at)) && month.test(word(at + 1))) return year.test(word(at + 2)) ? at + 3 : at + 2
  return word(from) === 'in' && at === from + 1 && year.test(word(at)) ? at + 1 : from
}

function afterYear(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === ',' && year.test(tokens[at + 1]?.text ?? '') ? at + 2 : at
}

/** The verb before the date, or else the one after it. */
function nearestVerb(
  tokens: readonly Token[],
  folds: readonly (Fold | undefined)[],
  from: number,
  to: number,
): number | undefined {
  for (let at = from - 1; at >= 0; at--) if (isVerb(tokens[at]!) && folds[at] === undefined) return at
  for (let at = to; at < tokens.length; at++) if (isVerb(tokens[at]!) && folds[at] === undefined) return at
  return undefined
}

function isVerb({ upos, xpos }: Token): boolean {
  return upos === 'VERB' && xpos.startsWith('VB')
}
