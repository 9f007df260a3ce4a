import { readFileSync } from 'node:fs'
import { Parser, type Quad } from 'n3'
import { describe, expect, it } from 'vitest'
import { namespaces, ng, rdf, termOrder } from '../../src/rdf/vocabulary.ts'

const docs = readFileSync(new URL('../../docs/ontology.md', import.meta.url), 'utf8')
const ontology = readFileSync(new URL('../../ontology/newsgraph.ttl', import.meta.url), 'utf8')
const examples = [...docs.matchAll(/```turtle\n(.*?)```/gs)].map(([, example = '']) => example)
const prefixes = Object.entries(namespaces).map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`)

describe('docs/ontology.md', () => {
  it('speaks of every own term', () => {
    const terms = [...new Set([...ontology.matchAll(/\bng:\w+/g)].map(([term]) => term))]
    expect(terms.length).toBeGreaterThan(40)
    expect(terms.filter((term) => !new RegExp(`${term}\\b`).test(docs))).toEqual([])
  })

  it('shows no term that does not exist', () => {
    const quads = new Parser({ baseIRI: 'https://w3id.org/newsgraph/id/' }).parse([...prefixes, ...examples].join('\n')) as Quad[]
    expect(examples.length).toBeGreaterThan(6)
    expect(quads.map(({ predicate }) => predicate.value).filter((term) => !termOrder.includes(term))).toEqual([])
    const classes = quads.filter(({ predicate }) => predicate.value === rdf.type).map(({ object }) => object.value)
    expect(new Set(classes)).toEqual(new Set([...Object.values(ng), ...classes].filter((term) => /[#/][A-Z]\w*$/.test(term))))
  })
})

it('lets no unknown term, and no value where a link belongs, compile', () => {
  // @ts-expect-error an unknown term does not compile
  expect(ng.suports).toBeUndefined()
  // @ts-expect-error a class is no property
  const link: typeof ng.supports = ng.Actor
  expect(link).toBe(ng.Actor)
})
