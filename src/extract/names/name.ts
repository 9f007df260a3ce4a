import type { City } from '../../lexicon/cities.ts'
import type { Known } from '../../lexicon/gazetteer.ts'
import type { TitlePhrase } from './title-phrases.ts'

export type NameKind = 'person' | 'organization' | 'armed-group' | 'state' | 'place' | 'other'

/** How a state is named: by its name, an adjective, its people, its capital, or its government ("the Syrian government"). */
export type StateUse = 'name' | 'demonym' | 'people' | 'capital' | 'government'

/** A name in a sentence. Positions are tokens, both inclusive. */
export interface Name {
  readonly kind: NameKind
  readonly first: number
  readonly last: number
  /** Where the mention starts when a title and an affiliation stand before the name: "Russian Foreign Minister Lavrov". */
  readonly from: number
  readonly known?: Known
  readonly cities?: readonly City[]
  readonly use?: StateUse
  /** Alpha-3 of the state that a demonym or country name in it tells. */
  readonly country?: string
  readonly placeKind?: string
  readonly title?: TitlePhrase
  /** The name that the holder of the title belongs to. */
  readonly affiliation?: Name
  /** Of an acronym: the name it stands for, in the same sentence. */
  readonly full?: Name
  /** How sure the kind is, 0 to 1. */
  readonly sure: number
}
