import type { FactDate } from '../../facts/model.ts'
import type { Sentence, Tree } from '../../language/document.ts'
import type { DateMention } from '../reading.ts'

/**
 * Returns the date of the event at the token: the only date of the sentence, or the one that hangs on the event's clause, or
 * else the nearest in the tree.
 */
export function nearestDate(sentence: Sentence, event: number, dates: readonly DateMention[]): FactDate | undefined {
  const own = dates.filter((date) => !isComparison(sentence, date))
  if (own.length <= 1) return own[0]?.date
  const { tree } = sentence
  let best: DateMention | undefined
  let least = Number.POSITIVE_INFINITY
  for (const mention of own) {
    const distance = distanceTo(tree, event, mention)
    if (distance < least) {
      least = distance
      best = mention
    }
  }
  return best?.date
}

/** "the deadliest attack since 2011" dates another event. */
function isComparison({ tokens }: Sentence, { first }: DateMention): boolean {
  if (tokens[first - 1]?.lower !== 'since') return false
  return tokens
    .slice(Math.max(0, first - 9), first - 1)
    .some(({ xpos, lower }) => xpos === 'JJS' || xpos === 'RBS' || lower === 'first' || lower === 'most')
}

/** Steps in the tree between the event and the mention, clause borders counting four; words between break ties. */
function distanceTo(tree: Tree, event: number, { first, last }: DateMention): number {
  const root = headOf(tree, first, last)
  const up = pathUp(tree, event)
  let steps = 0
  const apart = Math.abs((event < first ? first : last) - event) / 1000
  for (let at = root, turns = 0; at >= 0 && turns <= tree.heads.length; at = tree.heads[at] ?? -1, turns++) {
    const meets = up.get(at)
    if (meets !== undefined) return steps + meets + apart
    steps += cost(tree, at)
  }
  return 1000 + apart
}

function headOf({ heads }: Tree, first: number, last: number): number {
  for (let at = first; at <= last; at++) {
    const head = heads[at] ?? -1
    if (head < first || head > last) return at
  }
  return first
}

function pathUp(tree: Tree, from: number): ReadonlyMap<number, number> {
  const path = new Map<number, number>()
  let steps = 0
  for (let at = from; at >= 0 && !path.has(at); at = tree.heads[at] ?? -1) {
    path.set(at, steps)
    steps += cost(tree, at)
  }
  return path
}

const clauses = /^(conj|advcl|ccomp|acl|parataxis|acl:relcl|csubj)/

function cost(tree: Tree, at: number): number {
  return clauses.test(tree.relations[at] ?? '') ? 4 : 1
}
