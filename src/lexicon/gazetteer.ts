import { type Country, countries } from './countries.ts'
import { nameKey } from './key.ts'
import { listOf, once, readTable } from './table.ts'

/** What a known name is. */
export type Known =
  | { readonly kind: 'country' | 'demonym' | 'people' | 'capital'; readonly country: Country; readonly name: string }
  | { readonly kind: 'organization' | 'armed-group'; readonly name: string; readonly country?: string; readonly item?: string }
  | { readonly kind: 'region'; readonly name: string; readonly type: string; readonly country?: string }

/** Known names of a few words, by key. */
export interface Gazetteer {
  /** What the name may be, the likeliest first. */
  get(key: string): readonly Known[] | undefined
  /** Tells whether more words may follow the key. */
  hasPrefix(key: string): boolean
}

/** The names of states, bodies, armed groups and regions; cities are in `cities.ts`. */
export const gazetteer = once((): Gazetteer => {
  const table = new Map<string, Known[]>()
  const prefixes = new Set<string>()
  const add = (text: string, known: Known): void => {
    const key = nameKey(text)
    const entries = table.get(key)
    if (entries === undefined) table.set(key, [known])
    else if (!entries.some(({ kind, name }) => kind === known.kind && name === known.name)) entries.push(known)
    let prefix = ''
    for (const word of text.split(/[\s-]+|(?=['’])/)) {
      prefix += nameKey(word)
      prefixes.add(prefix)
    }
  }
  for (const country of countries().list) {
    const { name } = country
    for (const text of [name, ...country.otherNames]) add(text, { kind: 'country', country, name })
    for (const text of country.adjectives) add(text, { kind: 'demonym', country, name })
    for (const text of country.people) add(text, { kind: 'people', country, name })
    for (const text of country.capitals) add(text, { kind: 'capital', country, name })
  }
  for (const [name = '', country = '', others, item = ''] of readTable('organizations')) {
    const known: Known = { kind: 'organization', name, ...(country && { country }), ...(item && { item }) }
    for (const text of [name, ...listOf(others)]) add(text, known)
  }
  for (const [name = '', country = '', others, item = ''] of readTable('armed-groups')) {
    const known: Known = { kind: 'armed-group', name, ...(country && { country }), ...(item && { item }) }
    for (const text of [name, ...listOf(others)]) add(text, known)
  }
  for (const [name = '', type = 'region', country = '', others] of readTable('regions')) {
    for (const text of [name, ...listOf(others)]) add(text, { kind: 'region', name, type, ...(country && { country }) })
  }
  return { get: (key) => table.get(key), hasPrefix: (key) => prefixes.has(key) }
})
