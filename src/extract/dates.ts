import type { FactDate } from '../facts/model.ts'
import type { Document, Sentence } from '../language/document.ts'
import { parseDay } from './dates/calendar.ts'
import { type DateExpression, readDateExpressions } from './dates/expressions.ts'
import { speaksOfFuture } from './dates/future.ts'
import { nearestDate } from './dates/nearest.ts'
import { anchorOf, type DateContext, joinDates, resolveDate } from './dates/resolve.ts'
import type { DateIndex, DateMention } from './reading.ts'

/**
 * Returns the dates of an article. Weekdays count from `article.published` and are left out without it; days and months without a
 * year take it from there or else from the dateline.
 */
export function readDates(document: Document): DateIndex {
  const published = parseDay(document.article.published)
  const mentions: (readonly DateMention[])[] = []
  let anchor: number | undefined
  let dateline: number | undefined
  for (const sentence of document.sentences) {
    const found = readSentence(sentence, {
      ...(published === undefined ? {} : { published }),
      ...(dateline === undefined ? {} : { dateline }),
      ...(anchor === undefined ? {} : { anchor }),
    })
    mentions.push(found)
    for (const { date } of found) anchor = anchorOf(date) ?? anchor
    if (sentence.segment.kind === 'dateline') dateline ??= anchor
  }
  const dates = (sentence: Sentence) => mentions[sentence.index] ?? []
  return {
    in: dates,
    of: (sentence, event) => nearestDate(sentence, event, dates(sentence)) ?? captionDate(document, sentence, dates),
  }
}

function readSentence(sentence: Sentence, context: Omit<DateContext, 'future'>): readonly DateMention[] {
  const { tokens } = sentence
  const found: DateMention[] = []
  let { anchor } = context
  let open: DateExpression | undefined
  for (const expression of readDateExpressions(tokens)) {
    const date = resolveDate(expression, {
      ...context,
      future: speaksOfFuture(tokens, expression.first),
      ...(anchor === undefined ? {} : { anchor }),
    })
    if (date === undefined) {
      open = expression
      continue
    }
    anchor = anchorOf(date) ?? anchor
    const from = found.at(-1) ?? openStart(open, date, found)
    const joined = from !== undefined && isLink(sentence, from, expression) ? joinDates(from.date, date) : undefined
    if (joined === undefined) found.push({ first: expression.first, last: expression.last, date })
    else {
      if (found.at(-1) === from) found.pop()
      found.push({ first: from!.first, last: expression.last, date: joined })
    }
  }
  return found
}

/** Resolves "19 February" in "between 19 February and 23 March 2017" with the year of the end. */
function openStart(open: DateExpression | undefined, end: FactDate, found: readonly DateMention[]): DateMention | undefined {
  if (open?.kind !== 'date' || found.length > 0) return undefined
  const year = Number(end.start.slice(0, 4))
  const date = resolveDate({ ...open, year }, { future: false })
  return date === undefined ? undefined : { first: open.first, last: open.last, date }
}

/** Whether two dates are the ends of one stretch: "between A and B", "from A to B", "A – B". */
function isLink({ tokens }: Sentence, from: DateMention, to: DateExpression): boolean {
  if (to.first !== from.last + 2) {
    const part = tokens[from.last + 2]?.lower ?? ''
    if (to.first !== from.last + 3 || !/^(early|mid|mid-|late|the)$/.test(part)) return false
  }
  const link = tokens[from.last + 1]!.lower
  let lead = tokens[from.first - 1]?.lower ?? ''
  if (/^(early|mid|mid-|late|the)$/.test(lead)) lead = tokens[from.first - 2]?.lower ?? ''
  return link === 'and' ? lead === 'between' : /^(to|until|through|-|–|—)$/.test(link)
}

function captionDate(
  document: Document,
  { segment }: Sentence,
  dates: (of: Sentence) => readonly DateMention[],
): FactDate | undefined {
  if (segment.kind !== 'caption') return undefined
  return document.sentences
    .filter((sentence) => sentence.segment === segment)
    .flatMap(dates)
    .at(-1)?.date
}
