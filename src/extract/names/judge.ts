import { decodeModel } from '../../language/model-file.ts'
import { type Scorer, scorerOf } from '../../language/weights.ts'
import { nameHeads } from '../../lexicon/nouns.ts'
import { once } from '../../lexicon/table.ts'
import { resourceBytes } from '../../resources.ts'
import type { Name, NameKind } from './name.ts'
import { nameFeatureCount, nameFeatures } from './name-features.ts'
import type { RunContext } from './parse-run.ts'
import { isPlacePosition } from './place-position.ts'

/** What the model tells apart, in the order of its classes. */
export const judgedKinds = ['person', 'organization', 'place', 'other'] as const satisfies readonly NameKind[]

/** Tells whether the rules leave the kind of a name open: no title before it, no known body, state, sea or city where places stand. */
export function isOpen({ sentence }: RunContext, name: Name): boolean {
  if (name.title !== undefined || name.kind === 'state' || name.kind === 'armed-group') return false
  if (name.known !== undefined) return name.known.kind === 'region' && name.sure < 0.9
  const only = name.first === name.last ? sentence.tokens[name.first]!.lower : ''
  if (nameHeads().has(only) || /^(?:north|south|east|west)$/.test(only)) return false
  if (name.kind === 'organization') return name.sure < 0.8
  if (name.kind !== 'place') return true
  if (name.cities?.length) return !isPlacePosition(sentence, name.first, name.last)
  return name.sure < 0.9 && name.placeKind !== 'facility'
}

const model = once((): { scorer: Scorer; scale: number } => {
  const { head, weights } = decodeModel<{ readonly scale: number }>(resourceBytes('models/names.bin.br'))
  return { scorer: scorerOf(weights), scale: head.scale }
})

const features = new Int32Array(nameFeatureCount)

/** Returns the score of each kind for a name where it stands. */
export function scoreName(context: RunContext, name: Name): Float32Array {
  const scores = new Float32Array(judgedKinds.length)
  model().scorer.score(features, nameFeatures(context, name, features), scores)
  return scores
}

interface Found {
  readonly context: RunContext
  readonly name: Name
}

/**
 * Returns the names with the kinds of those left open decided: one string is one kind of thing in an article, so that the scores
 * of all its mentions count, and what the rules know of one of them.
 */
export function judgeNames(found: readonly Found[], score: (context: RunContext, name: Name) => Float32Array): Name[] {
  const sums = new Map<string, Float32Array>()
  const scores = found.map(({ context, name }) => {
    if (!isOpen(context, name)) return undefined
    const own = score(context, name)
    const key = keyOf({ context, name })
    const sum = sums.get(key) ?? new Float32Array(judgedKinds.length)
    own.forEach((value, i) => {
      sum[i]! += value
    })
    sums.set(key, sum)
    return own
  })
  const { scale } = model()
  for (const { context, name } of found) {
    if (isOpen(context, name) || name.sure < 0.8) continue
    const sum = sums.get(keyOf({ context, name }))
    const kind = judgedKinds.indexOf(name.kind as (typeof judgedKinds)[number])
    if (sum && kind >= 0) sum[kind]! += scale
  }
  return found.map(({ context, name }, i) => {
    const own = scores[i]
    const sum = own && sums.get(keyOf({ context, name }))
    return own && sum
      ? withKind(
          name,
          sum.map((value, j) => (value + own[j]!) / 2),
          scale,
        )
      : name
  })
}

const keyOf = ({ context: { sentence, text }, name }: Found): string =>
  text.slice(sentence.tokens[name.first]!.start, sentence.tokens[name.last]!.end)

/** Returns the name with the best kind; how sure it is grows with the lead over the next. */
function withKind(name: Name, scores: Float32Array, scale: number): Name {
  let best = 0
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i
  let second = -Infinity
  scores.forEach((score, i) => {
    if (i !== best && score > second) second = score
  })
  const kind = judgedKinds[best]!
  const sure = 0.5 + 0.45 * Math.tanh((scores[best]! - second) / scale)
  if (kind === name.kind) return { ...name, sure: Math.max(sure, Math.min(name.sure, 0.9)) }
  return { ...name, kind, sure, ...(kind === 'place' && name.placeKind === undefined ? { placeKind: 'place' } : {}) }
}
