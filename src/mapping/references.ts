import { NewsgraphError } from '../errors.ts'
import type { Casualty, FactKind, FactOf, FactsDocument, Meeting, Stance, Statement } from '../facts/model.ts'
import { createLocalNames, sharedActorIri, sharedPlaceIri } from './iris.ts'

/** The IRIs of all that the facts of a document point at, by their ids. */
export interface References {
  readonly base: string
  /** IRI of the article. */
  readonly article: string
  actor(id: string): string
  place(id: string): string
  fact(id: string): string
}

/** Any fact with its kind. */
export type AnyFact = { readonly [K in FactKind]: { readonly kind: K; readonly fact: FactOf[K] } }[FactKind]

/** Returns the facts of a document with their kinds, by where their first evidence stands. */
export function listFacts(document: FactsDocument): AnyFact[] {
  const facts: AnyFact[] = [
    ...document.meetings.map((fact) => ({ kind: 'meetings' as const, fact })),
    ...document.stances.map((fact) => ({ kind: 'stances' as const, fact })),
    ...document.casualties.map((fact) => ({ kind: 'casualties' as const, fact })),
    ...document.statements.map((fact) => ({ kind: 'statements' as const, fact })),
  ]
  return facts.sort((one, other) => position(one.fact) - position(other.fact))
}

/** Returns the IRIs of a document's actors, places and facts; `mint` names a fact when it is first asked for. */
export function createReferences(
  document: FactsDocument,
  base: string,
  article: string,
  mint: (entry: AnyFact, references: References) => string,
): References {
  const local = createLocalNames(article)
  const actors = new Map(
    document.actors.map((actor) => [actor.id, sharedActorIri(base, actor) ?? local('actor', actor.name, actor.country)]),
  )
  const places = new Map(document.places.map((place) => [place.id, sharedPlaceIri(base, place) ?? local('place', place.name)]))
  const facts = new Map(listFacts(document).map((entry) => [entry.fact.id, entry]))
  const minted = new Map<string, string>()
  const pending = new Set<string>()

  const references: References = {
    base,
    article,
    actor: (id) => lookUp(actors, id, 'actor'),
    place: (id) => lookUp(places, id, 'place'),
    fact(id) {
      const known = minted.get(id)
      if (known !== undefined) return known
      const entry = lookUp(facts, id, 'fact')
      if (pending.has(id)) throw new NewsgraphError('invalid', `a fact is part of itself: ${JSON.stringify(id)}`)
      pending.add(id)
      const iri = mint(entry, references)
      minted.set(id, iri)
      return iri
    },
  }
  return references
}

function lookUp<T>(table: ReadonlyMap<string, T>, id: string, what: string): T {
  const found = table.get(id)
  if (found === undefined) throw new NewsgraphError('invalid', `no ${what} has the id ${JSON.stringify(id)}`)
  return found
}

function position(fact: Meeting | Stance | Casualty | Statement): number {
  return Math.min(...fact.evidence.map((span) => span.start))
}
