import type { ParserState } from '../../src/language/parser-state.ts'

/** The gold tree of a sentence; the root's head is the number of tokens. */
export interface GoldTree {
  readonly heads: readonly number[]
  readonly labels: readonly number[]
}

/**
 * Returns the gold arcs that each kind of move makes unreachable: the dynamic oracle of the arc-hybrid system (Goldberg and
 * Nivre 2013). Infinity for moves that are not legal.
 */
export function costs(state: ParserState, { heads }: GoldTree): { shift: number; left: number; right: number } {
  const s0 = state.stackAt(0)
  const s1 = state.stackAt(1)
  const b0 = state.next
  const n = state.n
  let shift = Number.POSITIVE_INFINITY
  let left = Number.POSITIVE_INFINITY
  let right = Number.POSITIVE_INFINITY
  if (state.canShift) {
    shift = 0
    for (let k = 0; k < state.depth; k++) {
      const item = state.stackAt(k)
      if (heads[item] === b0) shift++
      if (k > 0 && heads[b0] === item) shift++
    }
  }
  if (state.depth > 0) {
    let lost = 0
    for (let i = b0; i < n; i++) if (heads[i] === s0) lost++
    const head = heads[s0]!
    if (state.canLeft) left = lost + Number(head !== b0 && (head === s1 || head > b0))
    if (state.canRight) right = lost + Number(head >= b0)
  }
  return { shift, left, right }
}
