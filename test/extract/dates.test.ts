import { describe, expect, it } from 'vitest'
import { addMonths, formatDay, fromDay, isDate, parseDay, toDay, weekday } from '../../src/extract/dates/calendar.ts'
import { readDates } from '../../src/extract/dates.ts'
import { annotate } from '../../src/language/annotate.ts'

/** The dates of a text as `start`, `start..end`, with the precision where it is not a day. */
function read(text: string, published?: string): string[] {
  const document = annotate({ id: 'a', text, ...(published === undefined ? {} : { published }) })
  const dates = readDates(document)
  return document.sentences.flatMap((sentence) =>
    dates.in(sentence).map(({ date: { start, end, precision } }) => {
      const days = end === undefined ? start : `${start}..${end}`
      return precision === 'day' ? days : `${days} ${precision}`
    }),
  )
}

describe('calendar', () => {
  it('counts days over leap years and centuries', () => {
    expect(toDay(1970, 1, 1)).toBe(0)
    expect(toDay(2000, 3, 1) - toDay(2000, 2, 28)).toBe(2)
    expect(toDay(1900, 3, 1) - toDay(1900, 2, 28)).toBe(1)
    expect(fromDay(toDay(1969, 12, 31))).toEqual({ year: 1969, month: 12, day: 31 })
  })

  it('knows weekdays, months and what is no date', () => {
    expect(weekday(toDay(2001, 9, 11))).toBe(2)
    expect(addMonths(2016, 1, -2)).toEqual({ year: 2015, month: 11 })
    expect(isDate(2015, 2, 29)).toBe(false)
    expect(parseDay('2015-02-29')).toBeUndefined()
    expect(formatDay(parseDay('2016-09-05T23:30:00-08:00')!)).toBe('2016-09-05')
  })
})

describe('dates with a year', () => {
  it.each([
    ['The wall fell on November 9, 1989.', '1989-11-09'],
    ['The wall fell on 9 November 1989.', '1989-11-09'],
    ['The wall fell on Thursday, 9 November 1989.', '1989-11-09'],
    ['The log entry of 1989-11-09 is short.', '1989-11-09'],
    ['Delegates gathered in Malta on Dec. 2-3, 1989.', '1989-12-02..1989-12-03'],
    ['Elections were held in March 1990.', '1990-03-01..1990-03-31 month'],
    ['Mandela was freed in 1990.', '1990-01-01..1990-12-31 year'],
    ['Shelling went on between 19 February and 23 March 1991.', '1991-02-19..1991-03-23'],
    ['The siege lasted from April 1992 to February 1996.', '1992-04-01..1996-02-29 month'],
    ['San Salvador, 25 Aug 88: troops moved in.', '1988-08-25'],
  ])('%s', (text, date) => {
    expect(read(text)).toEqual([date])
  })
})

describe('dates that count from the day of the article', () => {
  // 2016-07-14 was a Thursday.
  it.each([
    ['A truck was driven into the crowd on Thursday.', '2016-07-14'],
    ['Parliament voted on Wednesday.', '2016-07-13'],
    ['Parliament voted on Friday.', '2016-07-08'],
    ['Parliament will vote on Friday.', '2016-07-15'],
    ['The party congress is expected to open Monday.', '2016-07-18'],
    ['Voters went to the polls last Thursday.', '2016-07-07'],
    ['The summit opens next Thursday.', '2016-07-21'],
    ['The court ruled yesterday.', '2016-07-13'],
    ['Britain voted to leave last month.', '2016-06-01..2016-06-30 month'],
    ['Talks were held earlier this week.', '2016-07-11..2016-07-13'],
    ['Envoys have met over the past two weeks.', '2016-06-30..2016-07-14'],
    ['The airport was attacked three days ago.', '2016-07-11'],
    ['Paris was attacked in November.', '2015-11-01..2015-11-30 month'],
    ['The vote is scheduled for November 8.', '2016-11-08'],
    ['The referendum took place on June 23.', '2016-06-23'],
    ['War has raged since 2011.', '2011-01-01..2016-07-14 year'],
  ])('%s', (text, date) => {
    expect(read(text, '2016-07-14')).toEqual([date])
  })

  it('leaves them out without that day', () => {
    expect(read('Parliament voted on Wednesday, and again yesterday. It met in May and last year.')).toEqual([])
  })
})

it('takes "the same day" from the day named before', () => {
  expect(read('Troops landed on June 6, 1944. Bridges were taken the same day, a port the following day.')).toEqual([
    '1944-06-06',
    '1944-06-06',
    '1944-06-07',
  ])
})

it.each([
  'The 9/11 attacks changed the law.',
  'Theresa May said no.',
  'The March on Washington drew crowds.',
  'Flight 2015 landed.',
])('sees no date in: %s', (text) => {
  expect(read(text, '2016-07-14')).toEqual([])
})

it('takes the year, but no weekday, from a dateline when no day of publication is known', () => {
  const text =
    'GENEVA, January 3, 2015 — Envoys met on December 30 after a quarrel on Friday. They are to meet again on January 9.'
  const document = annotate({ id: 'a', text })
  const index = readDates(document)
  expect(document.sentences.flatMap((sentence) => index.in(sentence).map(({ date }) => date.start))).toEqual([
    '2015-01-03',
    '2014-12-30',
    '2015-01-09',
  ])
})

describe('the date of an event', () => {
  function dateOf(text: string, event: string, published = '2016-07-14') {
    const document = annotate({ id: 'a', text, published })
    const sentence = document.sentences.find(({ tokens }) => tokens.some(({ lower }) => lower === event))!
    return readDates(document).of(sentence, sentence.tokens.find(({ lower }) => lower === event)!.index)?.start
  }

  it('is the one on its own clause', () => {
    const text = 'Kerry arrived on Wednesday and will meet Lavrov on Friday.'
    expect(dateOf(text, 'arrived')).toBe('2016-07-13')
    expect(dateOf(text, 'meet')).toBe('2016-07-15')
  })

  it('is not the one of a comparison', () => {
    expect(dateOf('The bomb killed 12 people in the deadliest attack since 2011.', 'killed')).toBeUndefined()
  })

  it('is that of the caption', () => {
    const caption = 'FILE - Chancellor Merkel greets President Hollande in Berlin, July 2, 2016.'
    expect(dateOf(`${caption}\n\nTalks went on for hours in the capital.`, 'greets')).toBe('2016-07-02')
  })
})
