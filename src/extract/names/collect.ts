import type { Document } from '../../language/document.ts'
import { isGivenName } from '../../lexicon/people.ts'
import type { ActorEntry } from '../reading.ts'
import { makeBodies } from './bodies.ts'
import type { Collected, Item } from './collected.ts'
import { giveHomeState } from './home-state.ts'
import { isFullPerson, noteOther } from './note-open.ts'
import { notePerson } from './note-persons.ts'
import { noteState } from './note-states.ts'
import { noteOrgans } from './organs.ts'
import { makePersons } from './persons.ts'
import { makePlaces } from './places.ts'
import { relatePersons } from './related-persons.ts'
import { findNames } from './sentence-names.ts'
import { settle } from './settle.ts'
import { noteSharedTitles } from './shared-titles.ts'
import { makeStates } from './states.ts'
import { findSurnames } from './surnames.ts'
import { findUnknownBodies } from './unknown-bodies.ts'
import { findUnknownPlaces } from './unknown-places.ts'

/** Returns the entries of all names of the article: full names first, so that short ones find them wherever they stand. */
export function collectNames(document: Document): Collected {
  const found = findNames(document)
  const actors: ActorEntry[] = []
  const add = (entry: ActorEntry) => actors.push(entry)
  const collected: Collected = {
    document,
    found,
    actors,
    persons: makePersons(add),
    states: makeStates(add),
    bodies: makeBodies(add),
    places: makePlaces(),
    unnamed: new Map(),
    actorAt: new Map(document.sentences.map((sentence) => [sentence, []])),
    placeAt: new Map(document.sentences.map((sentence) => [sentence, []])),
  }
  const items = found.flatMap(({ sentence, casing, names }): Item[] =>
    names.map((name) => ({ context: { sentence, casing, text: document.article.text }, names, name })),
  )
  const plain = items.filter(({ context }) => context.casing === 'plain')
  const rest = items.filter(({ context }) => context.casing !== 'plain')
  const ordered = [...plain, ...rest]
  for (const item of ordered) if (isFullPerson(item.name) && canBeFull(collected, item)) notePerson(collected, item)
  for (const item of ordered) if (item.name.kind === 'state' && item.name.use !== 'capital') noteState(collected, item)
  const meant = {
    surnames: findSurnames(items),
    bodies: findUnknownBodies(items),
    places: findUnknownPlaces(items),
  }
  for (const item of ordered) noteOther(collected, item, meant)
  noteSharedTitles(collected)
  relatePersons(collected, items)
  for (const sentence of document.sentences) noteOrgans(collected, sentence)
  settle(collected)
  giveHomeState(collected, items)
  return collected
}

/** Among words that all have capitals, two make a person only with a title, a given name, or the surname of somebody in the text. */
function canBeFull({ persons }: Collected, { context: { sentence, casing }, name }: Item): boolean {
  if (casing === 'plain' || name.title !== undefined) return true
  return isGivenName(sentence.tokens[name.first]!.text) || persons.single(sentence.tokens[name.last]!.text) !== undefined
}
