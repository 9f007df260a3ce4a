import type { StoreProfile } from './profile.ts'
import { fuseki } from './profiles/fuseki.ts'
import { oxigraph } from './profiles/oxigraph.ts'
import { sparql } from './profiles/sparql.ts'
import { virtuoso } from './profiles/virtuoso.ts'

export const profileNames = ['sparql', 'oxigraph', 'fuseki', 'virtuoso'] as const
export type ProfileName = (typeof profileNames)[number]

/** The stores that the loader knows. */
export const profiles: { readonly [K in ProfileName]: StoreProfile } = { sparql, oxigraph, fuseki, virtuoso }

/** Returns the profile of the store that has answered with these headers; the generic one where none is recognized. */
export function recognizeProfile(headers: Headers): ProfileName {
  return profileNames.find((name) => profiles[name].recognizes(headers)) ?? 'sparql'
}

/** Returns the profiles with what is said of their tests, for `--help`. */
export function describeProfiles(): string {
  return profileNames.map((name) => `${name}${profiles[name].tested === undefined ? ' (untested)' : ''}`).join(', ')
}
