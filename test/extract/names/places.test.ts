import { describe, expect, it } from 'vitest'
import { readActors } from '../../../src/extract/actors.ts'
import { annotate } from '../../../src/language/annotate.ts'

function placeOf(text: string, event: string): string | undefined {
  const document = annotate({ id: 'test', text })
  const { places } = readActors(document)
  for (const sentence of document.sentences) {
    const at = sentence.tokens.findIndex((token) => token.text === event)
    if (at >= 0) return places.of(sentence, at)?.name
  }
  return undefined
}

const placesIn = (text: string) => readActors(annotate({ id: 'test', text })).places.all

describe('the place of an event', () => {
  it.each([
    ['They met in Reykjavik, Iceland.', 'met', 'Reykjavik'],
    ['A bomb killed 12 people in Omagh in Northern Ireland.', 'killed', 'Omagh'],
    ['A bomb exploded in Omagh, killing 29 people.', 'killing', 'Omagh'],
    ['The Baghdad bombing shocked the city.', 'bombing', 'Baghdad'],
  ])('%s', (text, event, place) => {
    expect(placeOf(text, event)).toBe(place)
  })

  it('is none where the text gives none', () => {
    expect(placeOf('Sadat met Begin on Monday.', 'met')).toBeUndefined()
  })
})

describe('places', () => {
  it('have an item, a state and a position only where sure', () => {
    const [city] = placesIn('Shells fell in Sarajevo.')
    expect(city).toMatchObject({ name: 'Sarajevo', kind: 'city', country: 'BIH' })
    expect(city?.sameAs).toEqual([expect.stringMatching(/^https:\/\/sws\.geonames\.org\/\d+\/$/)])
    const [unknown] = placesIn('Shells fell in the village of Zorblat.')
    expect(unknown).toMatchObject({ name: 'Zorblat', sameAs: [] })
    expect(unknown).not.toHaveProperty('lat')
  })

  it.each([
    ['A bomb went off in Tripoli, Lebanon.', 'LBN'],
    ['Shells hit the Lebanese city of Tripoli.', 'LBN'],
    ['Lebanon’s Tripoli was quiet.', 'LBN'],
    ['Fighting broke out in Tripoli. Libya blamed the rebels.', 'LBY'],
    ['Fighting broke out in Tripoli.', 'LBY'],
  ])('are told apart by the state that stands with them: %s', (text, country) => {
    const city = placesIn(text).find(({ name }) => name === 'Tripoli')
    expect(city?.country).toBe(country)
    expect(city?.sameAs).toHaveLength(1)
  })

  it('have no position where several may be meant', () => {
    const [city] = placesIn('Fighting broke out in San Miguel.')
    expect(city).toMatchObject({ name: 'San Miguel', sameAs: [] })
    expect(city).not.toHaveProperty('lat')
  })

  it('are a province only where the text says so', () => {
    expect(placesIn('Shells fell in Aleppo province.')).toContainEqual(
      expect.objectContaining({ kind: 'region', country: 'SYR' }),
    )
    expect(placesIn('Shells fell in Aleppo.')).toEqual([expect.objectContaining({ kind: 'city', country: 'SYR' })])
  })

  it.each([
    ['Refugees fled to Camp Zorblat.', 'Camp Zorblat'],
    ['The dam at Lake Kariba held.', 'Lake Kariba'],
    ['Zorblat is a village in the hills.', 'Zorblat'],
    ['Troops crossed the Suez Canal.', 'Suez Canal'],
  ])('%s', (text, name) => {
    expect(placesIn(text).map((place) => place.name)).toContain(name)
  })

  it('are not whom one speaks to', () => {
    expect(placesIn('According to Houston, the plan failed. Houston said so on Monday.')).toEqual([])
  })
})
