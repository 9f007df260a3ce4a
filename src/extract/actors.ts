import type { Document } from '../language/document.ts'
import { collectNames } from './names/collect.ts'
import { stateNamedAt } from './names/phrase-states.ts'
import { makeResolver } from './names/resolve.ts'
import { placeIndex } from './places.ts'
import type { ActorIndex, PlaceIndex } from './reading.ts'

/** Returns who acts in the article and where its places are. */
export function readActors(document: Document): { readonly actors: ActorIndex; readonly places: PlaceIndex } {
  const collected = collectNames(document)
  return {
    actors: {
      all: collected.actors,
      at: (sentence, token) => collected.actorAt.get(sentence)?.[token],
      of: makeResolver(collected),
      stateNamed: (sentence, token) => stateNamedAt(collected, sentence, token),
    },
    places: placeIndex(collected),
  }
}
