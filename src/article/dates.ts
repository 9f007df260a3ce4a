import { isDateOrDateTime } from '../facts/iso-dates.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const zones: { readonly [name: string]: string } = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}
const mailDate =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})(?:\s+(\d{1,2}:\d{2}(?::\d{2})?)(?:\s+([+-]\d{4}|[a-z]{1,3}))?)?$/i
const isoLike =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:T|\s+)(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/**
 * Returns as ISO 8601 the date of a page, feed or record: ISO 8601 itself, its basic form (`20160905T140000Z`), with a space for
 * the `T`, and the dates of mail and RSS (RFC 822, RFC 2822: `Mon, 05 Sep 2016 14:00:00 GMT`). Other dates are undefined: none is guessed.
 */
export function toIsoDate(value: string | null | undefined): string | undefined {
  const text = value?.trim()
  if (text === undefined || text === '') return undefined
  if (isDateOrDateTime(text)) return text
  const found = fromIsoLike(text) ?? fromMail(text)
  return found !== undefined && isDateOrDateTime(found) ? found : undefined
}

function fromIsoLike(text: string): string | undefined {
  const parts = isoLike.exec(text)
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second = '00', zone = ''] = parts
  const date = `${year}-${month}-${day}`
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${zone.toUpperCase()}`
}

function fromMail(text: string): string | undefined {
  const parts = mailDate.exec(text)
  if (parts === null) return undefined
  const [, day, name, year, clock, zone = ''] = parts
  const month = months.indexOf(name!.toLowerCase()) + 1
  if (month === 0) return undefined
  const date = `${year}-${String(month).padStart(2, '0')}-${day!.padStart(2, '0')}`
  return clock === undefined ? date : `${date}T${clock.padStart(5, '0')}${zones[zone.toUpperCase()] ?? zone}`
}
