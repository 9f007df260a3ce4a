import type { Country } from '../../lexicon/countries.ts'
import type { ActorEntry, TextSpan } from '../reading.ts'
import { newActor } from './persons.ts'

/** The states an article names. An entry is `named` only once the state acts. */
export interface States {
  has(code: string): boolean
  /** Returns the state's entry, made when new. */
  of(country: Country): ActorEntry
  /** Notes a mention that makes the state a place if it never acts. */
  leaveOpen(country: Country, mention: TextSpan): void
  list(): readonly { readonly country: Country; readonly entry: ActorEntry; readonly open: TextSpan[] }[]
}

/** Returns an empty list of states; new ones are told to `added`. */
export function makeStates(added: (entry: ActorEntry) => void): States {
  const states = new Map<string, { country: Country; entry: ActorEntry; open: TextSpan[] }>()
  const ensure = (country: Country) => {
    const known = states.get(country.code)
    if (known) return known
    const entry = newActor('state', country.name)
    entry.named = false
    entry.country = country.code
    entry.sameAs.push(`https://www.wikidata.org/entity/${country.item}`)
    const made = { country, entry, open: [] }
    states.set(country.code, made)
    added(entry)
    return made
  }
  return {
    has: (code) => states.has(code),
    of: (country) => ensure(country).entry,
    leaveOpen: (country, mention) => ensure(country).open.push(mention),
    list: () => [...states.values()],
  }
}
