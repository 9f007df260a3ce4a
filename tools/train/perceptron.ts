import type { PackedWeights, Scorer } from '../../src/language/weights.ts'
import { encodeWeight } from '../../src/language/weights.ts'

/**
 * A multi-class averaged perceptron over hashed features. Each feature has a row of classes with weights that grows as updates
 * need it; `sums` holds each weight's updates times the clock, so that the average costs nothing while training.
 */
export class Perceptron implements Scorer {
  private keys = new Int32Array(1 << 16)
  private rows = new Int32Array(1 << 16)
  private rowCount = 0
  private starts = new Int32Array(1 << 15)
  private lengths = new Uint8Array(1 << 15)
  private rooms = new Uint8Array(1 << 15)
  private used = 0
  private classes = new Uint8Array(1 << 17)
  private weights = new Float32Array(1 << 17)
  private sums = new Float64Array(1 << 17)
  private clock = 1

  score(features: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0)
    const { classes, weights, starts, lengths } = this
    for (let i = 0; i < count; i++) {
      const row = this.rows[this.placeOf(features[i] as number)] as number
      if (row === 0) continue
      const from = starts[row] as number
      const end = from + (lengths[row] as number)
      for (let j = from; j < end; j++) {
        const kind = classes[j] as number
        scores[kind] = (scores[kind] as number) + (weights[j] as number)
      }
    }
  }

  /** Moves the clock of the average on by one example. */
  tick(): void {
    this.clock++
  }

  /** Adds 1 to the weights of the right class and takes 1 off those of the wrong one, for each feature. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let i = 0; i < count; i++) {
      const row = this.rowOf(features[i] as number)
      this.add(row, right, 1)
      this.add(row, wrong, -1)
    }
  }

  /** Returns the averaged weights without those smaller than `theta` times their mean size, in 8-bit codes. */
  pack(theta: number): PackedWeights {
    const average = (j: number) => (this.weights[j] as number) - (this.sums[j] as number) / this.clock
    let total = 0
    let count = 0
    const each = (use: (row: number, entry: number) => void) => {
      for (let row = 1; row <= this.rowCount; row++) {
        const from = this.starts[row] as number
        for (let j = from; j < from + (this.lengths[row] as number); j++) use(row, j)
      }
    }
    each((_, j) => {
      const size = Math.abs(average(j))
      total += size
      if (size > 1e-6) count++
    })
    const least = (theta * total) / count
    let scale = 0
    const kept = new Map<number, number[]>()
    each((row, j) => {
      const size = Math.abs(average(j))
      if (size <= least) return
      scale = Math.max(scale, size)
      const entries = kept.get(row)
      if (entries) entries.push(j)
      else kept.set(row, [j])
    })
    const found: { key: number; entries: number[] }[] = []
    for (let place = 0; place < this.keys.length; place++) {
      const entries = kept.get(this.rows[place] as number)
      if (entries) found.push({ key: (this.keys[place] as number) >>> 0, entries })
    }
    found.sort((a, b) => a.key - b.key)
    const keys = new Int32Array(found.length)
    const starts = new Int32Array(found.length + 1)
    const size = found.reduce((sum, { entries }) => sum + entries.length, 0)
    const classes = new Uint8Array(size)
    const codes = new Int8Array(size)
    let at = 0
    found.forEach(({ key, entries }, i) => {
      keys[i] = key
      entries.sort((a, b) => (this.classes[a] as number) - (this.classes[b] as number))
      for (const j of entries) {
        classes[at] = this.classes[j] as number
        codes[at++] = encodeWeight(average(j), scale)
      }
      starts[i + 1] = at
    })
    return { keys, starts, classes, codes, scale }
  }

  /** Returns the place of a feature in the table, or the empty place where it would stand. */
  private placeOf(key: number): number {
    const mask = this.keys.length - 1
    let place = (Math.imul(key, 0x9e3779b1) >>> 4) & mask
    while (this.rows[place] !== 0 && this.keys[place] !== key) place = (place + 1) & mask
    return place
  }

  private rowOf(key: number): number {
    const place = this.placeOf(key)
    if (this.rows[place] !== 0) return this.rows[place] as number
    const row = ++this.rowCount
    if (row + 1 >= this.starts.length) {
      this.starts = grow(this.starts)
      this.lengths = grow(this.lengths)
      this.rooms = grow(this.rooms)
    }
    this.keys[place] = key
    this.rows[place] = row
    if (row * 2 > this.keys.length) this.rehash()
    return row
  }

  private rehash(): void {
    const { keys, rows } = this
    this.keys = new Int32Array(keys.length * 2)
    this.rows = new Int32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++) {
      if (rows[i] === 0) continue
      const place = this.placeOf(keys[i] as number)
      this.keys[place] = keys[i] as number
      this.rows[place] = rows[i] as number
    }
  }

  private add(row: number, kind: number, change: number): void {
    const from = this.starts[row] as number
    const length = this.lengths[row] as number
    let at = from
    while (at < from + length && this.classes[at] !== kind) at++
    if (at === from + length) at = this.append(row, kind)
    this.weights[at] = (this.weights[at] as number) + change
    this.sums[at] = (this.sums[at] as number) + change * this.clock
  }

  /** Returns the place of a new weight at the end of a row; a full row moves to the end of the pool with twice the room. */
  private append(row: number, kind: number): number {
    const length = this.lengths[row] as number
    if (length === this.rooms[row]) {
      const room = length === 0 ? 2 : Math.min(255, length * 2)
      while (this.used + room > this.classes.length) {
        this.classes = grow(this.classes)
        this.weights = grow(this.weights)
        this.sums = grow(this.sums)
      }
      const from = this.starts[row] as number
      this.classes.copyWithin(this.used, from, from + length)
      this.weights.copyWithin(this.used, from, from + length)
      this.sums.copyWithin(this.used, from, from + length)
      this.starts[row] = this.used
      this.rooms[row] = room
      this.used += room
    }
    const at = (this.starts[row] as number) + length
    this.lengths[row] = length + 1
    this.classes[at] = kind
    this.weights[at] = 0
    this.sums[at] = 0
    return at
  }
}

function grow<T extends Int32Array | Uint8Array | Float32Array | Float64Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2)
  larger.set(array)
  return larger
}
