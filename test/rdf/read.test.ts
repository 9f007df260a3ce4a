import { describe, expect, it } from 'vitest'
import { NewsgraphError } from '../../src/errors.ts'
import { formatNQuad } from '../../src/rdf/nquads.ts'
import { readQuads } from '../../src/rdf/read.ts'

async function lines(...parameters: Parameters<typeof readQuads>): Promise<string[]> {
  return (await readQuads(...parameters)).map(formatNQuad)
}

describe('readQuads', () => {
  it('reads relative IRIs against the base', async () => {
    expect(await lines('<a> <b> <c> .', 'turtle')).toEqual([
      '<https://w3id.org/newsgraph/id/a> <https://w3id.org/newsgraph/id/b> <https://w3id.org/newsgraph/id/c> .\n',
    ])
    expect(await lines('{"@id":"a","http://p":{"@id":"b"}}', 'jsonld', { base: 'http://example.org/' })).toEqual([
      '<http://example.org/a> <http://p> <http://example.org/b> .\n',
    ])
  })

  it('reads what JSON-LD can say: graphs, languages, numbers, blank nodes', async () => {
    const document = {
      '@id': 'http://g',
      '@graph': [{ '@id': 'http://a', 'http://p': [{ '@value': 'x', '@language': 'en' }, 1, true, {}] }],
    }
    expect(await lines(JSON.stringify(document), 'jsonld')).toEqual([
      '<http://a> <http://p> "x"@en <http://g> .\n',
      '<http://a> <http://p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <http://g> .\n',
      '<http://a> <http://p> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> <http://g> .\n',
      '<http://a> <http://p> _:b0 <http://g> .\n',
    ])
  })

  it.each([
    ['turtle', '<http://a> <http://b>\n <http://c', 2],
    ['ntriples', '<http://a> <http://b> <http://c> .\n<http://a> <http://b> c .\n', 2],
    ['nquads', 'nothing', 1],
    ['trig', '<http://g> { <http://a> <http://b> <http://c> \n', 2],
  ] as const)('names the line where %s breaks off', async (format, text, line) => {
    const error = await readQuads(text, format).catch((caught) => caught)
    expect(error).toBeInstanceOf(NewsgraphError)
    expect(error).toMatchObject({ code: 'input', where: { line } })
  })

  it.each([
    ['no JSON', '{"@id":'],
    ['a value that is no value', '{"@id": 7, "http://p": 1}'],
    ['a term without an IRI, which would be dropped', '{"@id": "http://a", "unknown": 1}'],
  ])('refuses JSON-LD: %s', async (_, text) => {
    const error = await readQuads(text, 'jsonld').catch((caught) => caught)
    expect(error).toBeInstanceOf(NewsgraphError)
    expect(error.code).toBe('input')
  })

  it("takes newsgraph's own context from any URL, and no other", async () => {
    const of = (url: string) => readQuads(JSON.stringify({ '@context': url, id: 'http://a', name: 'A' }), 'jsonld')
    expect((await of('https://example.org/v1/context.jsonld')).map(formatNQuad)).toEqual([
      '<http://a> <https://schema.org/name> "A" .\n',
    ])
    await expect(of('https://example.org/other.jsonld')).rejects.toThrow(
      'the context is not at hand: "https://example.org/other.jsonld"',
    )
  })
})
