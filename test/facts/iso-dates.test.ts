import { describe, expect, it } from 'vitest'
import { isCalendarDate, isDateOrDateTime } from '../../src/facts/iso-dates.ts'

describe('isCalendarDate', () => {
  it.each(['2016', '2016-09', '2016-09-05', '2016-02-29', '2000-02-29', '2017-12-31'])('takes %s', (value) => {
    expect(isCalendarDate(value)).toBe(true)
  })
  it.each([
    '',
    '16',
    '2016-9',
    '2016-13',
    '2016-00',
    '2016-09-31',
    '2016-02-30',
    '1900-02-29',
    '2017-02-29',
    '2016-09-00',
    '5 Sept',
  ])('refuses %j', (value) => expect(isCalendarDate(value)).toBe(false))
})

describe('isDateOrDateTime', () => {
  it.each(['2016-09-05', '2016-09-05T10:00', '2016-09-05T10:00:00Z', '2016-09-05T23:59:59.5+05:30', '2016-09-05T10:00+0200'])(
    'takes %s',
    (value) => expect(isDateOrDateTime(value)).toBe(true),
  )
  it.each([
    '2016-09',
    '2016',
    '2016-09-05 10:00',
    '2016-09-05T',
    '2016-09-05T24:00',
    '2016-09-05T10',
    '2016-09-31T10:00',
    '5th Sept',
  ])('refuses %j', (value) => expect(isDateOrDateTime(value)).toBe(false))
})
