import type { PackedWeights, Scorer } from '../../src/language/weights.ts'
import { encodeWeight } from '../../src/language/weights.ts'

/**
 * An averaged perceptron (Collins 2002) over hashed features. The weights of a feature are a chain of cells, one for each class
 * that was ever updated.
 */
export class Perceptron implements Scorer {
  private keys = new Int32Array(1 << 22)
  private firsts = new Int32Array(1 << 22)
  private mask = (1 << 22) - 1
  private rows = 0
  private cells = 1
  private classOf = new Uint8Array(1 << 22)
  private nextOf = new Int32Array(1 << 22)
  private weight = new Float32Array(1 << 22)
  private total = new Float64Array(1 << 22)
  private stamp = new Int32Array(1 << 22)
  private updates = 0

  score(features: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0)
    for (let i = 0; i < count; i++) {
      let cell = this.firsts[this.find(features[i]!)]!
      while (cell !== 0) {
        scores[this.classOf[cell]!]! += this.weight[cell]!
        cell = this.nextOf[cell]!
      }
    }
  }

  /** Counts a decision, and moves weights from the wrong class to the right one when they differ. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    this.updates++
    if (right === wrong) return
    for (let i = 0; i < count; i++) {
      this.add(features[i]!, right, 1)
      this.add(features[i]!, wrong, -1)
    }
  }

  /**
   * Returns the averaged weights, without those smaller than `theta` times the mean size, in sorted rows, coded in 8 bits.
   */
  pack(theta: number): PackedWeights {
    const average = (cell: number) => (this.total[cell]! + this.weight[cell]! * (this.updates - this.stamp[cell]!)) / this.updates
    let sum = 0
    let nonZero = 0
    let scale = 0
    for (let cell = 1; cell < this.cells; cell++) {
      const size = Math.abs(average(cell))
      if (size > 0) nonZero++
      sum += size
      scale = Math.max(scale, size)
    }
    const least = (theta * sum) / Math.max(1, nonZero)
    const rows: { key: number; entries: (readonly [kind: number, code: number])[] }[] = []
    for (let slot = 0; slot < this.keys.length; slot++) {
      const entries: (readonly [number, number])[] = []
      for (let cell = this.firsts[slot]!; cell !== 0; cell = this.nextOf[cell]!) {
        const value = average(cell)
        const code = Math.abs(value) < least ? 0 : encodeWeight(value, scale)
        if (code !== 0) entries.push([this.classOf[cell]!, code])
      }
      if (entries.length > 0) rows.push({ key: this.keys[slot]!, entries: entries.sort((a, b) => a[0] - b[0]) })
    }
    rows.sort((a, b) => (a.key >>> 0) - (b.key >>> 0))
    const starts = new Int32Array(rows.length + 1)
    rows.forEach(({ entries }, i) => {
      starts[i + 1] = starts[i]! + entries.length
    })
    const all = rows.flatMap(({ entries }) => entries)
    return {
      keys: Int32Array.from(rows, ({ key }) => key),
      starts,
      classes: Uint8Array.from(all, ([kind]) => kind),
      codes: Int8Array.from(all, ([, code]) => code),
      scale,
    }
  }

  private add(feature: number, kind: number, change: number): void {
    let slot = this.find(feature)
    if (this.firsts[slot] === 0) {
      if (this.rows * 2 > this.mask) {
        this.grow()
        slot = this.find(feature)
      }
      this.rows++
      this.keys[slot] = feature
    }
    let cell = this.firsts[slot]!
    while (cell !== 0 && this.classOf[cell] !== kind) cell = this.nextOf[cell]!
    if (cell === 0) {
      cell = this.newCell(kind, this.firsts[slot]!)
      this.firsts[slot] = cell
    }
    this.total[cell]! += this.weight[cell]! * (this.updates - this.stamp[cell]!)
    this.stamp[cell] = this.updates
    this.weight[cell]! += change
  }

  private newCell(kind: number, next: number): number {
    if (this.cells === this.classOf.length) {
      const size = this.cells * 2
      this.classOf = grown(this.classOf, new Uint8Array(size))
      this.nextOf = grown(this.nextOf, new Int32Array(size))
      this.weight = grown(this.weight, new Float32Array(size))
      this.total = grown(this.total, new Float64Array(size))
      this.stamp = grown(this.stamp, new Int32Array(size))
    }
    const cell = this.cells++
    this.classOf[cell] = kind
    this.nextOf[cell] = next
    this.stamp[cell] = this.updates
    return cell
  }

  /** Returns the slot of a feature, or the empty one where it belongs. */
  private find(feature: number): number {
    let at = (Math.imul(feature, 0x9e3779b1) >>> 8) & this.mask
    while (this.firsts[at] !== 0 && this.keys[at] !== feature) at = (at + 1) & this.mask
    return at
  }

  private grow(): void {
    const { keys, firsts } = this
    this.keys = new Int32Array(keys.length * 2)
    this.firsts = new Int32Array(keys.length * 2)
    this.mask = this.keys.length - 1
    for (let slot = 0; slot < keys.length; slot++) {
      if (firsts[slot] === 0) continue
      const at = this.find(keys[slot]!)
      this.keys[at] = keys[slot]!
      this.firsts[at] = firsts[slot]!
    }
  }
}

function grown<T extends { set(from: ArrayLike<number>): void }>(from: ArrayLike<number>, to: T): T {
  to.set(from)
  return to
}
