import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalHash } from '../../src/rdf/canonical.ts'
import { formatNames, formats } from '../../src/rdf/formats.ts'
import { writeNTriples } from '../../src/rdf/nquads.ts'
import { readQuads } from '../../src/rdf/read.ts'
import { canonizeTriples, expectedLines, readByNewsgraph, readByOxigraph } from './graphs.ts'
import { graphs } from './hostile.ts'

describe.each(formatNames)('%s', (format) => {
  const runs = { numRuns: format === 'jsonld' ? 300 : 600 }

  it('gives n3 or jsonld.js the same triples back', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, async (quads) => {
        const text = formats[format].write(quads)
        expect(await readByNewsgraph(text, format)).toBe(expectedLines(quads, format))
      }),
      runs,
    )
  })

  it('gives oxigraph the same triples back', () => {
    fc.assert(
      fc.property(graphs, (quads) => {
        expect(readByOxigraph(formats[format].write(quads), format)).toBe(expectedLines(quads, format))
      }),
      runs,
    )
  })

  it('writes the same bytes twice', () => {
    fc.assert(
      fc.property(graphs, (quads) => formats[format].write(quads) === formats[format].write([...quads])),
      { numRuns: 50 },
    )
  })
})

it('refers to a context by URL without changing the graph', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (quads) => {
      const text = formats.jsonld.write(quads, { context: 'https://w3id.org/newsgraph/context.jsonld' })
      expect(await readByNewsgraph(text, 'jsonld')).toBe(expectedLines(quads, 'jsonld'))
    }),
    { numRuns: 100 },
  )
})

it('is canonical as rdf-canonize is, in every format', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (quads) => {
      expect(writeNTriples(quads)).toBe(await canonizeTriples(quads))
      const hashes = await Promise.all(
        formatNames.map(async (name) => canonicalHash(await readQuads(formats[name].write(quads), name))),
      )
      expect(new Set(hashes)).toEqual(new Set([await canonicalHash(quads)]))
    }),
    { numRuns: 100 },
  )
})
