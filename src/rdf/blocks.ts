import type { Quad, Term } from '@rdfjs/types'
import { formatTerm } from './nquads.ts'
import { termOrder } from './vocabulary.ts'

/** All that is said of one subject: its properties in fixed order, the objects of each in the order they came. */
export interface Block {
  readonly subject: Term
  readonly properties: readonly Property[]
}

export interface Property {
  readonly predicate: Term
  readonly objects: readonly Term[]
}

const ranks = new Map(termOrder.map((term, rank) => [term, rank]))

/**
 * Returns quads as blocks, one a subject, in the order of first appearance; the properties stand in the order of the
 * vocabulary, unknown ones last as they came. Triples given twice count once; graphs are not
 * looked at. Throws a `term` error for an IRI that would break out of its brackets.
 */
export function groupBySubject(quads: Iterable<Quad>): Block[] {
  const blocks = new Map<string, { subject: Term; properties: Map<string, { predicate: Term; objects: Map<string, Term> }> }>()
  const keys = new Map<Term, string>()
  function keyOf(term: Term): string {
    let key = keys.get(term)
    if (key === undefined) {
      key = formatTerm(term)
      keys.set(term, key)
    }
    return key
  }
  for (const { subject, predicate, object } of quads) {
    const key = keyOf(subject)
    let block = blocks.get(key)
    if (block === undefined) {
      block = { subject, properties: new Map() }
      blocks.set(key, block)
    }
    const predicateKey = keyOf(predicate)
    let property = block.properties.get(predicateKey)
    if (property === undefined) {
      property = { predicate, objects: new Map() }
      block.properties.set(predicateKey, property)
    }
    const objectKey = keyOf(object)
    if (!property.objects.has(objectKey)) property.objects.set(objectKey, object)
  }
  return Array.from(blocks.values(), ({ subject, properties }) => ({
    subject,
    properties: Array.from(properties.values(), ({ predicate, objects }) => ({ predicate, objects: [...objects.values()] })).sort(
      (one, other) => rankOf(one.predicate) - rankOf(other.predicate),
    ),
  }))
}

/** Returns a key that tells IRIs from blank nodes. */
export function termKey(term: Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value
}

function rankOf({ value }: Term): number {
  return ranks.get(value) ?? termOrder.length
}
