import { type ParserInput, parserFeatureLimit, parserFeatures } from './parser-features.ts'
import { ParserState } from './parser-state.ts'
import type { Scorer } from './weights.ts'

/** Returns heads (-1 for the root) and label numbers of a tagged sentence. */
export type Parse = (input: ParserInput) => { readonly heads: Int16Array; readonly labels: Uint8Array }

/** Moves are numbered: 0 shift, then LEFT with each label, then RIGHT with each label. */
export function moveCount(labels: number): number {
  return 1 + 2 * labels
}

/** Makes the move numbered `move`. */
export function makeMove(state: ParserState, move: number, labels: number): void {
  if (move === 0) state.shift()
  else if (move <= labels) state.left(move - 1)
  else state.right(move - 1 - labels)
}

/** Returns the best-scored legal move. */
export function bestMove(state: ParserState, scores: Float32Array, labels: number): number {
  let top = -1
  let score = Number.NEGATIVE_INFINITY
  const consider = (from: number, to: number) => {
    for (let move = from; move < to; move++) {
      if ((scores[move] as number) > score) {
        score = scores[move] as number
        top = move
      }
    }
  }
  if (state.canShift) consider(0, 1)
  if (state.canLeft) consider(1, 1 + labels)
  if (state.canRight) consider(1 + labels, 1 + 2 * labels)
  return top
}

/** Returns a greedy arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011) over the scorer of its moves. */
export function makeParser(scorer: Scorer, labels: number): Parse {
  const features = new Int32Array(parserFeatureLimit)
  const scores = new Float32Array(moveCount(labels))
  return (input) => {
    const state = new ParserState(input.n)
    while (!state.done) {
      if (state.depth === 0) {
        state.shift()
        continue
      }
      const count = parserFeatures(state, input, features)
      scorer.score(features, count, scores)
      makeMove(state, bestMove(state, scores, labels), labels)
    }
    const heads = state.heads.slice(0, input.n)
    for (let i = 0; i < heads.length; i++) if (heads[i] === input.n) heads[i] = -1
    return { heads, labels: state.labels.slice(0, input.n) }
  }
}
