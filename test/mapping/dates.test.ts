import { describe, expect, it } from 'vitest'
import type { FactDate } from '../../src/facts/model.ts'
import { toDateValue, toPublished } from '../../src/mapping/dates.ts'
import { literal } from '../../src/rdf/terms.ts'
import { xsd } from '../../src/rdf/vocabulary.ts'
import { casualty, meeting, story, triplesOf } from './story.ts'

describe('toDateValue', () => {
  it.each([
    ['2016-09-05', 'day', '2016-09-05', xsd.date],
    ['2016-09-05T10:00:00Z', 'day', '2016-09-05', xsd.date],
    ['2016-09-01', 'month', '2016-09', xsd.gYearMonth],
    ['2016-09', 'month', '2016-09', xsd.gYearMonth],
    ['2016-01-01', 'year', '2016', xsd.gYear],
    ['2016', 'year', '2016', xsd.gYear],
    ['2016-09', 'day', '2016-09', xsd.gYearMonth],
    ['2016', 'day', '2016', xsd.gYear],
  ] as const)('cuts %s to the %s', (date, precision, value, datatype) => {
    expect(toDateValue(date, precision)).toEqual({ value, datatype })
  })
})

describe('toPublished', () => {
  it.each([
    ['2016-09-05', '2016-09-05', xsd.date],
    ['2016-09', '2016-09', xsd.gYearMonth],
    ['2016-09-05T10:00:00Z', '2016-09-05T10:00:00Z', xsd.dateTime],
    ['2016-09-05T10:00', '2016-09-05T10:00:00', xsd.dateTime],
    ['2016-09-05 10:00+0200', '2016-09-05T10:00:00+02:00', xsd.dateTime],
    ['2016-09-05T10:00:07.25-05', '2016-09-05T10:00:07.25-05:00', xsd.dateTime],
    ['2016-09-05T10:00:07,5z', '2016-09-05T10:00:07.5Z', xsd.dateTime],
  ] as const)('reads %s', (published, value, datatype) => {
    expect(toPublished(published)).toEqual({ value, datatype })
    expect(literal(value, datatype).value).toBe(value)
  })

  it.each(['5th Sept', 'yesterday', '2016-13-01', ''])('leaves %j to be refused', (published) => {
    expect(() => triplesOf(story({}, { published }))).toThrow(/^not an xsd:/)
  })
})

describe('periods', () => {
  const datesOf = (date: FactDate) =>
    triplesOf(story({ meetings: [meeting('m', { date })] }))
      .filter((triple) => /ng:(date|endDate) /.test(triple))
      .map((triple) => triple.split(' ').slice(1).join(' '))

  it('have an end only if they last', () => {
    expect(datesOf({ start: '2016-09-04', end: '2016-09-05', precision: 'day' })).toEqual([
      'ng:date "2016-09-04"',
      'ng:endDate "2016-09-05"',
    ])
    expect(datesOf({ start: '2016-09-05', end: '2016-09-05', precision: 'day' })).toEqual(['ng:date "2016-09-05"'])
    expect(datesOf({ start: '2016-09-01', end: '2016-09-30', precision: 'month' })).toEqual(['ng:date "2016-09"'])
    expect(datesOf({ start: '2015-01-01', end: '2016-12-31', precision: 'year' })).toEqual([
      'ng:date "2015"',
      'ng:endDate "2016"',
    ])
  })

  it('count up to their last day', () => {
    const asOf = { start: '2016-01-01', end: '2016-09-05', precision: 'day' } as const
    expect(triplesOf(story({ casualties: [casualty('c', { asOf })] })).find((triple) => triple.includes('ng:asOf'))).toMatch(
      /"2016-09-05"$/,
    )
  })
})
