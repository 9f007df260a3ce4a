import type { City } from '../../lexicon/cities.ts'
import type { Known } from '../../lexicon/gazetteer.ts'
import { isGivenName } from '../../lexicon/people.ts'
import type { Name, StateUse } from './name.ts'
import type { RunContext } from './parse-run.ts'
import { isPlacePosition } from './place-position.ts'
import type { KnownName } from './units.ts'

/** Returns the reading of a known name where it stands: a body, a state (by name, demonym or capital) or a place. */
export function nameOfKnown(context: RunContext, { first, last, known, cities }: KnownName): Name {
  const span = { first, last, from: first }
  const place = isPlacePosition(context.sentence, first, last)
  const body = known.find(({ kind }) => kind === 'organization' || kind === 'armed-group')
  if (body) return { ...span, kind: body.kind as 'organization', known: body, sure: 0.95 }
  const state = known.find(({ kind }) => kind === 'country' || kind === 'demonym' || kind === 'people')
  const capital = known.find(({ kind }) => kind === 'capital')
  if (state && !(capital && place)) return stateName(span, state, state.kind === 'country' ? 'name' : (state.kind as StateUse))
  if (capital) return { ...stateName(span, capital, 'capital'), cities }
  const region = known.find(({ kind }) => kind === 'region')
  if (region && !isCityOf(context, last, region, cities)) {
    return {
      ...span,
      kind: 'place',
      known: region,
      cities,
      placeKind: region.kind === 'region' ? region.type : 'region',
      sure:
        place || isListed(context, first) || (region.kind === 'region' && region.type === 'facility')
          ? 0.9
          : isGivenName(region.name)
            ? 0.3
            : 0.7,
    }
  }
  const city = cities[0]
  if (city === undefined) return { ...span, kind: 'place', sure: 0.3 }
  return { ...span, kind: 'place', cities, placeKind: 'city', sure: cityTrust(city, place) }
}

/** "Woodbridge, Virginia". */
const isListed = ({ sentence: { tokens } }: RunContext, first: number): boolean =>
  tokens[first - 1]?.text === ',' && tokens[first - 2]?.upos === 'PROPN'

/** A province is told from the city that gives it its name by the word after it: "Aleppo province". */
function isCityOf({ sentence: { tokens } }: RunContext, last: number, region: Known, cities: readonly City[]): boolean {
  if (region.kind !== 'region' || region.type !== 'region' || regionNoun.test(tokens[last + 1]?.lower ?? '')) return false
  return cities.some((city) => (city.country === region.country ? city.seat || city.population >= 50 : isLarge(city)))
}

const regionNoun = /^(?:province|governorate|region|state|district|oblast|county|prefecture|department|voivodeship)$/

const isLarge = ({ population }: City): boolean => population >= 500

function stateName(span: { first: number; last: number; from: number }, known: Known, use: StateUse): Name {
  const country =
    typeof known === 'object' && 'country' in known && typeof known.country === 'object' ? known.country.code : undefined
  return { ...span, kind: 'state', known, use, ...(country && { country }), sure: 0.95 }
}

/** A city whose name is also a word or a person's is one only where places stand. */
function cityTrust({ word, personal, population, capital, seat }: City, place: boolean): number {
  if (place) return word && population < 100 ? 0.6 : 0.9
  if (word) return 0.1
  if (personal) return population >= 1000 || capital ? 0.5 : 0.2
  return population >= 300 || capital ? 0.8 : seat || population >= 60 ? 0.6 : 0.4
}
