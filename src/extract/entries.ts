import type { Actor, Place, Span } from '../facts/model.ts'
import type { AnyDraft } from './drafts.ts'
import type { ActorEntry, PlaceEntry, TextSpan } from './reading.ts'

/** The fields of drafts that hold one actor. */
export const actorFields: ReadonlySet<string> = new Set(['holder', 'target', 'attributedTo', 'perpetrator', 'speaker'])

/** Returns the actors that the drafts point at. */
export function usedActors(drafts: readonly AnyDraft[]): ReadonlySet<ActorEntry> {
  const used = new Set<ActorEntry>()
  for (const draft of drafts) {
    for (const [name, value] of Object.entries(draft)) {
      if (value === undefined) continue
      if (name === 'participants') for (const entry of value as ActorEntry[]) used.add(entry)
      else if (actorFields.has(name)) used.add(value as ActorEntry)
    }
  }
  return used
}

/** Returns an id for each entry in order: the letter and a number counted from 1. With `used`, unnamed actors outside it have none. */
export function numberEntries<E extends ActorEntry | PlaceEntry>(
  entries: readonly E[],
  letter: string,
  used?: ReadonlySet<E>,
): ReadonlyMap<E, string> {
  const ids = new Map<E, string>()
  for (const entry of entries) {
    if (used && 'named' in entry && !entry.named && !used.has(entry)) continue
    ids.set(entry, `${letter}${ids.size + 1}`)
  }
  return ids
}

/** Returns the entry's id; an entry that no index lists is a broken rule and throws. */
export function idOf<E>(ids: ReadonlyMap<E, string>, entry: E): string {
  const id = ids.get(entry)
  if (id === undefined) throw new Error(`a fact points at an entry that its index does not list: ${JSON.stringify(entry)}`)
  return id
}

/** Returns the actor of the facts document, without the aliases that the text has only with a line break or tab inside. */
export function actorOf(entry: ActorEntry, id: string, spanOf: (span: TextSpan) => Span, text: string): Actor {
  const { kind, name, country, roles, sameAs } = entry
  const mentions = entry.mentions.map(spanOf)
  const stands = (alias: string) => mentions.some(({ quote }) => quote.includes(alias)) || text.includes(alias)
  const aliases = [...entry.aliases].filter((alias) => alias !== name && stands(alias))
  return {
    id,
    kind,
    name,
    aliases,
    ...(country !== undefined && { country }),
    roles,
    sameAs,
    mentions,
  }
}

/** Returns the place of the facts document. */
export function placeOf(entry: PlaceEntry, id: string, spanOf: (span: TextSpan) => Span): Place {
  const { name, kind, country, lat, lon, sameAs } = entry
  return {
    id,
    name,
    ...(kind !== undefined && { kind }),
    ...(country !== undefined && { country }),
    ...(lat !== undefined && lon !== undefined && { lat, lon }),
    ...(sameAs.length > 0 && { sameAs }),
    mentions: entry.mentions.map(spanOf),
  }
}
