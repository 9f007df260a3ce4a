import type { Document } from '../../language/document.ts'
import type { CasualtyDraft } from '../reading.ts'

const general = new Set(['people', 'persons', 'others', 'civilians', 'victims', 'individuals', 'dead', 'peole'])

/** Returns the drafts with figures told twice as one, with the evidence of both and the more careful bound. */
export function mergeRepeated(drafts: readonly CasualtyDraft[], document: Document): readonly CasualtyDraft[] {
  const merged: CasualtyDraft[] = []
  const replaced = new Map<CasualtyDraft, CasualtyDraft>()
  for (const draft of drafts) {
    const at = merged.findIndex((other) => isRepeated(other, draft, document))
    if (at < 0) {
      const partOf = draft.partOf === undefined ? undefined : (replaced.get(draft.partOf) ?? draft.partOf)
      const kept = partOf === undefined ? draft : { ...draft, partOf }
      merged.push(kept)
      replaced.set(draft, kept)
    } else {
      const one = joinDrafts(merged[at]!, draft)
      for (const [from, to] of replaced) if (to === merged[at]) replaced.set(from, one)
      for (const [index, other] of merged.entries()) if (other.partOf === merged[at]) merged[index] = { ...other, partOf: one }
      merged[at] = one
      replaced.set(draft, one)
    }
  }
  return merged.map((draft) => withWhole(draft))
}

/** What became known of a whole when it was told again holds for its parts. */
function withWhole(draft: CasualtyDraft): CasualtyDraft {
  // Wholes keep their identity: parts point at them.
  if (draft.partOf === undefined) return draft
  const { perpetrator, place } = draft.partOf
  return {
    ...(perpetrator === undefined ? {} : { perpetrator }),
    ...(place === undefined ? {} : { place }),
    ...draft,
  }
}

function isRepeated(a: CasualtyDraft, b: CasualtyDraft, document: Document): boolean {
  if (a.harm !== b.harm || a.unit !== b.unit || (a.partOf === undefined) !== (b.partOf === undefined)) return false
  if (a.evidence.some(({ start }) => start === b.evidence[0]!.start)) return false
  if (a.value === undefined || b.value === undefined)
    return a.bound === 'range' && b.bound === 'range' && a.min === b.min && a.max === b.max
  if (a.value !== b.value) return false
  const [one, two] = [headOf(a.victims), headOf(b.victims)]
  if (a.value === 1) return one !== undefined && (one === two || isTitleOf(one, b.victims) || isTitleOf(two, a.victims))
  if (one !== undefined && two !== undefined && one !== two && !general.has(one) && !general.has(two)) return false
  // Small numbers come again in other attacks: they must agree in what is known of them.
  const headline = inHeadline(a, document) || inHeadline(b, document)
  return headline || a.value >= 20 || (one === two && samePlace(a, b))
}

/** "a corporal", later "Corporal Alexander Molina". */
function isTitleOf(noun: string | undefined, named: string | undefined): boolean {
  return (
    noun !== undefined && named?.includes(' ') === true && named.toLowerCase().startsWith(`${noun} `) && /^\p{Lu}/u.test(named)
  )
}

function headOf(victims: string | undefined): string | undefined {
  return victims?.toLowerCase().split(' ').at(-1)
}

function samePlace(a: CasualtyDraft, b: CasualtyDraft): boolean {
  return a.place === undefined || b.place === undefined || a.place === b.place
}

function inHeadline({ evidence }: CasualtyDraft, { segments }: Document): boolean {
  const start = evidence[0]!.start
  return segments.some((segment) => segment.kind === 'headline' && segment.start <= start && start < segment.end)
}

function joinDrafts(a: CasualtyDraft, b: CasualtyDraft): CasualtyDraft {
  const bound = a.bound === 'exact' ? b.bound : a.bound
  const victims =
    a.victims === undefined || (b.victims !== undefined && general.has(a.victims.toLowerCase())) ? b.victims : a.victims
  return { ...b, ...a, bound, evidence: [...a.evidence, ...b.evidence], ...(victims === undefined ? {} : { victims }) }
}
