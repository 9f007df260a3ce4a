import type { FactsDocument } from '../facts/model.ts'
import { type Difference, findDifferences } from './differences.ts'
import { type EvaluatedKind, evaluatedKinds, type Item } from './kinds.ts'
import { matchItems } from './match.ts'
import { similaritiesBetween } from './similarities.ts'

export interface Counts {
  readonly matched: number
  readonly gold: number
  readonly found: number
}

/** How the facts of one kind, or of one rule, compare with gold. */
export type KindCounts = Readonly<Record<EvaluatedKind, Counts>>

export interface Evaluation {
  readonly counts: KindCounts
  /** Facts found, and those of them that gold has, by rule. */
  readonly rules: ReadonlyMap<string, Counts>
  readonly differences: readonly Difference[]
}

/**
 * Compares found facts with gold facts of the same article. Actors and places are the same when they share a name; meetings
 * when at least half of all participants are shared; stances when holder, target and polarity agree (a symmetric gold stance
 * either way round); figures when harm and number agree; statements when 60 % of the words are shared and both or neither are
 * direct. Each gold item counts once.
 */
export function evaluate(gold: FactsDocument, found: FactsDocument): Evaluation {
  const similarities = similaritiesBetween(gold, found)
  const counts = {} as Record<EvaluatedKind, Counts>
  const rules = new Map<string, Counts>()
  const differences: Difference[] = []
  for (const kind of evaluatedKinds) {
    const match = matchItems<Item>(gold[kind], found[kind], similarities[kind] as (g: Item, f: Item) => number)
    counts[kind] = { matched: match.pairs.length, gold: gold[kind].length, found: found[kind].length }
    differences.push(...findDifferences(kind, match, gold, found))
    const matched = new Set<Item>(match.pairs.map(([, item]) => item))
    for (const item of found[kind]) {
      if (!('rule' in item)) continue
      const seen = rules.get(item.rule) ?? { matched: 0, gold: 0, found: 0 }
      rules.set(item.rule, { ...seen, matched: seen.matched + Number(matched.has(item)), found: seen.found + 1 })
    }
  }
  return { counts, rules, differences }
}

/** Returns precision, recall and F1; `undefined` where there is nothing to divide by. */
export function scores({ matched, gold, found }: Counts) {
  const ratio = (whole: number) => (whole === 0 ? undefined : matched / whole)
  return { precision: ratio(found), recall: ratio(gold), f1: gold + found === 0 ? undefined : (2 * matched) / (gold + found) }
}

/** Returns the sum of counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  return { matched: a.matched + b.matched, gold: a.gold + b.gold, found: a.found + b.found }
}
