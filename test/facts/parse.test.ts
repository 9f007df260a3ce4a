import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { NewsgraphError } from '../../src/errors.ts'
import type { FactsDocument } from '../../src/facts/model.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { factsJsonSchema, type factsSchema } from '../../src/facts/schema.ts'
import { type Mutable, sampleFacts } from './sample.ts'

function messageOf(value: unknown): string {
  try {
    parseFacts(value, { file: 'a.facts.json', line: 3 })
  } catch (error) {
    if (error instanceof NewsgraphError) return `${error.code} ${error}`
    throw error
  }
  return 'accepted'
}

function setAt(document: object, pointer: string, value: unknown): void {
  const path = pointer.slice(1).split('/')
  const last = path.pop()!
  const parent = path.reduce((at, key) => at[key] as Record<string, unknown>, document as Record<string, unknown>)
  if (value === undefined) delete parent[last]
  else parent[last] = value
}

describe('parseFacts', () => {
  it('returns a sound document as it is', () => {
    expect(parseFacts(sampleFacts())).toEqual(sampleFacts())
  })

  it('takes a missing confidence for certainty', () => {
    const document = sampleFacts() as { meetings: { confidence?: number }[] }
    delete document.meetings[0]!.confidence
    expect(parseFacts(document).meetings[0]!.confidence).toBe(1)
  })

  const faults: readonly (readonly [string, string, unknown, string])[] = [
    [
      'another word for a kind',
      '/actors/0/kind',
      'human',
      'not one of "person", "state", "organization", "armed-group", "group": "human"',
    ],
    ['a missing list', '/stances', undefined, 'missing'],
    ['a missing field', '/meetings/0/status', undefined, 'missing'],
    ['a misspelt field', '/meetings/0/ocasion', 'summit', 'unknown field: "summit"'],
    ['a number for a string', '/actors/0/name', 7, 'not a string: 7'],
    ['an empty name', '/actors/0/name', ' ', 'empty: " "'],
    ['half a person', '/casualties/0/min', 0.5, 'not a whole number: 0.5'],
    ['a negative offset', '/actors/0/mentions/0/start', -1, 'less than 0: -1'],
    ['more than certainty', '/meetings/0/confidence', 2, 'more than 1: 2'],
    ['a day that no month has', '/meetings/0/date/start', '2018-06-31', 'not an ISO 8601 date: "2018-06-31"'],
    ['a publication in words', '/article/published', '12 July', 'not an ISO 8601 date: "12 July"'],
    ['a country in words', '/places/0/country', 'France', 'not an ISO 3166-1 alpha-3 code: "France"'],
    ['no evidence', '/meetings/0/evidence', [], 'empty list: []'],
    ['a relative IRI', '/actors/0/sameAs/0', 'Q567', 'not an absolute IRI: "Q567"'],
    ['a quote that is not there', '/places/0/mentions/0/quote', 'Pariz', 'the text has "Paris" there: "Pariz"'],
  ]
  it.each(faults)('refuses %s with path, reason and value', (_, path, value, message) => {
    const document = sampleFacts()
    setAt(document, path, value)
    expect(messageOf(document)).toBe(`invalid a.facts.json:3 ${path}: ${message}`)
  })

  it('lists all issues', () => {
    expect(messageOf({ article: 1, actors: [] }).split('\n')).toEqual([
      'invalid a.facts.json:3 /article: not an object: 1',
      '  /places: missing',
      '  /meetings: missing',
      '  /stances: missing',
      '  /casualties: missing',
      '  /statements: missing',
    ])
  })

  it('refuses what is no document at all', () => {
    expect(messageOf([])).toBe('invalid a.facts.json:3: not an object: []')
  })
})

describe('factsSchema', () => {
  it('has the types of the fact model', () => {
    expectTypeOf<z.output<typeof factsSchema>>().toEqualTypeOf<Mutable<FactsDocument>>()
  })

  it('is published as ontology/facts.schema.json', async () => {
    await expect(`${JSON.stringify(factsJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../ontology/facts.schema.json')
  })
})
