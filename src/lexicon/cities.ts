import { countries } from './countries.ts'
import { remembered } from './memo.ts'
import { openSorted } from './sorted-file.ts'

/** A city of the gazetteer. */
export interface City {
  readonly name: string
  readonly geonames: string
  /** ISO 3166-1 alpha-3. */
  readonly country: string | undefined
  readonly lat: number
  readonly lon: number
  /** In thousands. */
  readonly population: number
  readonly capital: boolean
  readonly seat: boolean
  /** The name is an English word too. */
  readonly word: boolean
  /** The name is a given name or a surname too. */
  readonly personal: boolean
}

const file = openSorted('cities')
const none: readonly City[] = []

/** Returns the cities of this name (a key), the largest first. */
export const findCities = remembered((key): readonly City[] => {
  const lines = file.lines(key)
  if (lines.length === 0) return none
  return lines.flatMap((row) => {
    if (row[1] !== '>') return [readCity(row)]
    return file
      .lines(row[2] ?? '')
      .filter(([, , id]) => id === row[3])
      .map(readCity)
  })
})

/** Tells whether the name of a city begins so. */
export function beginsCity(key: string): boolean {
  return file.hasPrefix(key)
}

function readCity([, name = '', geonames = '', alpha2 = '', lat, lon, population, flags = '']: readonly string[]): City {
  return {
    name,
    geonames,
    country: countries().byAlpha2.get(alpha2)?.code,
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population),
    capital: flags.includes('c'),
    seat: flags.includes('a'),
    word: flags.includes('w'),
    personal: flags.includes('n'),
  }
}
