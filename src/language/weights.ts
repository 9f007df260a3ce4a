/** What a linear model is asked: the sum of the weights of the features, per class. */
export interface Scorer {
  /** Writes the score of each class for the first `count` features (28-bit hashes) into `scores`. */
  score(features: Int32Array, count: number, scores: Float32Array): void
}

/** Weights in sorted rows: `keys[i]` is a feature, its classes and coded weights stand from `starts[i]` to `starts[i + 1]`. */
export interface PackedWeights {
  readonly keys: Int32Array
  readonly starts: Int32Array
  readonly classes: Uint8Array
  readonly codes: Int8Array
  /** The largest weight, which code 127 stands for. */
  readonly scale: number
}

/** How strongly the 8-bit code bends: small weights keep their differences beside a few huge ones (mu-law coding). */
const mu = 255

/** Returns the 8-bit code of a weight. */
export function encodeWeight(weight: number, scale: number): number {
  const size = Math.log1p((mu * Math.min(Math.abs(weight), scale)) / scale) / Math.log1p(mu)
  return Math.sign(weight) * Math.round(127 * size)
}

/** Returns the weight that an 8-bit code stands for. */
export function decodeWeight(code: number, scale: number): number {
  return (Math.sign(code) * scale * Math.expm1((Math.abs(code) / 127) * Math.log1p(mu))) / mu
}

/** Returns a scorer over packed weights: an open-addressing table from feature to row. */
export function scorerOf({ keys, starts, classes, codes, scale }: PackedWeights): Scorer {
  const decoded = Float32Array.from({ length: 256 }, (_, i) => decodeWeight(i - 128, scale))
  let capacity = 1024
  while (capacity < keys.length * 2) capacity *= 2
  const mask = capacity - 1
  // key and row side by side, so that a look-up touches one cache line; row 0 means an empty place
  const table = new Int32Array(capacity * 2)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number
    let at = slot(key) & mask
    while (table[2 * at + 1] !== 0) at = (at + 1) & mask
    table[2 * at] = key
    table[2 * at + 1] = row + 1
  }
  return {
    score(features, count, scores) {
      scores.fill(0)
      for (let i = 0; i < count; i++) {
        const key = features[i] as number
        let at = slot(key) & mask
        let row = table[2 * at + 1] as number
        while (row !== 0 && table[2 * at] !== key) {
          at = (at + 1) & mask
          row = table[2 * at + 1] as number
        }
        if (row === 0) continue
        const end = starts[row] as number
        for (let j = starts[row - 1] as number; j < end; j++) {
          const kind = classes[j] as number
          scores[kind] = (scores[kind] as number) + (decoded[(codes[j] as number) + 128] as number)
        }
      }
    },
  }
}

function slot(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 8
}
