import { describe, expect, test } from 'vitest'
import { readActors } from '../../src/extract/actors.ts'
import { isOpen } from '../../src/extract/names/judge.ts'
import { findNames } from '../../src/extract/names/sentence-names.ts'
import { annotate } from '../../src/language/annotate.ts'

const kinds = (text: string): Record<string, string> => {
  const { actors, places } = readActors(annotate({ id: 'test', text }))
  return Object.fromEntries([
    ...actors.all.filter(({ named }) => named).map(({ name, kind }) => [name, kind]),
    ...places.all.map(({ name }) => [name, 'place']),
  ])
}

describe('names that no list has', () => {
  test('people that speak, bodies with staff and places with a preposition are told apart', () => {
    const found = kinds('Orsolya Vadkerti told reporters in Mezokut that the founder of Baltavind had left.')
    expect(found['Orsolya Vadkerti']).toBe('person')
    expect(found.Mezokut).toBe('place')
  })

  test('one string is one kind of thing in an article', () => {
    const text = 'Ms Tarvandel spoke first. Tarvandel said the plan was ready. Later a crowd followed Tarvandel.'
    const { actors } = readActors(annotate({ id: 'test', text }))
    const named = actors.all.filter(({ name }) => name === 'Tarvandel')
    expect(named).toHaveLength(1)
    expect(named[0]?.kind).toBe('person')
    expect(named[0]?.mentions.length).toBeGreaterThanOrEqual(3)
  })

  test('what titles, lists and head nouns tell is not asked again', () => {
    const document = annotate({ id: 'test', text: 'Chancellor Willy Brandt visited Warsaw and the Polish Red Cross in Poland.' })
    for (const { sentence, casing, names } of findNames(document, null)) {
      for (const name of names) {
        if (name.title || name.kind === 'state')
          expect(isOpen({ sentence, casing, text: document.article.text }, name)).toBe(false)
      }
    }
  })

  test('the same text gives the same names', () => {
    const text = 'Orsolya Vadkerti of Baltavind met Imre Tolnavar near Mezokut.'
    expect(kinds(text)).toEqual(kinds(text))
  })
})
