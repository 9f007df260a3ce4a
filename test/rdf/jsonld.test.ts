import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { writeJsonLd } from '../../src/rdf/jsonld.ts'
import { writeNTriples } from '../../src/rdf/nquads.ts'
import { readByJsonld, readByNewsgraph, readByOxigraph } from './graphs.ts'

const head = `
  PREFIX ng: <https://w3id.org/newsgraph/ontology#> PREFIX schema: <https://schema.org/> PREFIX org: <http://www.w3.org/ns/org#>
  PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
  BASE <https://w3id.org/newsgraph/id/>`

function quadsOf(turtle: string): Quad[] {
  return new Parser().parse(head + turtle) as Quad[]
}

/** Writes, checks that three readers see the graph, and returns the document without its context. */
async function write(turtle: string): Promise<Record<string, unknown>> {
  const quads = quadsOf(turtle)
  const text = writeJsonLd(quads)
  expect(await readByNewsgraph(text, 'jsonld')).toBe(writeNTriples(quads))
  expect(readByOxigraph(text, 'jsonld')).toBe(writeNTriples(quads))
  expect((await readByJsonld(text)).split('\n').sort().join()).toBe(writeNTriples(quads).split('\n').sort().join())
  const { '@context': _, ...body } = JSON.parse(text)
  return body
}

const story = `
  <article/a> a schema:NewsArticle ; ng:textDigest "x" ; schema:mentions <actor/x>, <actor/y> ; schema:hasPart <article/a/segment/0> .
  <article/a/segment/0> ng:kind "body" .
  <actor/x> a schema:Person, ng:Actor ; schema:name "X" ; ng:met <actor/y> .
  <role/1> org:member <actor/x> ; schema:roleName "mayor" ; ng:article <article/a> .
  <actor/y> schema:name "Y" .
  <fact/1> a ng:Meeting ; ng:participant <actor/x> ; ng:article <article/a> ; ng:evidence <evidence/1> .
  <fact/2> a ng:Statement ; ng:article <article/a> ; ng:evidence <evidence/1> .
  <evidence/1> oa:start 0 ; prov:wasQuotedFrom <article/a> .`

describe('one article', () => {
  it('is one object that holds its actors, offices, segments and facts', async () => {
    expect(await write(story)).toEqual({
      id: 'article/a',
      type: 'NewsArticle',
      textDigest: 'x',
      mentions: [
        {
          id: 'actor/x',
          type: ['Person', 'Actor'],
          name: 'X',
          met: ['actor/y'],
          roles: [{ id: 'role/1', title: 'mayor', article: 'article/a' }],
        },
        { id: 'actor/y', name: 'Y' },
      ],
      segments: [{ id: 'article/a/segment/0', kind: 'body' }],
      facts: [
        {
          id: 'fact/1',
          type: 'Meeting',
          participants: ['actor/x'],
          evidence: [{ id: 'evidence/1', quotedFrom: 'article/a', start: 0 }],
        },
        { id: 'fact/2', type: 'Statement', evidence: [{ id: 'evidence/1', quotedFrom: 'article/a', start: 0 }] },
      ],
    })
  })

  it('holds a copy inside, but not an article that was read itself', async () => {
    const copy = '<article/a> prov:alternateOf <article/b> . <article/b> a schema:NewsArticle .'
    expect(await write(story + copy)).toMatchObject({ copies: [{ id: 'article/b', type: 'NewsArticle' }] })
    expect(await write(`${story + copy} <article/b> ng:textDigest "y" .`)).toMatchObject({
      '@graph': [
        { id: 'article/a', copies: ['article/b'] },
        { id: 'article/b', textDigest: 'y' },
      ],
    })
  })
})

it('is an array of objects for several articles, a shared actor inside the first', async () => {
  const body = await write(`
    <article/a> ng:textDigest "a" ; schema:mentions <actor/x> .
    <article/b> ng:textDigest "b" ; schema:mentions <actor/x> .
    <actor/x> schema:name "X" .`)
  expect(body).toEqual({
    '@graph': [
      { id: 'article/a', textDigest: 'a', mentions: [{ id: 'actor/x', name: 'X' }] },
      { id: 'article/b', textDigest: 'b', mentions: ['actor/x'] },
    ],
  })
})

it('is an empty graph for no quads', async () => {
  expect(await write('')).toEqual({ '@graph': [] })
})

it('writes dates by precision, numbers and booleans as such, other values with their type', async () => {
  expect(
    await write(`<a> ng:date "2016-09-05"^^xsd:date ; ng:asOf "2016-09"^^xsd:gYearMonth ; ng:endDate "2016"^^xsd:gYear ;
      schema:value 250000 ; schema:minValue "007"^^xsd:integer ; ng:symmetric true ; ng:confidence 0.90 ;
      schema:maxValue 123456789012345678901 ; schema:name "Genf"@de, "Geneva" .`),
  ).toEqual({
    id: 'a',
    name: [{ '@language': 'de', '@value': 'Genf' }, 'Geneva'],
    value: 250000,
    min: { '@type': 'http://www.w3.org/2001/XMLSchema#integer', '@value': '007' },
    max: { '@type': 'http://www.w3.org/2001/XMLSchema#integer', '@value': '123456789012345678901' },
    symmetric: true,
    date: '2016-09-05',
    endYear: '2016',
    asOfMonth: '2016-09',
    confidence: '0.90',
  })
})

it('spells out what the context does not know', async () => {
  expect(
    await write(
      '<a> <http://example.org/p> <http://example.org/o> ; a <http://example.org/C> ; schema:url "text" ; ng:status <b> .',
    ),
  ).toEqual({
    id: 'a',
    type: 'http://example.org/C',
    'http://example.org/p': { id: 'http://example.org/o' },
    'https://schema.org/url': 'text',
    'https://w3id.org/newsgraph/ontology#status': { id: 'b' },
  })
})

it('ends when nodes point at each other in a circle', async () => {
  const circle = `<a> schema:mentions <b> ; ng:evidence <c> . <b> schema:mentions <c> . <c> schema:mentions <a> ; ng:evidence <b> ;
    ng:article <c>, <a> . <d> ng:article <d> ; org:member <d> ; ng:evidence <d> .`
  expect(JSON.stringify(await write(circle)).length).toBeLessThan(500)
})

it('embeds only the terms in use, or refers to the context', () => {
  const quads = quadsOf('<a> schema:name "A" .')
  expect(writeJsonLd(quads)).toBe(`{
  "@context": {
    "@base": "https://w3id.org/newsgraph/id/",
    "id": "@id",
    "type": "@type",
    "name": { "@id": "https://schema.org/name" }
  },
  "id": "a",
  "name": "A"
}
`)
  expect(writeJsonLd(quads, { context: 'https://example.org/context.jsonld', base: 'https://example.org/id/' })).toBe(`{
  "@context": ["https://example.org/context.jsonld", { "@base": "https://example.org/id/" }],
  "id": "https://w3id.org/newsgraph/id/a",
  "name": "A"
}
`)
})
