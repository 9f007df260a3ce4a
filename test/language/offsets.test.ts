import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePoints } from '../../src/language/offsets.ts'

test('counts code points up to any offset between characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      expect(codePoints(before + after)(before.length)).toBe([...before].length)
    }),
  )
})
