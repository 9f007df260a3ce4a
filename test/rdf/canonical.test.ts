import { createHash } from 'node:crypto'
import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import { expect, it } from 'vitest'
import { canonicalHash } from '../../src/rdf/canonical.ts'

function hashOf(text: string): Promise<string> {
  return canonicalHash(new Parser({ format: 'application/trig' }).parse(text) as Quad[])
}

it('is the SHA-256 of the sorted N-Triples where there are no blank nodes', async () => {
  const lines = '<http://a> <http://p> "1" .\n<http://a> <http://p> "2"@en .\n'
  const expected = createHash('sha256').update(lines).digest('hex')
  expect(await hashOf('<http://a> <http://p> "2"@en, "1" .')).toBe(expected)
  expect(
    await hashOf('GRAPH <http://g> { <http://a> <http://p> "2"@en, "1" } GRAPH <http://h> { <http://a> <http://p> "1" }'),
  ).toBe(expected)
})

it('does not depend on the labels of blank nodes', async () => {
  const one = await hashOf('_:x <http://p> _:y . _:y <http://p> "1" .')
  expect(await hashOf('_:y <http://p> "1" . _:z <http://p> _:y .')).toBe(one)
  expect(
    await hashOf('GRAPH <http://g> { [ <http://p> [ <http://p> "1" ] ] } _:x <http://p> _:y . _:y <http://p> "1" .'),
  ).not.toBe(one)
  expect(await hashOf('_:x <http://p> _:x . _:y <http://p> "1" .')).not.toBe(one)
  expect(await hashOf('_:x <http://p> _:y . _:y <http://p> "1"@en .')).not.toBe(one)
})
