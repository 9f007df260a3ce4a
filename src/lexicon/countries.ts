import { listOf, once, readTable } from './table.ts'

/** A state or territory. */
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string
  readonly alpha2: string
  /** Short English name. */
  readonly name: string
  /** Wikidata item. */
  readonly item: string
  readonly lat?: number
  readonly lon?: number
  readonly otherNames: readonly string[]
  readonly adjectives: readonly string[]
  readonly people: readonly string[]
  /** Names of cities and seats that stand for its government. */
  readonly capitals: readonly string[]
}

/** All states and territories by alpha-3 and by alpha-2. */
export const countries = once(() => {
  const list = readTable('countries').map(readCountry)
  return {
    list,
    byCode: new Map(list.map((country) => [country.code, country])),
    byAlpha2: new Map(list.map((country) => [country.alpha2, country])),
  }
})

function readCountry(row: readonly string[]): Country {
  const [code = '', alpha2 = '', name = '', item = '', lat = '', lon = '', others, adjectives, people, capitals] = row
  return {
    code,
    alpha2,
    name,
    item,
    ...(lat === '' ? {} : { lat: Number(lat), lon: Number(lon) }),
    otherNames: listOf(others),
    adjectives: listOf(adjectives),
    people: listOf(people),
    capitals: listOf(capitals),
  }
}
