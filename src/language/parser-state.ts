/**
 * The state of an arc-hybrid parser over `n` tokens: a stack, a buffer that ends with the root (index `n`), and the arcs made so
 * far. SHIFT moves the first of the buffer to the stack; LEFT makes it the head of the top of the stack; RIGHT makes the
 * second of the stack the head of the top; both take the top off.
 */
export class ParserState {
  readonly n: number
  readonly stack: Int16Array
  depth = 0
  next = 0
  readonly heads: Int16Array
  readonly labels: Uint8Array
  /** Outermost and second outermost children on both sides; -1 for none. */
  readonly left1: Int16Array
  readonly left2: Int16Array
  readonly right1: Int16Array
  readonly right2: Int16Array
  readonly leftCount: Uint8Array
  readonly rightCount: Uint8Array
  /** The labels of the children of a token as a set (one bit per label modulo 32). */
  readonly labelSets: Int32Array

  constructor(n: number) {
    const size = n + 1
    this.n = n
    this.stack = new Int16Array(size)
    this.heads = new Int16Array(size).fill(-1)
    this.labels = new Uint8Array(size)
    this.left1 = new Int16Array(size).fill(-1)
    this.left2 = new Int16Array(size).fill(-1)
    this.right1 = new Int16Array(size).fill(-1)
    this.right2 = new Int16Array(size).fill(-1)
    this.leftCount = new Uint8Array(size)
    this.rightCount = new Uint8Array(size)
    this.labelSets = new Int32Array(size)
  }

  /** True when only the root is left. */
  get done(): boolean {
    return this.depth === 0 && this.next === this.n
  }

  get canShift(): boolean {
    return this.next < this.n
  }

  /** LEFT onto the root only for the last word on the stack, so that every tree has a single root. */
  get canLeft(): boolean {
    return this.depth > 0 && (this.next < this.n || this.depth === 1)
  }

  get canRight(): boolean {
    return this.depth > 1
  }

  /** Returns the token `k` below the top of the stack; -1 for none. */
  stackAt(k: number): number {
    return k < this.depth ? (this.stack[this.depth - 1 - k] as number) : -1
  }

  /** Returns the token `k` into the buffer, the root after the last; -1 beyond. */
  bufferAt(k: number): number {
    return this.next + k <= this.n ? this.next + k : -1
  }

  shift(): void {
    this.stack[this.depth++] = this.next++
  }

  left(label: number): void {
    const child = this.stack[--this.depth] as number
    const head = this.next
    this.heads[child] = head
    this.labels[child] = label
    this.left2[head] = this.left1[head] as number
    this.left1[head] = child
    this.leftCount[head] = Math.min(255, (this.leftCount[head] as number) + 1)
    this.labelSets[head] = (this.labelSets[head] as number) | (1 << (label & 31))
  }

  right(label: number): void {
    const child = this.stack[--this.depth] as number
    const head = this.stack[this.depth - 1] as number
    this.heads[child] = head
    this.labels[child] = label
    this.right2[head] = this.right1[head] as number
    this.right1[head] = child
    this.rightCount[head] = Math.min(255, (this.rightCount[head] as number) + 1)
    this.labelSets[head] = (this.labelSets[head] as number) | (1 << (label & 31))
  }
}
