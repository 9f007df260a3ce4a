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

/** Returns what an unnamed group headed by the word is, whether the word is singular or plural, tagged a noun or (for its capital) a name. */
export function groupNounOf({ lemma, lower }: { readonly lemma: string; readonly lower: string }): GroupNoun | undefined {
  const nouns = groupNouns()
  return nouns.get(lemma) ?? nouns.get(lower) ?? nouns.get(lower.replace(/s$/, '')) ?? nouns.get(lower.replace(/men$/, 'man'))
}
