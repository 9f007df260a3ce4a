import { describe, expect, it } from 'vitest'
import { beginsCity, findCities } from '../../src/lexicon/cities.ts'
import { gazetteer } from '../../src/lexicon/gazetteer.ts'
import { nameKey } from '../../src/lexicon/key.ts'
import { countryOfLeader, isGivenName } from '../../src/lexicon/people.ts'
import { openSorted } from '../../src/lexicon/sorted-file.ts'

const kindsOf = (name: string): string[] =>
  (gazetteer().get(nameKey(name)) ?? []).map(
    (known) => `${known.kind} ${typeof known.country === 'object' ? known.country.code : known.name}`,
  )

describe('gazetteer', () => {
  it.each([
    ['U.S.', 'country USA'],
    ['Burma', 'country MMR'],
    ['DPRK', 'country PRK'],
    ['Ivory Coast', 'country CIV'],
    ['Palestine', 'country PSE'],
    ['Britons', 'people GBR'],
    ['Afghan', 'demonym AFG'],
    ['Kremlin', 'capital RUS'],
    ['Pentagon', 'organization Pentagon'],
    ['ISIL', 'armed-group Islamic State'],
    ['Gaza', 'region Gaza Strip'],
  ])('%s is %s', (name, kind) => {
    expect(kindsOf(name)).toContain(kind)
  })

  it('knows how long names begin, apostrophes and hyphens inside included', () => {
    const { hasPrefix } = gazetteer()
    expect(['lord', 'lords', 'lordsresistance', 'united', 'guinea'].map((key) => hasPrefix(key))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(hasPrefix('resistancearmy')).toBe(false)
  })
})

describe('cities', () => {
  it('finds a city by its name and by other spellings', () => {
    const [raqqa] = findCities('raqqa')
    expect(raqqa).toMatchObject({ country: 'SYR' })
    expect(findCities('kiev')[0]).toMatchObject({ country: 'UKR', capital: true })
  })

  it('puts the largest first and knows beginnings', () => {
    const people = findCities('santiago').map(({ population }) => population)
    expect(people.length).toBeGreaterThan(1)
    expect([...people].sort((a, b) => b - a)).toEqual(people)
    expect(beginsCity('khan')).toBe(true)
    expect(beginsCity('zzzz')).toBe(false)
  })

  it('finds the first and the last line of the file', () => {
    expect(openSorted('cities').lines('aachen')).toHaveLength(1)
    expect(findCities('zyryanovsk').length + findCities('zywiec').length).toBeGreaterThan(0)
    expect(findCities('nosuchcityanywhere')).toEqual([])
  })
})

describe('people', () => {
  it('knows given names and office holders', () => {
    expect(isGivenName('Mikhail')).toBe(true)
    expect(isGivenName('Parliament')).toBe(false)
    expect(countryOfLeader('Sergei Lavrov')).toBe('RUS')
    expect(countryOfLeader('Nobody Whatsoever')).toBeUndefined()
  })
})
