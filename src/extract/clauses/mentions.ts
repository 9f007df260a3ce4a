import type { ActorEntry, ActorIndex, Reading } from '../reading.ts'

interface Mention {
  readonly start: number
  readonly end: number
  readonly actor: ActorEntry
}

/** The named mentions of each index; later ones (of unnamed groups) are not needed. */
const mentionsOf = new WeakMap<ActorIndex, readonly Mention[]>()

/** Returns the actors with a mention inside the stretch of text, in order. */
export function actorsBetween(reading: Reading, start: number, end: number): ActorEntry[] {
  const mentions = sortedMentions(reading.actors)
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found = new Set<ActorEntry>()
  for (let i = low; i < mentions.length && mentions[i]!.start < end; i++) {
    if (mentions[i]!.end <= end) found.add(mentions[i]!.actor)
  }
  return [...found]
}

function sortedMentions(actors: ActorIndex): readonly Mention[] {
  const known = mentionsOf.get(actors)
  if (known !== undefined) return known
  const mentions = actors.all
    .flatMap((actor) => actor.mentions.map(({ start, end }) => ({ start, end, actor })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  mentionsOf.set(actors, mentions)
  return mentions
}
