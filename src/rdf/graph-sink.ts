import type { NamedNode, Quad } from '@rdfjs/types'
import { iri, literal, quad } from './terms.ts'
import { type ClassIri, type DatatypeIri, type LinkIri, rdf, type ValueIri, xsd } from './vocabulary.ts'

/**
 * Where the mapping puts a graph: a subject, then its properties. Subjects may come back. Values come as plain strings, so
 * that a sink may write them without making term objects; each sink checks them.
 */
export interface GraphSink {
  subject(iri: string): void
  type(type: ClassIri): void
  link(property: LinkIri, object: string): void
  value(property: ValueIri, value: string, datatype?: DatatypeIri): void
}

/** Returns a sink that gathers RDF/JS quads of one graph, each triple once, in the order they come. */
export function createQuadSink(graph: string): GraphSink & { readonly quads: readonly Quad[] } {
  const graphTerm = iri(graph)
  const nodes = new Map<string, NamedNode>()
  const seen = new Set<string>()
  const quads: Quad[] = []
  let subject = graphTerm

  function node(value: string): NamedNode {
    let term = nodes.get(value)
    if (term === undefined) {
      term = iri(value)
      nodes.set(value, term)
    }
    return term
  }

  function isNew(property: string, object: string): boolean {
    const key = `${subject.value} ${property} ${object}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }

  function link(property: LinkIri, object: string): void {
    if (isNew(property, object)) quads.push(quad(subject, node(property), node(object), graphTerm))
  }

  return {
    quads,
    subject(value) {
      subject = node(value)
    },
    type(type) {
      link(rdf.type, type)
    },
    link,
    value(property, value, datatype = xsd.string) {
      if (isNew(property, `${datatype} ${value}`)) {
        quads.push(quad(subject, node(property), literal(value, datatype), graphTerm))
      }
    },
  }
}
