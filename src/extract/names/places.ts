import type { City } from '../../lexicon/cities.ts'
import { type Country, countries } from '../../lexicon/countries.ts'
import { nameKey } from '../../lexicon/key.ts'
import type { PlaceEntry } from '../reading.ts'
import type { Name } from './name.ts'

/** The places of an article. */
export interface Places {
  readonly all: PlaceEntry[]
  of(name: Name, text: string): PlaceEntry
  ofCountry(country: Country): PlaceEntry
}

/** Returns an empty list of places. */
export function makePlaces(): Places {
  const all: PlaceEntry[] = []
  const byKey = new Map<string, PlaceEntry>()
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
    of: (name, text) => ensure(nameKey(text.replace(/^the\s+/i, '')), () => newPlace(name, text.replace(/^the\s+/i, ''))),
  }
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

function newPlace({ placeKind, known, cities = [], country }: Name, name: string): PlaceEntry {
  if (known?.kind === 'region') {
    return { name, kind: known.type, ...(known.country && { country: known.country }), sameAs: [], mentions: [] }
  }
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
  const code = country ?? (cities.length > 0 && cities.every((one) => one.country === city?.country) ? city?.country : undefined)
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
