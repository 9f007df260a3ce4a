import type { Quad } from '@rdfjs/types'
import fc from 'fast-check'
import { DataFactory } from 'n3'
import { expect, it } from 'vitest'
import { compareCodePoints, formatString, formatTerm, writeNQuads, writeNTriples } from '../../src/rdf/nquads.ts'
import { graphs } from './hostile.ts'

const { namedNode, literal, quad, blankNode, defaultGraph } = DataFactory
const [s, p] = [namedNode('http://example.org/s'), namedNode('http://example.org/p')]

it('writes each line once, sorted, and the default graph without a name', () => {
  const quads = [
    quad(s, p, literal('b'), namedNode('http://example.org/g')),
    quad(s, p, literal('a'), defaultGraph()),
    quad(s, p, literal('b'), namedNode('http://example.org/g')),
  ] as Quad[]
  expect(writeNQuads(quads)).toBe(
    '<http://example.org/s> <http://example.org/p> "a" .\n<http://example.org/s> <http://example.org/p> "b" <http://example.org/g> .\n',
  )
  expect(writeNTriples(quads)).toBe(
    '<http://example.org/s> <http://example.org/p> "a" .\n<http://example.org/s> <http://example.org/p> "b" .\n',
  )
})

it('does not depend on the order of the quads', () => {
  fc.assert(fc.property(graphs, (quads) => writeNQuads(quads) === writeNQuads([...quads].reverse())))
})

it('escapes as canonical N-Quads does and nothing else', () => {
  expect(formatString('\u0000\b\t\n\u000b\f\r\u001f"\\\u007f')).toBe('"\\u0000\\b\\t\\n\\u000B\\f\\r\\u001F\\"\\\\\\u007F"')
  expect(formatString("é漢𝄞'\u0085\u2028")).toBe('"é漢𝄞\'\u0085\u2028"')
})

it('writes terms', () => {
  expect(formatTerm(blankNode('x'))).toBe('_:x')
  expect(formatTerm(literal('Genf', 'de'))).toBe('"Genf"@de')
  expect(formatTerm(literal('1', namedNode('http://www.w3.org/2001/XMLSchema#integer')))).toBe(
    '"1"^^<http://www.w3.org/2001/XMLSchema#integer>',
  )
  expect(() => formatTerm(DataFactory.variable('x'))).toThrow('no term of RDF 1.1: Variable "x"')
})

it('sorts by code point', () => {
  const words = ['a', 'ab', 'b', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}']
  expect([...words].reverse().sort(compareCodePoints)).toEqual(words)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(Math.sign(compareCodePoints(one, other))).toBe(Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other))))
    }),
  )
})
