import { execFileSync } from 'node:child_process'
import type { Quad } from '@rdfjs/types'
import fc from 'fast-check'
import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { mapFacts } from '../../src/mapping/map.ts'
import { formats } from '../../src/rdf/formats.ts'
import { writeNQuads, writeNTriples } from '../../src/rdf/nquads.ts'
import { readCase } from '../mapping/story.ts'
import { graphs } from '../rdf/hostile.ts'

const base = 'https://w3id.org/newsgraph/id/'
const run = (command: string, options: string[], input: string) =>
  new Parser({ format: 'application/n-quads' }).parse(
    execFileSync(command, options, { input, encoding: 'utf8', maxBuffer: 1 << 28 }),
  ) as Quad[]

/** serdi and rapper (Debian: serdi, raptor2-utils), each with the formats it reads. */
const readers = [
  ['serdi', 'turtle', (text: string) => run('serdi', ['-i', 'turtle', '-o', 'ntriples', '-', base], text)],
  ['serdi', 'ntriples', (text: string) => run('serdi', ['-i', 'ntriples', '-o', 'ntriples', '-'], text)],
  ['serdi', 'nquads', (text: string) => run('serdi', ['-i', 'nquads', '-o', 'nquads', '-'], text)],
  ['serdi', 'trig', (text: string) => run('serdi', ['-i', 'trig', '-o', 'nquads', '-', base], text)],
  ['rapper', 'turtle', (text: string) => run('rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', '-', base], text)],
  ['rapper', 'ntriples', (text: string) => run('rapper', ['-q', '-i', 'ntriples', '-o', 'ntriples', '-', base], text)],
] as const

/** rapper ends strings at NUL and takes dot segments out of absolute IRIs; neither is a fault of what it reads. */
function suits(reader: string, quads: readonly Quad[]): boolean {
  const values = quads.flatMap(({ subject, predicate, object }) => [subject.value, predicate.value, object.value])
  return reader !== 'rapper' || !values.some((value) => value.includes('\u0000') || /\/\.\.?(?:[/?#]|$)/.test(value))
}

describe.each(readers)('%s reads %s', (reader, format, read) => {
  const lines = (quads: readonly Quad[]) => (formats[format].graphs ? writeNQuads(quads) : writeNTriples(quads))

  it('of a case to the same graph', () => {
    const quads = mapFacts(readCase('minsk-truce'))
    expect(lines(read(formats[format].write(quads)))).toBe(lines(quads))
  })

  it('of hostile terms to the same graph', () => {
    fc.assert(
      fc.property(
        graphs.filter((quads) => suits(reader, quads)),
        (quads) => {
          expect(lines(read(formats[format].write(quads)))).toBe(lines(quads))
        },
      ),
      { numRuns: 200 },
    )
  })
})
