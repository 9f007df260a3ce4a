import { type Country, countries } from './countries.ts'
import { nameKey, startOfKey, wordEnd } from './key.ts'
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

interface Row {
  readonly text: string
  readonly known: Known
}

/** Names are told apart by so many letters first; the rest of their keys is made when such a name is first looked up. */
const headLength = 3

/** The names of states, bodies, armed groups and regions; cities are in `cities.ts`. */
export const gazetteer = once((): Gazetteer => {
  const waiting = new Map<string, Row[]>()
  const table = new Map<string, Known[]>()
  const prefixes = new Set<string>()
  eachName((text, known) => {
    const { head, ends } = startOfKey(text, headLength)
    const rows = waiting.get(head)
    if (rows === undefined) waiting.set(head, [{ text, known }])
    else rows.push({ text, known })
    for (const end of ends) prefixes.add(end)
  })
  const open = (key: string): void => {
    const head = key.slice(0, headLength)
    const rows = waiting.get(head)
    if (rows === undefined) return
    waiting.delete(head)
    for (const { text, known } of rows) enter(text, known)
  }
  const enter = (text: string, known: Known): void => {
    const key = nameKey(text)
    const entries = table.get(key)
    if (entries === undefined) table.set(key, [known])
    else if (!entries.some(({ kind, name }) => kind === known.kind && name === known.name)) entries.push(known)
    let prefix = ''
    for (const word of text.split(wordEnd)) {
      prefix += nameKey(word)
      prefixes.add(prefix)
    }
  }
  return {
    get(key) {
      open(key)
      return table.get(key)
    },
    hasPrefix(key) {
      open(key)
      return prefixes.has(key)
    },
  }
})

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
