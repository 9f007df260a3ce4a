import { type BlankNode, DataFactory, type Literal, type NamedNode } from 'n3'
import { Store } from 'oxigraph'
import { describe, expect, it } from 'vitest'
import { toNamedGraph } from '../../src/store/graph.ts'
import { profiles } from '../../src/store/profiles.ts'
import { cutIntoPieces, replacingUpdates } from '../../src/store/updates.ts'

const { namedNode, literal, quad, blankNode } = DataFactory

function graphOf(values: readonly string[], profile = profiles.sparql) {
  return toNamedGraph(
    'urn:g',
    values.map((value) => quad(namedNode('urn:s'), namedNode('urn:p'), literal(value))),
    profile,
  )
}

describe('pieces', () => {
  const lines = ['aaaa\n', 'bb\n', 'cc\n', 'dddddddddd\n', 'é\n']

  it('keep to both bounds and lose nothing', () => {
    expect(cutIntoPieces(lines, { maxTriples: 2, maxBytes: 100 })).toEqual([lines.slice(0, 2), lines.slice(2, 4), lines.slice(4)])
    expect(cutIntoPieces(lines, { maxTriples: 9, maxBytes: 8 })).toEqual([
      lines.slice(0, 2),
      lines.slice(2, 3),
      lines.slice(3, 4),
      lines.slice(4),
    ])
    expect(cutIntoPieces([], { maxTriples: 9, maxBytes: 8 })).toEqual([])
  })

  it('count bytes, not characters', () => {
    expect(cutIntoPieces(['é\n', 'é\n'], { maxTriples: 9, maxBytes: 5 })).toHaveLength(2)
    expect(cutIntoPieces(['é\n', 'é\n'], { maxTriples: 9, maxBytes: 6 })).toHaveLength(1)
  })
})

describe('updates', () => {
  it('take the place of what is there, in one request or many', () => {
    for (const maxTriples of [1, 3, 100]) {
      const store = new Store()
      store.update('INSERT DATA { GRAPH <urn:g> { <urn:old> <urn:p> 1 } GRAPH <urn:other> { <urn:old> <urn:p> 1 } }')
      const updates = replacingUpdates(graphOf(['a', 'b', 'c', 'd', 'd']), { maxTriples, maxBytes: 1000 })
      expect(updates).toHaveLength(Math.ceil(4 / maxTriples))
      for (const update of updates) store.update(update)
      expect(store.match(null, null, null, { termType: 'NamedNode', value: 'urn:g' } as never)).toHaveLength(4)
      expect(store.size).toBe(5)
    }
  })

  it('remove a graph that is to be empty', () => {
    expect(replacingUpdates(graphOf([]), profiles.sparql)).toEqual(['DROP SILENT GRAPH <urn:g>'])
  })

  it('carry hostile texts as they are', () => {
    const hostile = [
      '} } ; DROP ALL #',
      '\\u0041',
      '\\\\u0041',
      '\\',
      '\u007f\\U0001F600',
      "'''",
      '"""',
      '\r\n\t\u0000\u000b',
      '\\\u007f',
      '🕊\u202e',
    ]
    const store = new Store()
    for (const update of replacingUpdates(graphOf(hostile), profiles.sparql)) store.update(update)
    expect(
      store
        .match()
        .map(({ object }) => object.value)
        .sort(),
    ).toEqual([...hostile].sort())
  })
})

describe('a graph', () => {
  const of = (object: NamedNode | BlankNode | Literal, profile = profiles.sparql) =>
    toNamedGraph('urn:g', [quad(namedNode('urn:s'), namedNode('urn:p'), object)], profile)

  it('refuses what cannot be sent as it is', () => {
    expect(() => of(blankNode('b'))).toThrow('blank node')
    expect(() => of(namedNode('urn:a> <urn:b'))).toThrow('IRI')
    expect(() => of(literal('\ud800'))).toThrow('surrogate')
    expect(() => toNamedGraph('urn:g> { } #', [], profiles.sparql)).not.toThrow()
    expect(() => replacingUpdates(toNamedGraph('urn:g> { } #', [], profiles.sparql), profiles.sparql)).toThrow('IRI')
  })

  it('refuses what the store would cut', () => {
    const longest = `urn:${'x'.repeat(1875)}`
    expect(of(namedNode(longest), profiles.virtuoso).lines).toHaveLength(1)
    expect(() => of(namedNode(`${longest}x`), profiles.virtuoso)).toThrow('cuts IRIs after 1879')
    expect(() => of(literal('é'.repeat(4_500_001)), profiles.virtuoso)).toThrow('9000000 bytes')
    expect(of(namedNode(`${longest}x`)).lines).toHaveLength(1)
  })

  it('has the same hash in any order, another with other content', () => {
    expect(graphOf(['a', 'b']).sha256).toBe(graphOf(['b', 'a', 'a']).sha256)
    expect(graphOf(['a', 'b']).sha256).not.toBe(graphOf(['a', 'c']).sha256)
  })

  it('knows values that stores write otherwise', () => {
    const xsd = 'http://www.w3.org/2001/XMLSchema#'
    const same: readonly (readonly [string, string, string])[] = [
      ['integer', '01', '1'],
      ['integer', '-0', '+0'],
      ['decimal', '1.10', '1.1'],
      ['decimal', '01.', '1.0'],
      ['boolean', '1', 'true'],
      ['double', '1e1', '10'],
      ['dateTime', '2024-01-01T00:00:00.500+00:00', '2024-01-01T00:00:00.5Z'],
      ['dateTime', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00Z'],
    ]
    for (const [type, one, other] of same) {
      const [a, b] = [one, other].map((value) => of(literal(value, namedNode(xsd + type))))
      expect([...a!.values], one).toEqual([...b!.values])
      expect(a!.sha256).not.toBe(b!.sha256)
    }
    expect([...of(literal('a', 'en-GB')).values]).toEqual([...of(literal('a', 'en-gb')).values])
    expect([...of(literal('01')).values]).not.toEqual([...of(literal('1')).values])
  })
})
