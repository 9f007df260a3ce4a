import { nameKey } from './key.ts'
import { openSorted } from './sorted-file.ts'

const given = openSorted('given-names')
const leaders = openSorted('leaders')

/** Tells whether the word is a given name somewhere. */
export function isGivenName(word: string): boolean {
  return given.lines(nameKey(word)).length > 0
}

/** Returns the state (alpha-3) of which people of this full name or rare surname hold or held an office. */
export function countryOfLeader(name: string): string | undefined {
  return leaders.lines(nameKey(name))[0]?.[1]
}
