import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mapFacts } from '../../src/mapping/map.ts'
import { canonicalHash } from '../../src/rdf/canonical.ts'
import { formatNames, formats } from '../../src/rdf/formats.ts'
import { writeNTriples } from '../../src/rdf/nquads.ts'
import { readQuads } from '../../src/rdf/read.ts'
import { validateShapes } from '../../src/rdf/shacl.ts'
import { canonizeTriples, readByJsonld, readByOxigraph } from '../rdf/graphs.ts'
import { readCase } from './story.ts'

const folder = new URL('../cases/', import.meta.url)
const names = readdirSync(folder).filter((name) => readdirSync(new URL(name, folder)).includes('facts.json'))

it('finds cases', () => {
  expect(names).toContain('minsk-truce')
})

describe.each(names)('%s', (name) => {
  const document = readCase(name)
  const quads = mapFacts(document)
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')

  it('quotes the article', () => {
    expect(document.article.text).toBe(read('article.txt'))
    const points = Array.from(document.article.text)
    const facts = [...document.meetings, ...document.stances, ...document.casualties, ...document.statements]
    const spans = [...facts.flatMap(({ evidence }) => evidence), ...document.actors.flatMap(({ mentions }) => mentions)]
    expect(spans.length).toBeGreaterThan(0)
    for (const { start, end, quote } of spans) expect(points.slice(start, end).join('')).toBe(quote)
  })

  it('is written as expected', () => {
    expect(formats.turtle.write(quads)).toBe(read('expected.ttl'))
    expect(formats.jsonld.write(quads)).toBe(read('expected.jsonld'))
  })

  it('keeps to the shapes', async () => {
    expect(await validateShapes(quads)).toEqual([])
  })

  it('has no blank nodes and no quad twice, all in one graph', () => {
    expect(new Set(quads.flatMap(({ subject, object }) => [subject.termType, object.termType]))).toEqual(
      new Set(['NamedNode', 'Literal']),
    )
    expect(new Set(quads.map(({ graph }) => graph.value)).size).toBe(1)
    expect(formats.nquads.write(quads).split('\n').length - 1).toBe(quads.length)
  })

  it.each(formatNames)('is the same graph in %s', async (format) => {
    const text = formats[format].write(quads)
    expect(await canonicalHash(await readQuads(text, format))).toBe(await canonicalHash(quads))
    expect(readByOxigraph(text, format)).toBe(formats[format].graphs ? formats.nquads.write(quads) : writeNTriples(quads))
  })

  it('is what jsonld.js and rdf-canonize see', async () => {
    expect(await canonizeTriples(quads)).toBe(writeNTriples(quads))
    const lines = (await readByJsonld(formats.jsonld.write(quads))).split('\n')
    expect([...new Set(lines)].sort()).toEqual(writeNTriples(quads).split('\n').sort())
  })
})
