import type { PackedWeights, Scorer } from '../../src/language/weights.ts'
import { encodeWeight } from '../../src/language/weights.ts'

/**
 * A multi-class averaged perceptron over hashed features. Each feature has a row of classes with weights that grows as updates
 * need it; `sums` holds each weight's updates times the clock, so that the average costs nothing while training. What is read
 * together stands together, for the sake of the cache.
 */
export class Perceptron implements Scorer {
  /** Pairs of key and row, open addressing; row 0 means an empty place. */
  private table = new Int32Array(2 << 16)
  private rowCount = 0
  /** Threes of start, length and room of each row. */
  private rows = new Int32Array(3 << 15)
  private used = 0
  /** Pairs of class and weight. */
  private entries = new Float32Array(2 << 17)
  private sums = new Float64Array(1 << 17)
  private clock = 1

  score(features: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0)
    const { entries, rows, table } = this
    for (let i = 0; i < count; i++) {
      const row = table[2 * this.placeOf(features[i]!) + 1]!
      if (row === 0) continue
      const from = rows[3 * row]!
      const end = from + rows[3 * row + 1]!
      for (let j = from; j < end; j++) {
        const kind = entries[2 * j]!
        scores[kind] = scores[kind]! + entries[2 * j + 1]!
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
    const average = (j: number) => this.entries[2 * j + 1]! - this.sums[j]! / this.clock
    let total = 0
    let count = 0
    const each = (use: (row: number, entry: number) => void) => {
      for (let row = 1; row <= this.rowCount; row++) {
        const from = this.rows[3 * row]!
        for (let j = from; j < from + this.rows[3 * row + 1]!; j++) use(row, j)
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
    for (let place = 0; place < this.table.length; place += 2) {
      const entries = kept.get(this.table[place + 1]!)
      if (entries) found.push({ key: this.table[place]! >>> 0, entries })
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
      entries.sort((a, b) => this.entries[2 * a]! - this.entries[2 * b]!)
      for (const j of entries) {
        classes[at] = this.entries[2 * j]!
        codes[at++] = encodeWeight(average(j), scale)
      }
      starts[i + 1] = at
    })
    return { keys, starts, classes, codes, scale }
  }

  /** Returns the place of a feature in the table, or the empty place where it would stand. */
  private placeOf(key: number): number {
    const { table } = this
    const mask = (table.length >> 1) - 1
    let place = (Math.imul(key, 0x9e3779b1) >>> 4) & mask
    while (table[2 * place + 1] !== 0 && table[2 * place] !== key) place = (place + 1) & mask
    return place
  }

  private rowOf(key: number): number {
    const place = this.placeOf(key)
    if (this.table[2 * place + 1] !== 0) return this.table[2 * place + 1]!
    const row = ++this.rowCount
    if (3 * row + 3 > this.rows.length) this.rows = grow(this.rows)
    this.table[2 * place] = key
    this.table[2 * place + 1] = row
    if (row * 4 > this.table.length) this.rehash()
    return row
  }

  private rehash(): void {
    const { table } = this
    this.table = new Int32Array(table.length * 2)
    for (let i = 0; i < table.length; i += 2) {
      if (table[i + 1] === 0) continue
      const place = this.placeOf(table[i]!)
      this.table[2 * place] = table[i]!
      this.table[2 * place + 1] = table[i + 1]!
    }
  }

  private add(row: number, kind: number, change: number): void {
    const from = this.rows[3 * row]!
    const end = from + this.rows[3 * row + 1]!
    let at = from
    while (at < end && this.entries[2 * at] !== kind) at++
    if (at === end) at = this.append(row, kind)
    this.entries[2 * at + 1] = this.entries[2 * at + 1]! + change
    this.sums[at] = this.sums[at]! + change * this.clock
  }

  /** Returns the place of a new weight at the end of a row; a full row moves to the end of the pool with twice the room. */
  private append(row: number, kind: number): number {
    const length = this.rows[3 * row + 1]!
    if (length === this.rows[3 * row + 2]) {
      const room = length === 0 ? 2 : length * 2
      while (this.used + room > this.sums.length) {
        this.entries = grow(this.entries)
        this.sums = grow(this.sums)
      }
      const from = this.rows[3 * row]!
      this.entries.copyWithin(2 * this.used, 2 * from, 2 * (from + length))
      this.sums.copyWithin(this.used, from, from + length)
      this.rows[3 * row] = this.used
      this.rows[3 * row + 2] = room
      this.used += room
    }
    const at = this.rows[3 * row]! + length
    this.rows[3 * row + 1] = length + 1
    this.entries[2 * at] = kind
    this.entries[2 * at + 1] = 0
    this.sums[at] = 0
    return at
  }
}

function grow<T extends Int32Array | Float32Array | Float64Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2)
  larger.set(array)
  return larger
}
