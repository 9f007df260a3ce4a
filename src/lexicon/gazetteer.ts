import { type Country, countries } from './countries.ts'
import { nameKey, wordEnd } from './key.ts'
import { remembered } from './memo.ts'
import { openSorted } from './sorted-file.ts'
import { listOf, once, readTable } from './table.ts'

/** What a known name is. */
export type Known =
  | { readonly kind: 'country' | 'demonym' | 'people' | 'capital'; readonly country: Country; readonly name: string }
  | { readonly kind: 'organization' | 'armed-group'; readonly name: string; readonly country?: string; readonly item?: string }
  | { readonly kind: 'region'; readonly name: string; readonly type: string; readonly country?: string }

/** Known names of a few words, by key. */
export interface Gazetteer {
  /** What the name may be, the likeliest first; none where nothing is known. */
  get(key: string): readonly Known[]
  /** Tells whether more words may follow the key. */
  hasPrefix(key: string): boolean
}

/** The names of states, bodies, armed groups and regions; cities are in `cities.ts`. */
export const gazetteer = once((): Gazetteer => {
  const table = new Map<string, Known[]>()
  const prefixes = new Set<string>()
  eachName((text, known) => {
    let key = ''
    for (const word of text.split(wordEnd)) {
      key += nameKey(word)
      prefixes.add(key)
    }
    const entries = table.get(key)
    if (entries === undefined) table.set(key, [known])
    else if (!entries.some(({ kind, name }) => kind === known.kind && name === known.name)) entries.push(known)
  })
  return {
    get: (key) => table.get(key) ?? provinces(key),
    hasPrefix: (key) => prefixes.has(key) || provinceFile.hasPrefix(key),
  }
})

const provinceFile = openSorted('provinces')

/** The provinces that only the long list has, looked up in place. */
const provinces = remembered((key): readonly Known[] => {
  const [row] = provinceFile.lines(key)
  if (row === undefined) return none
  const [, name = '', country = ''] = row
  return [{ kind: 'region', name, type: 'region', ...(country && { country }) }]
})

const none: readonly Known[] = []

/** Gives every name of the tables with what it is, the likeliest reading of a name first. */
function eachName(add: (text: string, known: Known) => void): void {
  for (const country of countries().list) {
    const { name } = country
    for (const text of [name, ...country.otherNames]) add(text, { kind: 'country', country, name })
    for (const text of country.adjectives) add(text, { kind: 'demonym', country, name })
    for (const text of country.people) add(text, { kind: 'people', country, name })
    for (const text of country.capitals) add(text, { kind: 'capital', country, name })
  }
  for (const kind of ['organization', 'armed-group'] as const) {
    const tableName = kind === 'organization' ? 'organizations' : 'armed-groups'
    for (const [name = '', country = '', others, item = ''] of readTable(tableName)) {
      const known: Known = { kind, name, ...(country && { country }), ...(item && { item }) }
      for (const text of [name, ...listOf(others)]) add(text, known)
    }
  }
  for (const [name = '', type = 'region', country = '', others] of readTable('regions')) {
    const known: Known = { kind: 'region', name, type, ...(country && { country }) }
    for (const text of [name, ...listOf(others)]) add(text, known)
  }
}
