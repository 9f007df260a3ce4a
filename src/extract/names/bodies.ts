import { nameKey } from '../../lexicon/key.ts'
import type { ActorEntry } from '../reading.ts'
import type { Name } from './name.ts'
import { newActor } from './persons.ts'

/** The bodies and armed groups of an article. */
export interface Bodies {
  /** Returns the entry of a body's name, made when new and sure enough. */
  of(name: Name, text: string): ActorEntry | undefined
  /** Returns the body that a known acronym stands for. */
  abbreviated(text: string): ActorEntry | undefined
  /** Lets an acronym stand for a body. */
  abbreviate(entry: ActorEntry, acronym: string): void
  /** Returns the one body whose name has the head noun ("the Coalition", "the Ministry"), none if there are several. */
  headed(noun: string): ActorEntry | undefined
}

/** Returns an empty list of bodies; new ones are told to `added`. */
export function makeBodies(added: (entry: ActorEntry) => void): Bodies {
  const byKey = new Map<string, ActorEntry>()
  return {
    abbreviate(entry, acronym) {
      byKey.set(nameKey(acronym), entry)
      if (acronym !== entry.name) entry.aliases.add(acronym)
    },
    abbreviated(text) {
      return /^\p{Lu}[\p{Lu}\p{N}-]+s?$/u.test(text)
        ? (byKey.get(nameKey(text)) ?? byKey.get(nameKey(text.replace(/s$/, ''))))
        : undefined
    },
    headed(noun) {
      const found = new Set<ActorEntry>()
      for (const entry of byKey.values()) {
        const words = entry.name.toLowerCase().split(' ')
        if (words.length > 1 && (words.at(-1) === noun || (words[0] === noun && words[1] === 'of'))) found.add(entry)
      }
      return found.size === 1 ? [...found][0] : undefined
    },
    of(name, text) {
      const bare = text.replace(/^the\s+/i, '')
      const known = name.known?.kind === 'organization' || name.known?.kind === 'armed-group' ? name.known : undefined
      const key = nameKey(bare)
      const identity = known ? `=${known.name}` : key
      let entry = byKey.get(identity) ?? byKey.get(key)
      if (entry === undefined) {
        entry = newActor(name.kind === 'armed-group' ? 'armed-group' : 'organization', bare)
        entry.named = name.sure >= 0.6
        const country = known?.country ?? name.country
        if (country) entry.country = country
        if (known?.item) entry.sameAs.push(`https://www.wikidata.org/entity/${known.item}`)
        added(entry)
      } else if (bare.length > entry.name.length && !/^\p{Lu}+$/u.test(bare)) {
        entry.aliases.add(entry.name)
        entry.name = bare
      } else if (bare !== entry.name) entry.aliases.add(bare)
      entry.aliases.delete(entry.name)
      if (entry.country === undefined && name.country !== undefined) entry.country = name.country
      byKey.set(identity, entry)
      byKey.set(key, entry)
      return entry
    },
  }
}
