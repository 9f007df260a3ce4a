import { bestMove, isLegal, makeMove, makeParser, moveCount, type Parse, sureKey } from '../../src/language/parser.ts'
import { type ParserInput, parserFeatureLimit, parserFeatures } from '../../src/language/parser-features.ts'
import { ParserState } from '../../src/language/parser-state.ts'
import { type PackedWeights, scorerOf } from '../../src/language/weights.ts'
import { type MoveCosts, moveCosts } from './oracle.ts'
import { Perceptron } from './perceptron.ts'
import { seededRandom, shuffle } from './random.ts'

/** A tagged sentence and its tree; the head of the root is `n`. */
export interface ParserExample {
  readonly input: ParserInput
  readonly heads: Int16Array
  readonly labels: Uint8Array
}

/**
 * Trains the weights of an arc-hybrid parser with a dynamic oracle. From the second epoch on, the parser follows its own move
 * instead of the right one with probability `exploration`. It learns nothing where the move is sure.
 */
export function trainParser(
  examples: readonly ParserExample[],
  labels: number,
  sure: ReadonlyMap<number, number>,
  options: { readonly epochs: number; readonly exploration: number; readonly theta: number },
  report: (line: string) => void,
): PackedWeights {
  const learner = new Perceptron()
  const features = new Int32Array(parserFeatureLimit)
  const scores = new Float32Array(moveCount(labels))
  const costs: MoveCosts = { shift: 0, left: 0, right: 0 }
  const order = [...examples]
  const random = seededRandom(2)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    let moves = 0
    let errors = 0
    for (const example of order) {
      const state = new ParserState(example.input.n)
      while (!state.done) {
        if (state.depth === 0) {
          state.shift()
          continue
        }
        const move = sure.get(sureKey(state, example.input))
        if (move !== undefined && isLegal(state, move, labels)) {
          makeMove(state, move, labels)
          continue
        }
        const count = parserFeatures(state, example.input, features)
        learner.score(features, count, scores)
        learner.tick()
        moveCosts(state, example.heads, costs)
        const guess = bestMove(state, scores, labels)
        const right = rightMove(state, example, costs, scores, labels)
        moves++
        if (guess !== right && !isRight(guess, state, example, costs, labels)) {
          errors++
          learner.update(features, count, right, guess)
          makeMove(state, epoch > 0 && random() < options.exploration ? guess : right, labels)
        } else makeMove(state, guess, labels)
      }
    }
    report(`parser epoch ${epoch + 1}: ${((100 * errors) / moves).toFixed(2)} % of ${moves} moves wrong`)
  }
  return learner.pack(options.theta)
}

/** Returns the best-scored of the moves that lose least. */
function rightMove(state: ParserState, example: ParserExample, costs: MoveCosts, scores: Float32Array, labels: number): number {
  const least = Math.min(costs.shift, costs.left, costs.right)
  let top = -1
  const consider = (move: number) => {
    if (top < 0 || (scores[move] as number) > (scores[top] as number)) top = move
  }
  const s0 = state.stackAt(0)
  const attach = (first: number, head: number) => {
    if (example.heads[s0] === head) consider(first + (example.labels[s0] as number))
    else for (let label = 0; label < labels; label++) consider(first + label)
  }
  if (costs.shift === least) consider(0)
  if (costs.left === least) attach(1, state.next)
  if (costs.right === least) attach(1 + labels, state.stackAt(1))
  return top
}

/** Returns whether a move loses least and, where it makes a gold arc, labels it rightly. */
function isRight(move: number, state: ParserState, example: ParserExample, costs: MoveCosts, labels: number): boolean {
  const least = Math.min(costs.shift, costs.left, costs.right)
  if (move === 0) return costs.shift === least
  const s0 = state.stackAt(0)
  const isLeft = move <= labels
  if ((isLeft ? costs.left : costs.right) !== least) return false
  const label = isLeft ? move - 1 : move - 1 - labels
  return example.heads[s0] !== (isLeft ? state.next : state.stackAt(1)) || example.labels[s0] === label
}

/**
 * Returns the moves that are right 99 times in 100 in the states of gold trees that share a `sureKey`, where there are 20 or
 * more of them, sorted by key.
 */
export function sureMoves(examples: readonly ParserExample[], labels: number): [number, number][] {
  const seen = new Map<number, Map<number, number>>()
  const costs: MoveCosts = { shift: 0, left: 0, right: 0 }
  for (const { input, heads, labels: gold } of examples) {
    const state = new ParserState(input.n)
    while (!state.done) {
      if (state.depth === 0) {
        state.shift()
        continue
      }
      moveCosts(state, heads, costs)
      const least = Math.min(costs.shift, costs.left, costs.right)
      const label = gold[state.stackAt(0)]!
      const move = costs.shift === least ? 0 : costs.left === least ? 1 + label : 1 + labels + label
      const key = sureKey(state, input)
      const counts = seen.get(key) ?? new Map<number, number>()
      counts.set(move, (counts.get(move) ?? 0) + 1)
      seen.set(key, counts)
      makeMove(state, move, labels)
    }
  }
  const sure: [number, number][] = []
  for (const [key, counts] of seen) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    for (const [move, count] of counts) if (total >= 20 && count >= total * 0.99) sure.push([key, move])
  }
  return sure.sort((a, b) => a[0] - b[0])
}

/** Returns the parser of packed weights. */
export function parserOf(weights: PackedWeights, labels: number, sure: ReadonlyMap<number, number>): Parse {
  return makeParser(scorerOf(weights), labels, sure)
}
