import { createHash } from 'node:crypto'
import type { Literal, Quad, Term } from '@rdfjs/types'
import { NewsgraphError } from '../errors.ts'
import { compareCodePoints, formatIri, formatNTriple } from '../rdf/nquads.ts'
import type { StoreProfile } from './profile.ts'
import { byValue } from './values.ts'

/** A named graph as it is sent. */
export interface NamedGraph {
  readonly name: string
  /** Canonical N-Triples, sorted, none twice, each with its line feed. */
  readonly lines: readonly string[]
  /** The triples by the values of their literals: how stores may keep them. */
  readonly values: ReadonlySet<string>
  /** Of the lines, in hexadecimal digits. */
  readonly sha256: string
}

const loneSurrogate = /[\ud800-\udfff]/u

/**
 * Returns quads as the named graph of that name; which graph they were in does not matter. Throws a `term` error for what cannot be sent
 * twice (blank nodes), and for what the store would alter.
 */
export function toNamedGraph(name: string, quads: Iterable<Quad>, profile: StoreProfile): NamedGraph {
  const lines = new Set<string>()
  const values = new Set<string>()
  checkIri(name, profile)
  for (const quad of quads) {
    for (const term of [quad.subject, quad.predicate, quad.object]) checkTerm(term, profile)
    const line = formatNTriple(quad)
    if (loneSurrogate.test(line)) throw new NewsgraphError('term', `lone surrogate: ${shorten(line)}`)
    lines.add(line)
    values.add(formatNTriple(byValue(quad)))
  }
  const sorted = [...lines].sort(compareCodePoints)
  return { name, lines: sorted, values, sha256: createHash('sha256').update(sorted.join('')).digest('hex') }
}

function checkTerm(term: Term, profile: StoreProfile): void {
  if (term.termType === 'BlankNode')
    throw new NewsgraphError('term', `a blank node cannot be loaded twice as the same: _:${term.value}`)
  if (term.termType === 'NamedNode') checkIri(term.value, profile)
  if (term.termType === 'Literal') checkLiteral(term, profile)
}

function checkIri(value: string, { title, maxIri = Number.POSITIVE_INFINITY }: StoreProfile): void {
  if (value.length > maxIri)
    throw new NewsgraphError('term', `${title} cuts IRIs after ${maxIri} characters, this has ${value.length}: ${shorten(value)}`)
}

function checkLiteral(term: Literal, profile: StoreProfile): void {
  checkIri(term.datatype.value, profile)
  const { title, maxLiteral } = profile
  if (maxLiteral !== undefined && Buffer.byteLength(term.value) > maxLiteral)
    throw new NewsgraphError('term', `${title} takes no literal of more than ${maxLiteral} bytes: ${shorten(term.value)}`)
}

/** Returns the name of a graph in angle brackets, or throws a `term` error for one that would break out of them. */
export function formatGraphName(name: string): string {
  return formatIri({ termType: 'NamedNode', value: name } as Parameters<typeof formatIri>[0])
}

function shorten(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
}
