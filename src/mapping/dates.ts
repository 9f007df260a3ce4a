import type { FactDate } from '../facts/model.ts'
import type { GraphSink } from '../rdf/graph-sink.ts'
import { type DatatypeIri, ng, type ValueIri, xsd } from '../rdf/vocabulary.ts'

/** A date as a literal of just its precision. */
export interface DateValue {
  readonly value: string
  readonly datatype: DatatypeIri
}

/** Returns `2016-09-05` as `xsd:date`, `2016-09` as `xsd:gYearMonth`, `2016` as `xsd:gYear`, cut to the precision. */
export function toDateValue(date: string, precision: FactDate['precision']): DateValue {
  const [year = '', month, day] = date.slice(0, 10).split('-')
  if (precision === 'day' && day !== undefined) return { value: date.slice(0, 10), datatype: xsd.date }
  if (precision !== 'year' && month !== undefined) return { value: `${year}-${month}`, datatype: xsd.gYearMonth }
  return { value: year, datatype: xsd.gYear }
}

/** Writes when something happened: `ng:date`, and `ng:endDate` for a stretch of time. */
export function writePeriod(sink: GraphSink, date: FactDate | undefined): void {
  if (date === undefined) return
  const start = toDateValue(date.start, date.precision)
  writeDate(sink, ng.date, start)
  if (date.end === undefined) return
  const end = toDateValue(date.end, date.precision)
  if (end.value !== start.value) writeDate(sink, ng.endDate, end)
}

/** Writes the last date up to which something holds: `ng:asOf`. */
export function writeAsOf(sink: GraphSink, date: FactDate | undefined): void {
  if (date !== undefined) writeDate(sink, ng.asOf, toDateValue(date.end ?? date.start, date.precision))
}

/** Returns an ISO 8601 date or date-time as a literal; seconds and the colon of the zone are filled in. */
export function toPublished(published: string): DateValue {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:[.,]\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i.exec(published)
  if (parts === null) {
    const [, month, day] = published.split('-')
    return toDateValue(published, day !== undefined ? 'day' : month !== undefined ? 'month' : 'year')
  }
  const [, date, time, seconds = ':00', zone = ''] = parts
  const offset = zone.replace(/^z$/, 'Z').replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`)
  return { value: `${date}T${time}${seconds.replace(',', '.')}${offset}`, datatype: xsd.dateTime }
}

function writeDate(sink: GraphSink, property: ValueIri, { value, datatype }: DateValue): void {
  sink.value(property, value, datatype)
}
