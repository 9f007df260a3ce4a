import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types'
import { NewsgraphError } from '../errors.ts'
import { rdf, xsd } from './vocabulary.ts'

/** Returns quads as canonical N-Quads: one line each, sorted by code point, no line twice. */
export function writeNQuads(quads: Iterable<Quad>): string {
  return joinSorted(quads, formatNQuad)
}

/** Returns quads as canonical N-Triples, graph names dropped: one line each, sorted by code point, no line twice. */
export function writeNTriples(quads: Iterable<Quad>): string {
  return joinSorted(quads, formatNTriple)
}

/** Returns the canonical line of a quad, line feed included. */
export function formatNQuad(quad: Quad): string {
  const graph = quad.graph.termType === 'DefaultGraph' ? '' : ` ${formatTerm(quad.graph)}`
  return `${formatTerm(quad.subject)} ${formatTerm(quad.predicate)} ${formatTerm(quad.object)}${graph} .\n`
}

/** Returns the canonical line of a quad without its graph, line feed included. */
export function formatNTriple(quad: Quad): string {
  return `${formatTerm(quad.subject)} ${formatTerm(quad.predicate)} ${formatTerm(quad.object)} .\n`
}

/** Returns a term as N-Triples writes it, in the canonical form of RDF 1.2. */
export function formatTerm(term: Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return formatIri(term)
    case 'BlankNode':
      return `_:${term.value}`
    case 'Literal':
      return `${formatString(term.value)}${formatSuffix(term)}`
    default:
      throw new NewsgraphError('term', `no term of RDF 1.1: ${term.termType} ${JSON.stringify(term.value)}`)
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not stand in an IRI
const unsafeInIri = /[\u0000-\u0020<>"{}|^`\\]/

/** Returns an IRI in angle brackets, or throws a `term` error for one that would break out of them. */
export function formatIri({ value }: NamedNode): string {
  if (unsafeInIri.test(value)) throw new NewsgraphError('term', `not an absolute IRI: ${JSON.stringify(value)}`)
  return `<${value}>`
}

const escapes: { readonly [character: string]: string } = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
const escaped = /["\\\u0000-\u001f\u007f]/g

/** Returns a string in quotes; only quotes, backslashes and control characters are escaped. */
export function formatString(value: string): string {
  return `"${value.replace(escaped, (unit) => escapes[unit] ?? `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)}"`
}

function formatSuffix({ language, datatype }: Literal): string {
  if (language !== '') return `@${language}`
  return datatype.value === xsd.string || datatype.value === `${rdf.type.slice(0, -4)}langString`
    ? ''
    : `^^${formatIri(datatype)}`
}

function joinSorted(quads: Iterable<Quad>, format: (quad: Quad) => string): string {
  const lines = [...new Set(Array.from(quads, format))]
  // Below the surrogates, code units and code points come in the same order, and the built-in order is much faster.
  return lines.some((line) => unitsOutOfOrder.test(line)) ? lines.sort(compareCodePoints).join('') : lines.sort().join('')
}

const unitsOutOfOrder = /[\ud800-\uffff]/

/** Orders strings by code point, as UTF-8 bytes do; UTF-16 code units order surrogates before U+E000. */
export function compareCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  for (let i = 0; i < length; i++) {
    const a = one.charCodeAt(i)
    const b = other.charCodeAt(i)
    if (a !== b) return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1
  }
  return one.length - other.length
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}
