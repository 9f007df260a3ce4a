import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatJson, type Json, lineWidth } from '../../src/rdf/json.ts'

it('is the JSON of its value', () => {
  const { value } = fc.letrec<{ value: Json; scalar: Json }>((tie) => ({
    scalar: fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean()),
    value: fc.oneof(
      { depthSize: 'small' },
      tie('scalar'),
      fc.array(tie('scalar')),
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value'), { minKeys: 1, noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(value, (json) => {
      expect(JSON.parse(formatJson(json))).toEqual(json)
    }),
  )
})

it('puts short arrays on one line and parts long ones', () => {
  expect(formatJson({ a: ['b', 1, true], c: [], d: [{ e: 1 }] })).toBe(
    '{\n  "a": ["b", 1, true],\n  "c": [],\n  "d": [\n    {\n      "e": 1\n    }\n  ]\n}',
  )
  const long = Array.from({ length: 14 }, (_, index) => `item ${index}`)
  const lines = formatJson({ long }).split('\n')
  expect(lines).toHaveLength(18)
  expect(
    Math.max(
      ...formatJson({ long: long.slice(0, 10) })
        .split('\n')
        .map(({ length }) => length),
    ),
  ).toBeLessThanOrEqual(lineWidth)
})
