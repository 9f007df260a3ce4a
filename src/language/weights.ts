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

/**
 * Returns a scorer over packed weights: an open-addressing table from feature to row, made for few cache misses. A byte of each
 * key stands in a table of its own that most unknown features are refused by; class and weight of an entry stand in one number.
 * @throws when a class is above 126.
 */
export function scorerOf({ keys, starts, classes, codes, scale }: PackedWeights): Scorer {
  const decoded = Float32Array.from({ length: 256 }, (_, i) => decodeWeight(i - 128, scale))
  // bits 0 to 7 the code, 8 to 14 the class, 15 set on the last of a row
  const entries = new Uint16Array(classes.length)
  for (let row = 0; row < keys.length; row++) {
    const end = starts[row + 1]!
    for (let j = starts[row]!; j < end; j++) {
      if (classes[j]! > 126) throw new Error(`class ${classes[j]} of a model is above 126`)
      entries[j] = (j + 1 === end ? 0x8000 : 0) | (classes[j]! << 8) | (codes[j]! + 128)
    }
  }
  // the place of a key are its first bits (of 28), so that sorted keys fill the table in order
  let shift = 18
  while (1 << (28 - shift) < keys.length * 2) shift--
  const capacity = 1 << (28 - shift)
  const mask = capacity - 1
  const prints = new Uint8Array(capacity)
  const table = new Int32Array(capacity * 2)
  for (let row = 0; row < keys.length; row++) {
    let at = (keys[row]! >>> shift) & mask
    while (prints[at] !== 0) at = (at + 1) & mask
    prints[at] = (keys[row]! & 127) | 128
    table[2 * at] = keys[row]!
    table[2 * at + 1] = starts[row]!
  }
  const slots = new Int32Array(256)
  const rows = new Int32Array(256)
  return {
    score(features, count, scores) {
      // three passes without hard-to-guess branches, so that the memory is asked for many places at once
      let n = 0
      for (let i = 0; i < count; i++) {
        const key = features[i]!
        const at = (key >>> shift) & mask
        slots[n] = at
        rows[n] = key
        n += prints[at]! >>> 7
      }
      let m = 0
      for (let i = 0; i < n; i++) {
        const key = rows[i]!
        const print = (key & 127) | 128
        let at = slots[i]!
        while (prints[at] !== 0 && (prints[at] !== print || table[2 * at] !== key)) at = (at + 1) & mask
        rows[m] = table[2 * at + 1]!
        m += prints[at]! >>> 7
      }
      scores.fill(0)
      for (let i = 0; i < m; i++) {
        let entry = 0
        for (let j = rows[i]!; entry < 0x8000; j++) {
          entry = entries[j]!
          const kind = (entry >>> 8) & 127
          scores[kind] = scores[kind]! + decoded[entry & 255]!
        }
      }
    },
  }
}
