import type { City } from '../../lexicon/cities.ts'
import { type Country, countries } from '../../lexicon/countries.ts'
import { nameKey } from '../../lexicon/key.ts'
import type { PlaceEntry } from '../reading.ts'
import type { Name } from './name.ts'

/** The places of an article. */
export interface Places {
  readonly all: PlaceEntry[]
  /** Returns the entry of a place's name; `around` is the state (alpha-3) that the text tells with it. */
  of(name: Name, text: string, around?: string): PlaceEntry
  ofCountry(country: Country): PlaceEntry
  /** Settles which of several cities of one name is meant where the article tells of only one of their states. */
  settle(told: ReadonlySet<string>): void
}

/** Returns an empty list of places. */
export function makePlaces(): Places {
  const all: PlaceEntry[] = []
  const byKey = new Map<string, PlaceEntry>()
  const open = new Map<PlaceEntry, readonly City[]>()
  const ensure = (key: string, make: () => PlaceEntry): PlaceEntry => {
    const known = byKey.get(key)
    if (known) return known
    const entry = make()
    byKey.set(key, entry)
    all.push(entry)
    return entry
  }
  return {
    all,
    ofCountry: (country) => ensure(`=${country.code}`, () => countryPlace(country)),
    of(name, written, around) {
      const text = written.replace(/^the\s+/i, '')
      const key = nameKey(text)
      const before = byKey.get(key)
      const elsewhere = around !== undefined && before?.country !== undefined && before.country !== around
      const entry = ensure(elsewhere ? `${key}@${around}` : key, () => {
        const made = newPlace(name, text, around)
        if (made.lat === undefined && name.cities && name.known === undefined) open.set(made, name.cities)
        return made
      })
      if (around !== undefined && entry.country === undefined) {
        locate(entry, open.get(entry) ?? [], around)
        open.delete(entry)
      }
      return entry
    },
    settle(told) {
      for (const [entry, cities] of open) {
        if (entry.country !== undefined) continue
        const states = new Set(cities.flatMap(({ country }) => (country !== undefined && told.has(country) ? [country] : [])))
        if (states.size === 1) locate(entry, cities, [...states][0]!)
      }
    },
  }
}

/** Gives a place its state, and its position where only one city of the name in that state can be meant. */
function locate(entry: PlaceEntry, cities: readonly City[], country: string): void {
  entry.country = country
  const inside = cities.filter((city) => city.country === country)
  const [city] = inside
  if (city === undefined || !isSure(inside)) return
  entry.kind = 'city'
  entry.lat = city.lat
  entry.lon = city.lon
  entry.sameAs.push(`https://sws.geonames.org/${city.geonames}/`)
}

function countryPlace({ name, code, lat, lon, item }: Country): PlaceEntry {
  return {
    name,
    kind: 'country',
    country: code,
    ...(lat !== undefined && lon !== undefined && { lat, lon }),
    sameAs: [`https://www.wikidata.org/entity/${item}`],
    mentions: [],
  }
}

function newPlace({ placeKind, known, cities: all = [], country }: Name, name: string, around: string | undefined): PlaceEntry {
  if (known?.kind === 'region') {
    const state = known.country ?? around
    return { name, kind: known.type, ...(state && { country: state }), sameAs: [], mentions: [] }
  }
  const cities = around === undefined ? all : all.filter((one) => one.country === around)
  const city = cities[0]
  if (city && isSure(cities)) {
    const { lat, lon, geonames } = city
    return {
      name,
      kind: 'city',
      ...(city.country && { country: city.country }),
      lat,
      lon,
      sameAs: [`https://sws.geonames.org/${geonames}/`],
      mentions: [],
    }
  }
  const code =
    country ?? around ?? (cities.length > 0 && cities.every((one) => one.country === city?.country) ? city?.country : undefined)
  return {
    name,
    kind: placeKind ?? 'place',
    ...(code && countries().byCode.has(code) && { country: code }),
    sameAs: [],
    mentions: [],
  }
}

/** Only one place has the name, or it is ten times as large as the next. */
function isSure([first, second]: readonly City[]): boolean {
  return (
    first !== undefined &&
    (second === undefined ||
      first.population >= 10 * second.population ||
      (first.capital && first.population > second.population))
  )
}
