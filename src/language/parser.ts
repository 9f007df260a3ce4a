import { mix } from './hash.ts'
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

/** Returns the key of what decides most sure moves: the tags of the two tokens on top of the stack and the next two. */
export function sureKey(state: ParserState, { tags }: ParserInput): number {
  const tag = (i: number) => (i < 0 ? 0 : tags[i]!)
  return mix(tag(state.stackAt(0)), tag(state.bufferAt(0)), tag(state.stackAt(1)), tag(state.bufferAt(1)))
}

/**
 * Returns a greedy arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011) over the scorer of its moves. `sure` gives moves
 * that need no score, by `sureKey`.
 */
export function makeParser(scorer: Scorer, labels: number, sure: ReadonlyMap<number, number>): Parse {
  const features = new Int32Array(parserFeatureLimit)
  const scores = new Float32Array(moveCount(labels))
  return (input) => {
    const state = new ParserState(input.n)
    while (!state.done) {
      if (state.depth === 0) {
        state.shift()
        continue
      }
      let move = sure.get(sureKey(state, input))
      if (move === undefined || !isLegal(state, move, labels)) {
        scorer.score(features, parserFeatures(state, input, features), scores)
        move = bestMove(state, scores, labels)
      }
      makeMove(state, move, labels)
    }
    const heads = state.heads.slice(0, input.n)
    for (let i = 0; i < heads.length; i++) if (heads[i] === input.n) heads[i] = -1
    return { heads, labels: state.labels.slice(0, input.n) }
  }
}

/** Returns whether the move can be made in the state. */
export function isLegal(state: ParserState, move: number, labels: number): boolean {
  if (move === 0) return state.canShift
  return move <= labels ? state.canLeft : state.canRight
}
