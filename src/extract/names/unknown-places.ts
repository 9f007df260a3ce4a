import type { Item } from './collected.ts'
import type { RunContext } from './parse-run.ts'
import { isPlacePosition, placeNouns } from './place-position.ts'
import { bodyKey, isBodyCandidate } from './unknown-bodies.ts'

/** What is done to towns and villages. */
const done = new Set(
  'flee capture recapture seize retake liberate besiege encircle shell bomb bombard storm overrun occupy enter reach evacuate surround pound'.split(
    ' ',
  ),
)
const enough = 2

/** Returns the keys of unknown names that stand for places: somewhere in the article they stand, or are told, as places are. */
export function findUnknownPlaces(items: readonly Item[]): ReadonlySet<string> {
  const weight = new Map<string, number>()
  for (const item of items) {
    if (item.name.kind !== 'place' && !isBodyCandidate(item)) continue
    const key = bodyKey(item)
    weight.set(key, (weight.get(key) ?? 0) + evidenceFor(item))
  }
  return new Set([...weight].flatMap(([key, sum]) => (sum >= enough ? [key] : [])))
}

function evidenceFor({ context: { sentence }, names, name }: Item): number {
  const { tokens } = sentence
  const before = tokens[name.first - 1]
  if (/^(?:the|a|an)$/.test(before?.lower ?? '')) return 0
  if (isPlacePosition(sentence, name.first, name.last)) return before?.lower === 'to' ? 1 : 2
  if (isToldPlace(sentence, name.last + 1)) return 2
  if (before?.upos === 'VERB' && done.has(before.lemma)) return 1.5
  const beside = before?.lower === 'and' ? names.find(({ last }) => last === name.first - 2) : undefined
  return beside?.kind === 'place' ? 1 : 0
}

/** "X is a village in…", "X (… ) is a town", "X, a town near…". */
function isToldPlace({ tokens }: RunContext['sentence'], after: number): boolean {
  let at = after
  if (tokens[at]?.text === '(') {
    while (at < tokens.length && tokens[at]!.text !== ')') at++
    at++
  }
  if (!/^(?:is|was|,)$/.test(tokens[at]?.lower ?? '')) return false
  if (!/^(?:a|an|the)$/.test(tokens[at + 1]?.lower ?? '')) return false
  for (let i = at + 2; i < at + 6; i++) {
    const token = tokens[i]
    if (token === undefined || (token.upos !== 'ADJ' && token.upos !== 'NOUN' && token.text !== '-')) return false
    if (placeNouns.has(token.lower) && tokens[i + 1]?.upos !== 'NOUN') return true
  }
  return false
}
