import { bestMove, makeMove, moveCount } from '../../src/language/parser.ts'
import { type ParserInput, parserFeatureLimit, parserFeatures } from '../../src/language/parser-features.ts'
import { ParserState } from '../../src/language/parser-state.ts'
import type { PackedWeights } from '../../src/language/weights.ts'
import { costs, type GoldTree } from './oracle.ts'
import { Perceptron } from './perceptron.ts'
import { seededRandom, shuffled } from './random.ts'

export interface ParserExample {
  readonly input: ParserInput
  readonly gold: GoldTree
}

/**
 * Returns the weights of a parser trained with the dynamic oracle: from the second epoch on it follows its own moves with
 * probability `exploration`, so that it learns to go on after an error.
 */
export function trainParser(
  examples: readonly ParserExample[],
  labels: number,
  epochs: number,
  exploration: number,
  theta: number,
): PackedWeights {
  const perceptron = new Perceptron()
  const features = new Int32Array(parserFeatureLimit)
  const scores = new Float32Array(moveCount(labels))
  const random = seededRandom(11)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    let total = 0
    for (const { input, gold } of shuffled(examples, random)) {
      const state = new ParserState(input.n)
      while (!state.done) {
        const count = parserFeatures(state, input, features)
        perceptron.score(features, count, scores)
        const guess = bestMove(state, scores, labels)
        const right = bestGoldMove(state, gold, scores, labels, guess)
        perceptron.update(features, count, right, guess)
        if (guess !== right) wrong++
        total++
        makeMove(state, epoch > 0 && random() < exploration ? guess : right, labels)
      }
    }
    console.error(`parser epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % of moves wrong in training`)
  }
  return perceptron.pack(theta)
}

/** Returns the best-scored of the moves that lose least; the guess itself when it is one. */
function bestGoldMove(state: ParserState, gold: GoldTree, scores: Float32Array, labels: number, guess: number): number {
  const { shift, left, right } = costs(state, gold)
  const least = Math.min(shift, left, right)
  const top = state.stackAt(0)
  let best = -1
  const consider = (move: number) => {
    if (best < 0 || scores[move]! > scores[best]! || (scores[move] === scores[best] && move === guess)) best = move
  }
  if (shift === least) consider(0)
  for (const [cost, head, from] of [
    [left, state.next, 1],
    [right, state.stackAt(1), 1 + labels],
  ] as const) {
    if (cost !== least) continue
    if (gold.heads[top] === head) consider(from + gold.labels[top]!)
    else for (let label = 0; label < labels; label++) consider(from + label)
  }
  return best
}
