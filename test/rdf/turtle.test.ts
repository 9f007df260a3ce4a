import type { Quad } from '@rdfjs/types'
import { DataFactory, type Literal, type NamedNode, Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/rdf/formats.ts'
import { writeTriG } from '../../src/rdf/trig.ts'
import { writeTurtle } from '../../src/rdf/turtle.ts'
import { expectedLines, readByNewsgraph, readByOxigraph } from './graphs.ts'

const head = `
  PREFIX ng: <https://w3id.org/newsgraph/ontology#> PREFIX schema: <https://schema.org/>
  PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
  BASE <https://w3id.org/newsgraph/id/>`

function quadsOf(turtle: string): Quad[] {
  return new Parser({ format: 'application/trig' }).parse(head + turtle) as Quad[]
}

function bodyOf(text: string): string {
  return text.replace(/^@(?:prefix|base) .*\n/gm, '').trim()
}

describe('writeTurtle', () => {
  it('declares only what is used', () => {
    expect(writeTurtle(quadsOf('<http://example.org/a> schema:name "A" .'))).toBe(
      '@prefix schema: <https://schema.org/> .\n\n<http://example.org/a> schema:name "A" .\n',
    )
    expect(writeTurtle(quadsOf('<http://example.org/a> <http://example.org/p> 1 .'))).toBe(
      '<http://example.org/a> <http://example.org/p> 1 .\n',
    )
    expect(writeTurtle([])).toBe('')
  })

  it('puts the type first, properties in fixed order and subjects as they came', () => {
    const quads = quadsOf('<b> oa:exact "x" ; ng:status "held" ; a ng:Meeting . <a> schema:name "A" . <b> ng:topic "t", "u" .')
    expect(bodyOf(writeTurtle(quads))).toBe(
      [
        '<b> a ng:Meeting ;',
        '    ng:status "held" ;',
        '    ng:topic "t", "u" ;',
        '    oa:exact "x" .',
        '',
        '<a> schema:name "A" .',
      ].join('\n'),
    )
  })

  it('writes a triple once', () => {
    expect(bodyOf(writeTurtle(quadsOf('<a> schema:name "A" . GRAPH <g> { <a> schema:name "A" }')))).toBe('<a> schema:name "A" .')
  })

  it('writes long lists one to a line', () => {
    const names = Array.from({ length: 5 }, (_, index) => `<actor/somebody-with-a-long-name-${index}>`)
    expect(bodyOf(writeTurtle(quadsOf(`<a> ng:participant ${names.join(', ')} .`)))).toBe(
      `<a> ng:participant\n${names.map((name) => `        ${name}`).join(',\n')} .`,
    )
  })

  it.each([
    ['7', '7'],
    ['-7', '-7'],
    ['007', '"007"^^xsd:integer'],
    ['+7', '"+7"^^xsd:integer'],
    ['7.50', '7.50'],
    ['.5', '".5"^^xsd:decimal'],
    ['true', 'true'],
    ['"1"^^xsd:boolean', '"1"^^xsd:boolean'],
    ['"1."^^xsd:decimal', '"1."^^xsd:decimal'],
    ['" 1"^^xsd:integer', '" 1"^^xsd:integer'],
    ['1e0', '"1e0"^^xsd:double'],
    ['"INF"^^xsd:double', '"INF"^^xsd:double'],
    ['"a\\nb\\t\\"c\\"\\\\"', '"a\\nb\\t\\"c\\"\\\\"'],
    ['"Genf"@de-ch', '"Genf"@de-ch'],
    ['"2016-09-05"^^xsd:date', '"2016-09-05"^^xsd:date'],
    ['"x"^^<http://example.org/type>', '"x"^^<http://example.org/type>'],
  ])('writes %s as %s', (given, written) => {
    const quads = quadsOf(`<a> schema:value ${given} .`)
    expect(bodyOf(writeTurtle(quads))).toBe(`<a> schema:value ${written} .`)
    expect(readByOxigraph(writeTurtle(quads), 'turtle')).toBe(expectedLines(quads, 'turtle'))
  })

  it.each([
    ['https://schema.org/name', 'schema:name'],
    ['https://schema.org/a.b', '<https://schema.org/a.b>'],
    ['https://schema.org/a(b)', '<https://schema.org/a(b)>'],
    ['https://schema.org/', '<https://schema.org/>'],
    ['https://w3id.org/newsgraph/id/actor/x', '<actor/x>'],
    ['https://w3id.org/newsgraph/id/actor/josé', '<https://w3id.org/newsgraph/id/actor/josé>'],
    ['https://w3id.org/newsgraph/id/', '<https://w3id.org/newsgraph/id/>'],
    ['https://w3id.org/newsgraph/id/../x', '<https://w3id.org/newsgraph/id/../x>'],
    ['https://w3id.org/newsgraph/id//x', '<https://w3id.org/newsgraph/id//x>'],
    ['https://w3id.org/newsgraph/id/a:b', '<https://w3id.org/newsgraph/id/a:b>'],
    ['ng:met', '<ng:met>'],
  ])('writes the IRI %s as %s', async (value, written) => {
    const { namedNode, quad } = DataFactory
    const quads = [quad(namedNode('http://example.org/a'), namedNode('http://example.org/p'), namedNode(value))] as Quad[]
    const text = writeTurtle(quads)
    expect(bodyOf(text)).toBe(`<http://example.org/a> <http://example.org/p> ${written} .`)
    expect(readByOxigraph(text, 'turtle')).toBe(expectedLines(quads, 'turtle'))
    expect(await readByNewsgraph(text, 'turtle')).toBe(expectedLines(quads, 'turtle'))
  })

  it('writes under another base, and no relative IRI where the base does not end a path', () => {
    const quads = quadsOf('<http://example.org/id/a> schema:url <http://example.org/id/b> .')
    expect(writeTurtle(quads, { base: 'http://example.org/id/' })).toBe(
      '@base <http://example.org/id/> .\n@prefix schema: <https://schema.org/> .\n\n<a> schema:url <b> .\n',
    )
    for (const base of ['http://example.org/i', 'http://example.org/id#', 'http://example.org/id/../id/', 'urn:x:', '']) {
      expect(bodyOf(writeTurtle(quads, { base }))).toBe('<http://example.org/id/a> schema:url <http://example.org/id/b> .')
    }
  })
})

describe('hostile terms that passed no check', () => {
  const { namedNode, literal, quad } = DataFactory
  const evil = 'http://x/a> . <http://evil/s> <http://evil/p> <http://evil/o> . <http://x/c'

  it.each(Object.keys(formats) as (keyof typeof formats)[])('cannot break out of %s', (format) => {
    const write = ([subject, predicate, object]: readonly [NamedNode, NamedNode, NamedNode | Literal]) =>
      formats[format].write([quad(subject, predicate, object) as Quad])
    const [a, p] = [namedNode('http://example.org/a'), namedNode('http://example.org/p')]
    for (const terms of [
      [namedNode(evil), p, a],
      [a, namedNode(evil), a],
      [a, p, namedNode(evil)],
      [a, p, literal('x', namedNode(evil))],
    ] as const) {
      expect(() => write(terms)).toThrow('not an absolute IRI')
    }
  })
})

describe('writeTriG', () => {
  it('writes each graph once, the default graph without a name', async () => {
    const quads = quadsOf(
      '<a> schema:name "A" . GRAPH <g> { <b> schema:name "B" } GRAPH <h> { <b> schema:name "C" } GRAPH <g> { <b> ng:kind "city" }',
    )
    const text = writeTriG(quads)
    expect(bodyOf(text)).toBe(
      [
        '<a> schema:name "A" .',
        '',
        '<g> {',
        '    <b> schema:name "B" ;',
        '        ng:kind "city" .',
        '}',
        '',
        '<h> {',
        '    <b> schema:name "C" .',
        '}',
      ].join('\n'),
    )
    expect(await readByNewsgraph(text, 'trig')).toBe(expectedLines(quads, 'trig'))
    expect(readByOxigraph(text, 'trig')).toBe(expectedLines(quads, 'trig'))
  })
})
