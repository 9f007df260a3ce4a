import { isIPv6 } from 'node:net'
import type { Literal, NamedNode, Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { NewsgraphError } from '../errors.ts'
import { type DatatypeIri, xsd } from './vocabulary.ts'

/** The characters of an IRI beyond ASCII (`ucschar` of RFC 3987); private-use characters are refused in queries too. */
const beyondAscii =
  '\\u{A0}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFEF}' +
  Array.from({ length: 13 }, (_, i) => `\\u{${(i + 1).toString(16)}0000}-\\u{${(i + 1).toString(16)}FFFD}`).join('') +
  '\\u{E1000}-\\u{EFFFD}'
const unit = `[A-Za-z0-9._~!$&'()*+,;=${beyondAscii}-]|%[0-9A-Fa-f]{2}`
const pathUnit = `(?:${unit}|[:@])`
const authority = `(?:(?:${unit}|:)*@)?(?:\\[([0-9A-Fa-f:.]+)\\]|(?:${unit})*)(?::[0-9]*)?`
const tail = `(?:\\?(?:${pathUnit}|[/?])*)?(?:#(?:${pathUnit}|[/?])*)?`

/** Absolute IRIs with or without a fragment, RFC 3987 section 2.2; all of them are IRIREFs of Turtle and N-Triples. */
const absoluteIri = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.-]*:(?://${authority}(?:/${pathUnit}*)*|/?(?:${pathUnit}+(?:/${pathUnit}*)*)?)${tail}$`,
  'u',
)

const loneSurrogate = /[\ud800-\udfff]/u

const languageTag = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/

const day = '(?:0[1-9]|[12][0-9]|3[01])'
const year = '-?(?:[1-9][0-9]{4,}|[0-9]{4})'
const zone = '(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?'
const lexicalForms: { readonly [datatype: string]: RegExp } = {
  [xsd.string]: /^/,
  [xsd.boolean]: /^(?:true|false)$/,
  [xsd.integer]: /^(?:0|-?[1-9][0-9]*)$/,
  [xsd.decimal]: /^-?[0-9]+\.[0-9]+$/,
  [xsd.date]: new RegExp(`^${year}-(?:0[1-9]|1[0-2])-${day}${zone}$`),
  [xsd.dateTime]: new RegExp(
    `^${year}-(?:0[1-9]|1[0-2])-${day}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?${zone}$`,
  ),
  [xsd.gYearMonth]: new RegExp(`^${year}-(?:0[1-9]|1[0-2])${zone}$`),
  [xsd.gYear]: new RegExp(`^${year}${zone}$`),
}

/** Returns the IRI, or throws a `term` error for what is not an absolute IRI that every serialization can carry. */
export function iri(value: string): NamedNode {
  if (!isAbsoluteIri(value)) throw new NewsgraphError('term', `not an absolute IRI: ${JSON.stringify(value)}`)
  return DataFactory.namedNode(value)
}

function isAbsoluteIri(value: string): boolean {
  const parts = absoluteIri.exec(value)
  return parts !== null && (parts[1] === undefined || isIPv6(parts[1]))
}

const unescaped = new RegExp(`%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._~!$&'()*+,;=:@/?#%${beyondAscii}-]`, 'gu')

/**
 * Returns a URL with the characters percent-encoded that its path, query and fragment should not have held unescaped (a
 * second `#` among them), or throws a `term` error for what is no absolute IRI even so. What is encoded already stays.
 */
export function escapeUrl(value: string): string {
  const start = /^[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[^/?#]*)?/.exec(value)?.[0] ?? ''
  const [path, ...fragment] = value.slice(start.length).split('#')
  const rest = [path, ...(fragment.length > 0 ? [fragment.join('%23')] : [])].join('#')
  const escaped = start + rest.replace(unescaped, (unit) => (loneSurrogate.test(unit) ? unit : encodeURIComponent(unit)))
  if (!isAbsoluteIri(escaped)) throw new NewsgraphError('term', `not an absolute IRI: ${JSON.stringify(value)}`)
  return escaped
}

/** Returns a literal of the datatype, or throws a `term` error for a value outside its (canonical) lexical forms. */
export function literal(value: string, datatype: DatatypeIri = xsd.string): Literal {
  const form = lexicalForms[datatype]
  if (form === undefined) throw new NewsgraphError('term', `unknown datatype: ${JSON.stringify(datatype)}`)
  if (!form.test(value) || !isCalendarDay(value, datatype)) {
    const name = datatype.slice(datatype.indexOf('#') + 1)
    throw new NewsgraphError('term', `not an xsd:${name}: ${JSON.stringify(value)}`)
  }
  return checkText(value) && DataFactory.literal(value, DataFactory.namedNode(datatype))
}

/** Returns a literal in a language, or throws a `term` error for a tag outside BCP 47. */
export function languageLiteral(value: string, language: string): Literal {
  if (!languageTag.test(language)) throw new NewsgraphError('term', `not a language tag: ${JSON.stringify(language)}`)
  return checkText(value) && DataFactory.literal(value, language.toLowerCase())
}

/** Returns a quad of checked terms. */
export function quad(subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal, graph: NamedNode): Quad {
  return DataFactory.quad(subject, predicate, object, graph) as Quad
}

/** Returns the lexical form of an integer, or throws a `term` error for other numbers. */
export function formatInteger(value: number): string {
  if (!Number.isSafeInteger(value)) throw new NewsgraphError('term', `not an integer: ${value}`)
  return String(value === 0 ? 0 : value)
}

/** Returns the lexical form of a decimal with at least one and at most ten decimal places, or throws a `term` error. */
export function formatDecimal(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) throw new NewsgraphError('term', `not a decimal: ${value}`)
  const fixed = value.toFixed(10).replace(/0+$/, '')
  const padded = fixed.endsWith('.') ? `${fixed}0` : fixed
  return padded === '-0.0' ? '0.0' : padded
}

function checkText(value: string): true {
  if (loneSurrogate.test(value)) throw new NewsgraphError('term', `lone surrogate in a literal: ${JSON.stringify(value)}`)
  return true
}

const dayOfMonth = /^-?([0-9]+)-([0-9]{2})-([0-9]{2})/

function isCalendarDay(value: string, datatype: DatatypeIri): boolean {
  if (datatype !== xsd.date && datatype !== xsd.dateTime) return true
  const [, y, m, d] = dayOfMonth.exec(value) as unknown as [string, string, string, string]
  const leap = Number(y) % 4 === 0 && (Number(y) % 100 !== 0 || Number(y) % 400 === 0)
  const days = m === '02' ? (leap ? 29 : 28) : ['04', '06', '09', '11'].includes(m) ? 30 : 31
  return Number(d) <= days
}
