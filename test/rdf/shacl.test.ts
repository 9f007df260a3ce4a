import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import { expect, it } from 'vitest'
import { mapFacts } from '../../src/mapping/map.ts'
import { validateShapes } from '../../src/rdf/shacl.ts'
import { writeTurtle } from '../../src/rdf/turtle.ts'
import { readCase } from '../mapping/story.ts'

const turtle = writeTurtle(mapFacts(readCase('minsk-truce')))

/** Breaks the export in one place and returns the faults found, as `property: message`. */
async function faultsOf(given: string, instead: string): Promise<string[]> {
  const broken = turtle.replace(given, instead)
  expect(broken).not.toBe(turtle)
  const results = await validateShapes(new Parser().parse(broken) as Quad[])
  return results.map(({ path = '', message }) => `${path.replace(/^.*[#/]/, '')}: ${message}`)
}

it('finds nothing in an export', async () => {
  expect(await validateShapes(new Parser().parse(turtle) as Quad[])).toEqual([])
})

it.each([
  [
    'a status of its own',
    'ng:status "planned"',
    'ng:status "maybe"',
    'status: Value is not one of the allowed values: held, planned, cancelled',
  ],
  [
    'a fact without evidence',
    /ng:evidence <article\/minsk-truce\/evidence\/235-298>/,
    'ng:topic "x"',
    'evidence: Less than 1 values',
  ],
  ['a fact without confidence', 'ng:confidence 0.95 ;\n', '', 'confidence: Less than 1 values'],
  ['a confidence above 1', 'ng:confidence 0.95', 'ng:confidence 1.5', 'confidence: Value is not less than or equal to 1.0'],
  [
    'a property that no fact has',
    'ng:outcome "agreement"',
    'ng:outcom "agreement"',
    'outcom: Predicate is not allowed (closed shape)',
  ],
  ['a date that is text', '"2015-01-15"^^xsd:date', '"15 January"', 'date: None of the alternatives holds'],
  [
    'a speaker that is a place',
    'ng:speaker <actor/angela-merkel>',
    'ng:speaker <place/minsk-blr>',
    'speaker: Value is not of the class asked for',
  ],
  ['a figure with no number', 'schema:value 298 ;\n', '', ': None of the alternatives holds'],
  [
    'a range that ends before it begins',
    'schema:maxValue 1000000',
    'schema:maxValue 1000',
    'minValue: Value is not less than or equal to value of',
  ],
  ['a figure that is negative', 'schema:value 298', 'schema:value -298', 'value: Value is not greater than or equal to 0'],
  ['an evidence that ends before it begins', 'oa:end 298', 'oa:end 198', 'start: Value is not less than value of'],
  ['an evidence without words', /oa:exact "Between[^"]*"/, 'oa:exact ""', 'exact: '],
  [
    'an actor without a name',
    'schema:name "Vladimir Putin"',
    'schema:alternateName "Vladimir Putin"',
    'name: Less than 1 values',
  ],
  [
    'a place that is the same as another thing',
    'skos:exactMatch <http://www.wikidata.org/entity/Q2280>',
    'owl:sameAs <http://x/>',
    'sameAs: More than 0 values',
  ],
  ['a digest of another kind', '"sha256:', '"md5:', 'textDigest: Value does not match pattern'],
  [
    'a latitude off the globe',
    'schema:latitude 53.9',
    'schema:latitude 153.9',
    'latitude: Value is not less than or equal to 90.0',
  ],
  [
    'an alliance by another mode',
    'ng:mode "alliance"',
    'ng:mode "verbal"',
    'mode: Value is not one of the allowed values: alliance',
  ],
  ['an office without a holder', 'org:member <actor/angela-merkel>', 'ng:asOf "2015"^^xsd:gYear', 'member: Less than 1 values'],
  ['a segment of another kind', 'ng:kind "caption"', 'ng:kind "advert"', 'kind: Value is not one of the allowed values'],
] as const)('finds %s', async (_, given, instead, fault) => {
  expect(await faultsOf(given as string, instead)).toContainEqual(expect.stringContaining(fault))
})

it('names the node, the property and the value', async () => {
  const broken = turtle.replace('ng:kind "caption"', 'ng:kind "advert"')
  expect(await validateShapes(new Parser().parse(broken) as Quad[])).toEqual([
    {
      node: 'https://w3id.org/newsgraph/id/article/minsk-truce/segment/4',
      path: 'https://w3id.org/newsgraph/ontology#kind',
      value: 'advert',
      message: expect.stringContaining('allowed values'),
    },
  ])
})
