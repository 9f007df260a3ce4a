import type { ActorEntry, StanceDraft } from '../reading.ts'

/**
 * Returns the drafts made to agree: what is once told to hold both ways holds both ways wherever it is told of the same two,
 * written the same way round, and what the article itself asserts once is not attributed elsewhere.
 */
export function alignStances(drafts: readonly StanceDraft[]): StanceDraft[] {
  const groups = new Map<string, StanceDraft[]>()
  const numberOf = numberer()
  for (const draft of drafts) {
    const sides = [numberOf(draft.holder), numberOf(draft.target)].sort((a, b) => a - b)
    const key = `${sides.join(' ')} ${draft.polarity} ${draft.mode}`
    groups.set(key, [...(groups.get(key) ?? []), draft])
  }
  const aligned = new Map<StanceDraft, StanceDraft>()
  for (const group of groups.values()) {
    const mutual = group.find((draft) => draft.symmetric === true)
    for (const draft of group) {
      const { holder, target } = mutual ?? draft
      const same = group.filter((other) => mutual !== undefined || (other.holder === holder && other.target === target))
      const { attributedTo, ...open } = draft
      const attributed = attributedTo !== undefined && same.every((other) => other.attributedTo !== undefined)
      const base = attributed ? draft : open
      aligned.set(draft, mutual === undefined ? base : { ...base, holder, target, symmetric: true })
    }
  }
  return drafts.map((draft) => aligned.get(draft) ?? draft)
}

function numberer(): (actor: ActorEntry) => number {
  const numbers = new Map<ActorEntry, number>()
  return (actor) => {
    const known = numbers.get(actor) ?? numbers.size
    numbers.set(actor, known)
    return known
  }
}
