import type { Document } from '../language/document.ts'
import { collectNames } from './names/collect.ts'
import type { ActorIndex, PlaceIndex } from './reading.ts'

/** Returns who acts in the article and where its places are. */
export function readActors(document: Document): { readonly actors: ActorIndex; readonly places: PlaceIndex } {
  const collected = collectNames(document)
  return {
    actors: {
      all: collected.actors,
      at: (sentence, token) => collected.actorAt.get(sentence)?.[token],
      of: (sentence, head) => {
        const entry = collected.actorAt.get(sentence)?.[head]
        return entry ? [entry] : []
      },
    },
    places: {
      all: collected.places.all,
      at: (sentence, token) => collected.placeAt.get(sentence)?.[token],
      of: () => undefined,
    },
  }
}
