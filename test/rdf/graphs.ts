import type { Quad } from '@rdfjs/types'
import jsonld from 'jsonld'
import * as oxigraph from 'oxigraph'
import { canonize } from 'rdf-canonize'
import { type FormatName, formats } from '../../src/rdf/formats.ts'
import { formatNTriple, writeNQuads, writeNTriples } from '../../src/rdf/nquads.ts'
import { readQuads } from '../../src/rdf/read.ts'

export const base = 'https://w3id.org/newsgraph/id/'

/** Returns the triples that oxigraph reads, sorted, or quads where the format has graphs. */
export function readByOxigraph(text: string, format: FormatName): string {
  const quads = oxigraph.parse(text, { format: formats[format].mediaType, base_iri: base }) as Quad[]
  return formats[format].graphs ? writeNQuads(quads) : writeNTriples(quads)
}

/** Returns the triples that n3 (or jsonld.js) reads, sorted, or quads where the format has graphs. */
export async function readByNewsgraph(text: string, format: FormatName): Promise<string> {
  const quads = await readQuads(text, format)
  return formats[format].graphs ? writeNQuads(quads) : writeNTriples(quads)
}

/** Returns what a format keeps of quads, sorted. */
export function expectedLines(quads: readonly Quad[], format: FormatName): string {
  return formats[format].graphs ? writeNQuads(quads) : writeNTriples(quads)
}

/** Returns the N-Quads that jsonld.js makes of a document, without the project's reader. */
export async function readByJsonld(text: string): Promise<string> {
  const toRDF = jsonld.toRDF as (document: unknown, options: object) => Promise<string>
  return toRDF(JSON.parse(text), { format: 'application/n-quads', base })
}

/** Returns the canonical N-Quads of RDFC-1.0 as rdf-canonize makes them, graph names dropped. */
export async function canonizeTriples(quads: readonly Quad[]): Promise<string> {
  const distinct = new Map(quads.map((quad) => [formatNTriple(quad), quad]))
  const graph = { termType: 'DefaultGraph', value: '' }
  const plain = Array.from(distinct.values(), ({ subject, predicate, object }) => ({ subject, predicate, object, graph }))
  return canonize(plain, { algorithm: 'RDFC-1.0' })
}
