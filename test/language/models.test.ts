import { expect, test } from 'vitest'
import { decodeModel, encodeModel } from '../../src/language/model-file.ts'
import { decodeWeight, encodeWeight, scorerOf } from '../../src/language/weights.ts'

const weights = {
  keys: Int32Array.from([5, 70_000, 2_000_000_000, -7]),
  starts: Int32Array.from([0, 1, 3, 3, 5]),
  classes: Uint8Array.from([2, 0, 1, 1, 2]),
  codes: Int8Array.from([127, -127, 3, 64, 1]),
  scale: 12.5,
}

test('a model file reads back as it was written', () => {
  const { head, weights: read } = decodeModel<{ tags: string[] }>(encodeModel({ head: { tags: ['A|B'] }, weights }))
  expect(head.tags).toEqual(['A|B'])
  expect(read).toEqual(weights)
})

test('a score is the sum of the weights of the known features', () => {
  const scores = new Float32Array(3)
  scorerOf(weights).score(Int32Array.from([5, -7, 99]), 3, scores)
  expect(scores[2]).toBeCloseTo(12.5 + decodeWeight(1, 12.5), 4)
  expect(scores[1]).toBeCloseTo(decodeWeight(64, 12.5), 4)
  expect(scores[0]).toBe(0)
})

test('the code of a weight keeps small ones apart beside a large one', () => {
  expect(encodeWeight(0.5, 100)).toBeGreaterThan(encodeWeight(0.2, 100))
  expect(decodeWeight(encodeWeight(-40, 100), 100)).toBeCloseTo(-40, -1)
})
