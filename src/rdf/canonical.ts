import { createHash } from 'node:crypto'
import type { Quad } from '@rdfjs/types'
import { formatNTriple, writeNTriples } from './nquads.ts'

/**
 * Returns the SHA-256 of the triples in the canonical form of RDFC-1.0, graph names dropped, as hexadecimal digits. Without
 * blank nodes, as in all that newsgraph writes, the canonical form is the sorted N-Triples; with them rdf-canonize labels them.
 */
export async function canonicalHash(quads: Iterable<Quad>): Promise<string> {
  const list = [...quads]
  const blank = list.some(({ subject, object }) => subject.termType === 'BlankNode' || object.termType === 'BlankNode')
  return hashUtf8(blank ? await labelBlankNodes(list) : writeNTriples(list))
}

async function labelBlankNodes(quads: readonly Quad[]): Promise<string> {
  const { canonize } = await import('rdf-canonize')
  // Quads, never a string (its reader of N-Quads takes quadratic time), and each once (it does not look).
  const distinct = new Map(quads.map((quad) => [formatNTriple(quad), quad]))
  const graph = { termType: 'DefaultGraph', value: '' }
  const input = Array.from(distinct.values(), ({ subject, predicate, object }) => ({ subject, predicate, object, graph }))
  return canonize(input, { algorithm: 'RDFC-1.0' })
}

function hashUtf8(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
