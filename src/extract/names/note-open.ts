import { countryOfLeader } from '../../lexicon/people.ts'
import { type Collected, type Item, textOf } from './collected.ts'
import type { Name } from './name.ts'
import { mentionBody, noteBody } from './note-bodies.ts'
import { mentionPerson } from './note-persons.ts'
import { notePlace } from './note-places.ts'
import { noteCapital } from './note-states.ts'
import { isCandidate, keyOf } from './surnames.ts'
import { bodyKey, isBodyCandidate } from './unknown-bodies.ts'

/** Keys of the names that no gazetteer knows, by what the article says of them. */
export interface Meant {
  readonly surnames: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

/** Tells whether the name is surely a person's, of more than one word. */
export const isFullPerson = (name: Name): boolean => name.kind === 'person' && name.last > name.first && name.sure >= 0.5

/** Notes all but full names of persons and states: a name that is short for one, that the article explains, or that is read by itself. */
export function noteOther(collected: Collected, item: Item, meant: Meant): void {
  const { name } = item
  if (isFullPerson(name) || (name.kind === 'state' && name.use !== 'capital')) return
  const text = textOf(item, name.first, name.last)
  if (name.kind === 'state') {
    noteCapital(collected, item)
    return
  }
  const single = name.first === name.last || !/\s/.test(text)
  const person =
    single && name.kind !== 'armed-group' && !(name.kind === 'organization' && name.known)
      ? collected.persons.single(text)
      : undefined
  if (person && !(name.kind === 'place' && isWithin(item))) {
    mentionPerson(collected, item, person, text)
    return
  }
  if (isCandidate(item) && meant.surnames.has(keyOf(item))) {
    mentionPerson(collected, item, collected.persons.full(text), text)
    return
  }
  if (isBodyCandidate(item) && meant.bodies.has(bodyKey(item))) {
    noteBody(collected, { ...item, name: { ...name, kind: 'organization', sure: 0.7 } }, text)
    return
  }
  if (isBodyCandidate(item) && meant.places.has(bodyKey(item))) {
    notePlace(collected, item, text)
    return
  }
  const abbreviated = single && name.kind !== 'place' ? collected.bodies.abbreviated(text) : undefined
  if (abbreviated) {
    mentionBody(collected, item, abbreviated)
    return
  }
  switch (name.kind) {
    case 'person':
      // "the Asad regime" is the state: see `organs.ts`
      if (single && !name.title && isBeforeRegime(item) && countryOfLeader(text) !== undefined) return
      if (name.title || name.sure >= 0.6) mentionPerson(collected, item, collected.persons.full(text), text)
      return
    case 'organization':
    case 'armed-group':
      noteBody(collected, item, text)
      return
    case 'place':
      if (name.sure >= 0.45) notePlace(collected, item, text)
      return
    default:
  }
}

const isBeforeRegime = ({ context: { sentence }, name }: Item): boolean =>
  /^(?:regime|government|dictatorship|administration)$/.test(sentence.tokens[name.last + 1]?.lower ?? '')

/** "in Clinton" is a place though a person of that name is known; "to Clinton" is not. */
function isWithin({ context: { sentence }, name }: Item): boolean {
  return /^(?:in|at|near|outside|around|across|throughout|northern|southern|eastern|western)$/.test(
    sentence.tokens[name.first - 1]?.lower ?? '',
  )
}
