import type { Document, Sentence } from '../../language/document.ts'
import type { ActorEntry, PlaceEntry, TextSpan } from '../reading.ts'
import type { Bodies } from './bodies.ts'
import type { Name } from './name.ts'
import type { RunContext } from './parse-run.ts'
import type { Persons } from './persons.ts'
import type { Places } from './places.ts'
import type { SentenceNames } from './sentence-names.ts'
import type { States } from './states.ts'

/** Who and what the names of an article stand for, and where. */
export interface Collected {
  readonly document: Document
  readonly found: readonly SentenceNames[]
  readonly actors: ActorEntry[]
  readonly persons: Persons
  readonly states: States
  readonly bodies: Bodies
  readonly places: Places
  /** Unnamed groups and holders of offices, by their words. */
  readonly unnamed: Map<string, ActorEntry>
  /** The entries by sentence and token. */
  readonly actorAt: ReadonlyMap<Sentence, (ActorEntry | undefined)[]>
  readonly placeAt: ReadonlyMap<Sentence, (PlaceEntry | undefined)[]>
}

/** A name in its sentence, with the other names there. */
export interface Item {
  readonly context: RunContext
  readonly names: readonly Name[]
  readonly name: Name
}

/** Returns the words from one token to another, white space made single. */
export const textOf = ({ context: { sentence, text } }: Item, first: number, last: number): string =>
  text.slice(sentence.tokens[first]!.start, sentence.tokens[last]!.end).replace(/\s+/g, ' ')

/** Lets an entry stand at the tokens where none stands yet. */
export function cover<E>(
  map: ReadonlyMap<Sentence, (E | undefined)[]>,
  { context: { sentence } }: Item,
  first: number,
  last: number,
  entry: E,
): void {
  const row = map.get(sentence)!
  for (let at = first; at <= last; at++) row[at] ??= entry
}

/** Returns the stretch of text from one token to another. */
export function span({ context: { sentence } }: Item, first: number, last: number): TextSpan {
  return { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end }
}
