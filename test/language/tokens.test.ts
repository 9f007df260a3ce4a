import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitTokens } from '../../src/language/tokens.ts'

const words = (text: string) => splitTokens(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

describe('splitTokens', () => {
  test.each([
    ["Lavrov's aides don't agree.", ['Lavrov', "'s", 'aides', 'do', "n't", 'agree', '.']],
    ['The rebels’ allies can’t', ['The', 'rebels', '’', 'allies', 'ca', 'n’t']],
    ['U.S.-backed pro-government forces', ['U.S.', '-', 'backed', 'pro-government', 'forces']],
    ['Bashar al-Assad', ['Bashar', 'al', '-', 'Assad']],
    ["Shi'ite and Da'esh fighters", ["Shi'ite", 'and', "Da'esh", 'fighters']],
    ['250,000 dead, 5.3% hurt at 10:30', ['250,000', 'dead', ',', '5.3', '%', 'hurt', 'at', '10:30']],
    ['Lt. Gen. J. Doe on Aug. 27', ['Lt.', 'Gen.', 'J.', 'Doe', 'on', 'Aug.', '27']],
    ['“It’s over,” he said -- twice...', ['“', 'It', '’s', 'over', ',', '”', 'he', 'said', '--', 'twice', '...']],
    ['What?! The 9/11 attacks cannot be No. 2', ['What', '?!', 'The', '9/11', 'attacks', 'can', 'not', 'be', 'No.', '2']],
    ["O'Neill’s e-mail, he'd say", ["O'Neill", '’s', 'e-mail', ',', 'he', "'d", 'say']],
    ['Mr. Assad’s U.N. envoy', ['Mr.', 'Assad', '’s', 'U.N.', 'envoy']],
  ])('cuts %s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('puts every character but white space into exactly one token, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const tokens = splitTokens(text, 0, text.length)
        tokens.forEach((token, i) => {
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]?.end ?? 0)
        })
        expect(words(text).join('')).toBe(text.replace(/\s/gu, ''))
      }),
    )
  })

  test('cuts what is too long for a word, between characters', () => {
    const text = `${'a'.repeat(999)}${'😀'.repeat(3)}${'b'.repeat(3000)}`
    const cut = words(text)
    expect(cut.join('')).toBe(text)
    expect(Math.max(...cut.map(({ length }) => length))).toBeLessThanOrEqual(1001)
    expect(cut.some((word) => /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(word))).toBe(false)
  })
})
