import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { actorKinds } from '../../src/facts/model.ts'
import { countries } from '../../src/lexicon/countries.ts'
import { nameKey } from '../../src/lexicon/key.ts'
import { groupNouns, nameHeads } from '../../src/lexicon/nouns.ts'
import { readTable } from '../../src/lexicon/table.ts'
import { longestTitle, titles } from '../../src/lexicon/titles.ts'
import { resourcePath } from '../../src/resources.ts'

const named = ['countries', 'regions', 'organizations', 'armed-groups', 'titles', 'organization-heads', 'group-nouns']

describe('every table', () => {
  it.each([...named, 'cities', 'provinces', 'leaders', 'given-names'])('%s tells its source and licence first', (name) => {
    const head = readFileSync(resourcePath(`lexicons/${name}.tsv`), 'utf8').slice(0, 500)
    expect(head).toMatch(/^# source: .*/)
    expect(head).toMatch(/licence: /)
  })

  it.each(named)('%s has each name once', (name) => {
    const keys = readTable(name).map(([first = '']) => first)
    expect(keys.length).toBeGreaterThan(50)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it.each(['cities', 'provinces', 'leaders', 'given-names'])('%s is sorted by the bytes of its keys, which are plain', (name) => {
    const keys = readTable(name).map(([key = '']) => key)
    expect(keys.filter((key) => !/^[a-z0-9]+$/.test(key))).toEqual([])
    expect(keys.findIndex((key, i) => i > 0 && key < keys[i - 1]!)).toBe(-1)
  })
})

describe('countries', () => {
  it('has alpha-3 codes once, an item and a name each', () => {
    const { list, byCode } = countries()
    expect(list.length).toBeGreaterThan(220)
    expect(byCode.size).toBe(list.length)
    for (const { code, alpha2, item, name } of list) {
      expect(`${code} ${alpha2} ${item} ${name}`).toMatch(/^[A-Z]{3} [A-Z]{2} Q\d+ \p{Lu}/u)
    }
  })

  it('gives no capital to two states', () => {
    const owners = new Map<string, string>()
    for (const { code, capitals } of countries().list) {
      for (const capital of capitals) {
        expect(`${capital} ${owners.get(capital) ?? code}`).toBe(`${capital} ${code}`)
        owners.set(capital, code)
      }
    }
  })

  it('knows the members of the Security Council of 1986 by name, adjective and people', () => {
    const rows = countries().list.map(({ name, adjectives, people }) => [name, adjectives[0], people[0]].join(' '))
    expect(rows).toEqual(expect.arrayContaining(['Bulgaria Bulgarian Bulgarians', 'Thailand Thai Thais', 'Denmark Danish Danes']))
  })
})

describe('the rows of bodies and regions', () => {
  const codes = countries().byCode

  it.each(['organizations', 'armed-groups'])('%s point at states and items that exist', (name) => {
    for (const [body = '', country = '', , item = ''] of readTable(name)) {
      expect(country === '' || codes.has(country) ? '' : `${body}: ${country}`).toBe('')
      expect(item).toMatch(/^(?:Q\d+)?$/)
    }
  })

  it.each(['regions', 'provinces'])('%s point at states that exist', (name) => {
    for (const [region = '', , country = ''] of readTable(name)) {
      expect(country === '' || codes.has(country) ? '' : `${region}: ${country}`).toBe('')
    }
  })
})

describe('nouns and titles', () => {
  it('group nouns have kinds of actors', () => {
    for (const [noun, { kind }] of groupNouns()) expect([...actorKinds, noun]).toContain(kind)
  })

  it('head nouns have known kinds', () => {
    for (const kind of nameHeads().values())
      expect(['organization', 'armed-group', 'place', 'facility', 'event', 'work']).toContain(kind)
  })

  it('no title is longer than the search for titles', () => {
    const words = [...titles().keys()].map((title) => title.split(' ').length)
    expect(Math.max(...words)).toBeLessThanOrEqual(longestTitle)
  })
})

describe('nameKey', () => {
  it.each([
    ['Côte d’Ivoire', 'cotedivoire'],
    ['al-Qaida', 'alqaida'],
    ['U.S.', 'us'],
    ['Łódź', 'lodz'],
  ])('%s', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })
})
