import { nameKey } from '../../lexicon/key.ts'
import type { ActorEntry, TextSpan } from '../reading.ts'

/** The persons of an article by the words of their names. */
export interface Persons {
  /** Returns the person of a name of two or more words, made when new. */
  full(text: string): ActorEntry
  /** Returns the person that one word stands for: a surname, or the first word of a name that begins with the surname. */
  single(word: string): ActorEntry | undefined
  readonly all: readonly ActorEntry[]
}

interface Person {
  readonly entry: ActorEntry
  words: readonly string[]
}

/** Returns an empty list of persons; new ones are told to `added`. */
export function makePersons(added: (entry: ActorEntry) => void): Persons {
  const persons: Person[] = []
  return {
    get all() {
      return persons.map(({ entry }) => entry)
    },
    full(text) {
      const words = wordsOf(text)
      const known = persons.find((person) => isSame(person.words, words))
      if (known === undefined) {
        const entry = newActor('person', text)
        persons.push({ entry, words })
        added(entry)
        return entry
      }
      if (words.length > known.words.length) {
        known.entry.aliases.add(known.entry.name)
        known.entry.name = text
        known.words = words
      } else if (text !== known.entry.name) known.entry.aliases.add(text)
      return known.entry
    },
    single(word) {
      const key = nameKey(word)
      if (key.length < 2) return undefined
      const bare = key.replace(/^(?:al|el)(?=.{3})/, '')
      const byLast = persons.filter(
        ({ words }) => words.at(-1) === key || words.at(-1)?.replace(/^(?:al|el)(?=.{3})/, '') === bare,
      )
      if (byLast.length > 0) return byLast[0]?.entry
      const byFirst = persons.filter(({ words }) => words[0] === key && words.length > 1)
      return byFirst.length === 1 ? byFirst[0]?.entry : undefined
    },
  }
}

/** Returns a new named actor without mentions. */
export function newActor(kind: ActorEntry['kind'], name: string): ActorEntry {
  return { kind, name, named: true, aliases: new Set(), roles: [], sameAs: [], mentions: [] as TextSpan[] }
}

function wordsOf(text: string): string[] {
  const words = text
    .split(/\s+/)
    .map(nameKey)
    .filter((word) => word !== '')
  return /^(?:jr|sr|ii|iii|iv)$/.test(words.at(-1) ?? '') && words.length > 2 ? words.slice(0, -1) : words
}

/** Two names are one person's when the last words agree and the first ones do, or one is the initial of the other. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true
  if (a.at(-1) !== b.at(-1)) return false
  if (a.length === 1 || b.length === 1) return true
  const [x, y] = [a[0]!, b[0]!]
  if (x === y || (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y))) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 2 && short.length < long.length && short.every((word) => long.includes(word))
}
