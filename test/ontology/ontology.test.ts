import { readFileSync } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import * as oxigraph from 'oxigraph'
import { describe, expect, it } from 'vitest'
import { mapFacts } from '../../src/mapping/map.ts'
import { writeNTriples } from '../../src/rdf/nquads.ts'
import { foaf, namespaces, ng, oa, org, owl, prov, rdf, schema, skos, termOrder, xsd } from '../../src/rdf/vocabulary.ts'
import { readCase } from '../mapping/story.ts'

const read = (name: string) => readFileSync(new URL(`../../ontology/${name}`, import.meta.url), 'utf8')
const ontology = new Parser().parse(read('newsgraph.ttl')) as Quad[]
const shapes = new Parser().parse(read('shapes.ttl')) as Quad[]
const rdfs = (name: string) => namespaces.rdfs + name
const kinds = ['Class', 'ObjectProperty', 'DatatypeProperty', 'AnnotationProperty', 'Ontology'].map(
  (name) => namespaces.owl + name,
)
const vocabulary = [ng, schema, foaf, org, oa, prov, skos].flatMap((terms) => Object.values(terms) as string[])
const builtIn = /^http:\/\/www\.w3\.org\/(2002\/07\/owl|1999\/02\/22-rdf-syntax-ns|2000\/01\/rdf-schema|2001\/XMLSchema)#/

const objects = (subject: string, predicate: string) =>
  ontology
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map(({ object }) => object.value)
const declared = new Map(
  [...new Set(ontology.map(({ subject }) => subject.value))].map((term) => [
    term,
    objects(term, rdf.type).filter((type) => kinds.includes(type)),
  ]),
)
const own = [...declared.keys()].filter((term) => term.startsWith(namespaces.ng))
const used = new Set(
  mapFacts(readCase('minsk-truce')).flatMap(({ predicate, object }) => [
    predicate.value,
    ...(predicate.value === rdf.type ? [object.value] : []),
  ]),
)

describe.each(['newsgraph.ttl', 'shapes.ttl'])('%s', (name) => {
  it('is the same graph for n3 and oxigraph, labels of blank nodes aside', () => {
    const byOxigraph = oxigraph.parse(read(name), { format: 'text/turtle' }) as Quad[]
    const lines = (quads: Quad[]) => quads.map((quad) => writeNTriples([quad]).replace(/_:\S+/g, '_:')).sort()
    expect(lines(new Parser().parse(read(name)) as Quad[])).toEqual(lines(byOxigraph))
  })
})

describe('every term', () => {
  it('is declared as exactly one thing', () => {
    expect([...declared].filter(([, types]) => types.length !== 1)).toEqual([])
  })

  it('has a label, the own ones a comment too', () => {
    expect([...declared.keys()].filter((term) => objects(term, rdfs('label')).length !== 1)).toEqual([])
    expect(own.filter((term) => objects(term, rdfs('comment')).length !== 1)).toEqual([])
  })

  it('that the ontology speaks of is declared', () => {
    const spoken = ontology
      .flatMap(({ subject, predicate, object }) => [subject, predicate, object])
      .filter(({ termType }) => termType === 'NamedNode')
    const missing = spoken
      .map(({ value }) => value)
      .filter((value) => !declared.has(value) && !builtIn.test(value) && !value.includes('opensource.org'))
    expect([...new Set(missing)]).toEqual([])
  })

  it('that relates to another is of the same kind', () => {
    for (const { subject, predicate, object } of ontology) {
      if (predicate.value !== rdfs('subClassOf') && predicate.value !== rdfs('subPropertyOf')) continue
      expect([subject.value, declared.get(subject.value)]).toEqual([subject.value, declared.get(object.value)])
    }
  })

  it('with a range has one that fits its kind', () => {
    for (const { subject, object } of ontology.filter(({ predicate }) => predicate.value === rdfs('range'))) {
      const isObjectProperty = objects(subject.value, rdf.type).includes(`${namespaces.owl}ObjectProperty`)
      expect([subject.value, object.value.startsWith(namespaces.xsd)]).toEqual([subject.value, !isObjectProperty])
    }
  })
})

describe('the typed vocabulary', () => {
  const kindOf = (term: string) => (/[#/][A-Z]\w*$/.test(term) ? 'Class' : undefined)

  it('has the terms of the ontology with their kinds', () => {
    for (const term of vocabulary) {
      const [type = 'undeclared'] = declared.get(term) ?? []
      expect([term, type]).toEqual([term, expect.stringMatching(/#(Class|ObjectProperty|DatatypeProperty)$/)])
      expect([term, type === `${namespaces.owl}Class`]).toEqual([term, kindOf(term) === 'Class'])
    }
  })

  it('knows each own term of the ontology, but for classes that only stand above others', () => {
    const above = own.filter((term) => !vocabulary.includes(term))
    expect(above).toEqual([`${namespaces.ng}Fact`, `${namespaces.ng}Stance`])
    for (const term of above)
      expect(ontology.some((quad) => quad.predicate.value === rdfs('subClassOf') && quad.object.value === term)).toBe(true)
  })

  it('has an order for every property', () => {
    const properties = vocabulary.filter((term) => kindOf(term) === undefined)
    expect(new Set(termOrder)).toEqual(new Set([rdf.type, owl.sameAs, ...properties]))
    expect(termOrder.length).toBe(new Set(termOrder).size)
  })

  it('has no prefix that is the name of an IRI scheme', () => {
    const schemes = [
      'news',
      'geo',
      'tag',
      'doi',
      'urn',
      'data',
      'http',
      'https',
      'file',
      'info',
      'mailto',
      'about',
      'res',
      'view-source',
      'cid',
      'mid',
      'dns',
    ]
    expect(Object.keys(namespaces).filter((prefix) => schemes.includes(prefix))).toEqual([])
  })
})

describe('the mapping', () => {
  it('uses every term of the vocabulary in the cases, and no other', () => {
    const known = [...vocabulary, rdf.type, owl.sameAs]
    expect([...used].filter((term) => !known.includes(term))).toEqual([])
    expect(known.filter((term) => !used.has(term))).toEqual([])
  })

  it('uses links between IRIs and values for literals', () => {
    for (const { predicate, object } of mapFacts(readCase('minsk-truce'))) {
      if (predicate.value === rdf.type || predicate.value === owl.sameAs) continue
      const kind = object.termType === 'Literal' ? 'DatatypeProperty' : 'ObjectProperty'
      expect([predicate.value, declared.get(predicate.value)]).toEqual([predicate.value, [namespaces.owl + kind]])
    }
  })
})

describe('the shapes', () => {
  it('speak only of declared terms', () => {
    const terms = shapes.flatMap(({ object }) => (object.termType === 'NamedNode' ? [object.value] : []))
    const foreign = terms.filter(
      (term) => !term.startsWith(namespaces.sh) && !term.includes('/newsgraph/shapes') && !builtIn.test(term),
    )
    expect(foreign.filter((term) => !declared.has(term))).toEqual([])
  })

  it('know every property that the mapping uses', () => {
    const paths = new Set(
      shapes.filter(({ predicate }) => predicate.value === `${namespaces.sh}path`).map(({ object }) => object.value),
    )
    expect(termOrder.filter((term) => term !== rdf.type && !paths.has(term))).toEqual([])
  })
})

describe('the context', () => {
  const context = JSON.parse(read('context.jsonld'))['@context'] as Record<string, string | Record<string, string>>
  const iriOf = (definition: string | Record<string, string>) =>
    typeof definition === 'string' ? definition : (definition['@id'] ?? definition['@reverse'] ?? '')

  it('has a term for every term of the vocabulary, and no other', () => {
    const mapped = new Set(
      Object.values(context)
        .map(iriOf)
        .filter((term) => !term.startsWith('@')),
    )
    expect(mapped).toEqual(new Set([...vocabulary, owl.sameAs]))
  })

  it('declares no prefix, so that no IRI is taken for a prefixed name', () => {
    for (const [name, definition] of Object.entries(context)) {
      if (typeof definition === 'string') expect([name, definition]).toEqual([name, expect.not.stringMatching(/[:/?#[\]@]$/)])
      else expect(definition).not.toHaveProperty('@prefix')
    }
  })

  it('says that the values of links are IRIs and of values are none', () => {
    for (const definition of Object.values(context)) {
      if (typeof definition === 'string' || '@reverse' in definition) continue
      const link = declared.get(iriOf(definition))?.[0] !== `${namespaces.owl}DatatypeProperty`
      expect([iriOf(definition), definition['@type'] === '@id']).toEqual([iriOf(definition), link])
      if (!link && definition['@type'] !== undefined) expect(Object.values(xsd)).toContain(definition['@type'])
    }
  })
})
