import { readFileSync } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import type { Actor, Casualty, FactsDocument, Meeting, Place, Stance, Statement } from '../../src/facts/model.ts'
import { type MapOptions, mapFacts } from '../../src/mapping/map.ts'
import { relativize } from '../../src/rdf/compact.ts'
import { defaultBase, namespaces } from '../../src/rdf/vocabulary.ts'

/** Returns the facts document of a case. */
export function readCase(name: string): FactsDocument {
  return JSON.parse(readFileSync(new URL(`../cases/${name}/facts.json`, import.meta.url), 'utf8'))
}

const text = 'One sentence. Two sentences. Three.'
const fact = { evidence: [{ start: 0, end: 13, quote: 'One sentence.' }], segment: 0, rule: 'a/b', confidence: 0.9 }

export const actor = (id: string, fields: Partial<Actor> = {}): Actor => ({
  id,
  kind: 'person',
  name: `Jane ${id.toUpperCase()}son`,
  aliases: [],
  roles: [],
  sameAs: [],
  mentions: [],
  ...fields,
})
export const place = (id: string, fields: Partial<Place> = {}): Place => ({
  id,
  name: 'Geneva',
  country: 'CHE',
  mentions: [],
  ...fields,
})
export const meeting = (id: string, fields: Partial<Meeting> = {}): Meeting => ({
  id,
  participants: ['a', 'b'],
  status: 'held',
  ...fact,
  ...fields,
})
export const stance = (id: string, fields: Partial<Stance> = {}): Stance => ({
  id,
  holder: 'a',
  target: 'b',
  polarity: 'supports',
  mode: 'political',
  ...fact,
  ...fields,
})
export const casualty = (id: string, fields: Partial<Casualty> = {}): Casualty => ({
  id,
  harm: 'killed',
  bound: 'exact',
  value: 2,
  unit: 'people',
  ...fact,
  ...fields,
})
export const statement = (id: string, fields: Partial<Statement> = {}): Statement => ({
  id,
  speaker: 'a',
  mode: 'direct',
  text: 'One',
  ...fact,
  ...fields,
})

/** Returns a facts document with two actors, `a` and `b`, and what is given. */
export function story(parts: Partial<FactsDocument> = {}, article: Partial<FactsDocument['article']> = {}): FactsDocument {
  return {
    article: { id: 'story', text, segments: [{ kind: 'body', start: 0, end: text.length }], ...article },
    actors: [actor('a'), actor('b')],
    places: [],
    meetings: [],
    stances: [],
    casualties: [],
    statements: [],
    ...parts,
  }
}

/** Returns the triples of a document as short text: `actor/jane-ason ng:met actor/jane-bson`. */
export function triplesOf(document: FactsDocument, options?: MapOptions): string[] {
  return mapFacts(document, options).map(shorten)
}

function shorten({ subject, predicate, object }: Quad): string {
  return [subject, predicate, object]
    .map((term) => (term.termType === 'Literal' ? JSON.stringify(term.value) : shortenIri(term.value)))
    .join(' ')
}

function shortenIri(iri: string): string {
  const path = relativize(iri, defaultBase)
  if (path !== undefined) return path
  const [prefix, namespace] = Object.entries(namespaces).find(([, start]) => iri.startsWith(start)) ?? ['', '']
  return prefix === '' ? iri : `${prefix}:${iri.slice(namespace.length)}`
}
