import type { ParserState } from '../../src/language/parser-state.ts'

/** What each kind of move costs: how many gold arcs can no longer be made after it. */
export interface MoveCosts {
  shift: number
  left: number
  right: number
}

/**
 * Writes the costs of the moves in a state (dynamic oracle of the arc-hybrid system, Goldberg and Nivre 2013); a move that is not
 * allowed costs `Infinity`. `gold` gives the head of each token, the root being token `n`.
 */
export function moveCosts(state: ParserState, gold: Int16Array, costs: MoveCosts): void {
  const { n, next, depth, stack } = state
  const s0 = state.stackAt(0)
  const s1 = state.stackAt(1)
  costs.shift = Number.POSITIVE_INFINITY
  costs.left = Number.POSITIVE_INFINITY
  costs.right = Number.POSITIVE_INFINITY
  let dependentsAhead = 0
  if (s0 >= 0) for (let i = next; i < n; i++) if (gold[i] === s0) dependentsAhead++
  const head = s0 < 0 ? -1 : (gold[s0] as number)
  if (state.canLeft) costs.left = dependentsAhead + (head === s1 || head > next ? 1 : 0)
  if (state.canRight) costs.right = dependentsAhead + (head >= next ? 1 : 0)
  if (state.canShift) {
    let lost = 0
    for (let k = 0; k < depth; k++) {
      const token = stack[k] as number
      if (gold[token] === next) lost++
      if (gold[next] === token && token !== s0) lost++
    }
    costs.shift = lost
  }
}
