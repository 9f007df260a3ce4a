import type { ActorKind } from '../facts/model.ts'
import { once, readTable } from './table.ts'

/** What a capitalised run is that ends in a noun. */
export type HeadKind = 'organization' | 'armed-group' | 'place' | 'facility' | 'event' | 'work'

/** The head nouns of names, in lower case. */
export const nameHeads = once(
  (): ReadonlyMap<string, HeadKind> =>
    new Map(readTable('organization-heads').map(([noun = '', kind]) => [noun, kind as HeadKind])),
)

/** What an unnamed phrase stands for. */
export interface GroupNoun {
  readonly kind: ActorKind
  /** Organs and forces of a state: after a demonym they stand for the state. */
  readonly organ: boolean
  /** Plural without an ending: "police", "troops". */
  readonly plural: boolean
}

/** The head nouns of unnamed groups, by lemma. */
export const groupNouns = once(
  (): ReadonlyMap<string, GroupNoun> =>
    new Map(
      readTable('group-nouns').map(([noun = '', kind, flags = '']) => [
        noun,
        { kind: kind as ActorKind, organ: flags.includes('s'), plural: flags.includes('p') },
      ]),
    ),
)
