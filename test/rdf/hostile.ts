import type { Literal, NamedNode, Quad } from '@rdfjs/types'
import fc from 'fast-check'
import { iri, languageLiteral, literal, quad } from '../../src/rdf/terms.ts'
import { ng, schema, xsd } from '../../src/rdf/vocabulary.ts'
import { base } from './graphs.ts'

/** IRIs that are allowed and still invite a writer or a reader to go wrong. */
const oddIris = [
  'ng:met',
  'schema:name',
  'xsd:integer',
  'type:Person',
  'id:x',
  'Person:x',
  'name:x',
  'facts:x',
  'urn:x:y',
  'mailto:a@b.c',
  'tag:example.org,2020:a',
  'data:text/plain,a',
  base,
  `${base}.`,
  `${base}..`,
  `${base}a/../b`,
  `${base}a/./b`,
  `${base}/a`,
  `${base}a//b`,
  `${base}a/`,
  `${base}a:b`,
  `${base}a?b`,
  `${base}a#b`,
  `${base}a%2Fb`,
  `${base}-a`,
  `${base}é`,
  `${base}actor/a.b`,
  `${base}actor/a.`,
  ng.met,
  `${schema.name}.`,
  `${schema.name}/x`,
  'https://schema.org/a(b)',
  'https://schema.org/',
  'https://schema.org/1',
  'https://schema.org/-a',
  "https://schema.org/it's,(really);*=+~!$&@",
  'http://www.w3.org/2001/XMLSchema#a#'.slice(0, -1),
  'http://[::1]/x',
  'http://user:pw@example.org:8080/?a=[b'.slice(0, -2),
  'http://example.org',
  'http://example.org?q#f',
  'http://example.org/%E2%82%AC',
  'http://example.org/𝄞',
]

const pathUnits = fc.constantFrom(..."abzAZ09-._~!$&'()*+,;=:@/é漢𝄞", '%20', '%2F', '..', './', '//')
const freeIris = fc
  .tuple(
    fc.constantFrom('http://example.org/', base, 'https://schema.org/', ng.met, 'urn:x:'),
    fc.array(pathUnits, { maxLength: 8 }),
  )
  .map(([start, units]) => start + units.join(''))

export const nodes: fc.Arbitrary<NamedNode> = fc
  .oneof(fc.constantFrom(...oddIris), freeIris)
  .filter((value) => !/^[^/]*:\/\/[^/]*$/.test(value) || oddIris.includes(value))
  .map(iri)

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '"',
    '\\',
    '"""',
    "'''",
    '\n',
    '\r\n',
    '\t',
    '\u0000',
    '\u007f',
    '\u2028',
    '\ufeff',
    '> <http://evil/> .',
    '@en',
    '^^',
    '\\u0041',
    '{{',
    '$&',
  ),
)

export const literals: fc.Arbitrary<Literal> = fc.oneof(
  texts.map((text) => literal(text)),
  fc.tuple(texts, fc.constantFrom('en', 'de-ch', 'ar-arab-eg')).map(([text, language]) => languageLiteral(text, language)),
  fc.bigInt().map((value) => literal(String(value), xsd.integer)),
  fc.tuple(fc.nat(), fc.nat()).map(([whole, part]) => literal(`-${whole}.${part}`, xsd.decimal)),
  fc.constantFrom('007.50', '0.10', '-0.0', '10.000').map((value) => literal(value, xsd.decimal)),
  fc.boolean().map((value) => literal(String(value), xsd.boolean)),
  fc.constantFrom('2016-02-29', '-0044-03-15', '12016-09-05Z').map((value) => literal(value, xsd.date)),
  fc.constantFrom('2016-09-05T10:00:00Z', '2016-09-05T10:00:00.25+02:00').map((value) => literal(value, xsd.dateTime)),
  fc.constantFrom('2016-09').map((value) => literal(value, xsd.gYearMonth)),
  fc.constantFrom('2016', '-0044').map((value) => literal(value, xsd.gYear)),
)

/** Predicates whose terms in the context reverse, nest or coerce, and others. */
const predicates = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(ng), ...Object.values(schema)).map((value) => iri(value)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'http://www.w3.org/ns/org#member').map(iri),
  },
  { weight: 1, arbitrary: nodes },
)

/** A few quads that share subjects and objects, so that blocks group, nest and loop. */
export const graphs: fc.Arbitrary<readonly Quad[]> = fc.array(nodes, { minLength: 1, maxLength: 4 }).chain((pool) =>
  fc.array(
    fc
      .tuple(
        fc.constantFrom(...pool),
        predicates,
        fc.oneof(fc.constantFrom(...pool), nodes, literals),
        fc.constantFrom(iri(`${base}graph/a`), iri(`${base}graph/b`)),
      )
      .map((terms) => quad(...terms)),
    { maxLength: 12 },
  ),
)
