import type { CasualtyDraft, EvidenceSpan, MeetingDraft, StanceDraft, StatementDraft } from './reading.ts'

/** The drafts of one article, by kind of fact. */
export interface Drafts {
  readonly meetings: readonly MeetingDraft[]
  readonly stances: readonly StanceDraft[]
  readonly casualties: readonly CasualtyDraft[]
  readonly statements: readonly StatementDraft[]
}

/** Any of the drafts. */
export type AnyDraft = Drafts[keyof Drafts][number]

/** A draft as it goes into the document, and all the drafts that say the same. */
export interface Merged<D> {
  readonly draft: D
  readonly evidence: readonly EvidenceSpan[]
  readonly tellings: readonly D[]
}

/**
 * Returns the drafts in order of their first evidence, with those that say the same (equal in every field but evidence and
 * rule) as one that carries the evidence of all. The rule of the first telling stands.
 */
export function mergeTellings<D extends AnyDraft>(drafts: readonly D[], sameness: (draft: D) => readonly unknown[]): Merged<D>[] {
  const groups: { key: readonly unknown[]; tellings: D[] }[] = []
  for (const draft of drafts.toSorted(byFirstEvidence)) {
    const key = sameness(draft)
    const group = groups.find((other) => equalKeys(other.key, key))
    if (group) group.tellings.push(draft)
    else groups.push({ key, tellings: [draft] })
  }
  return groups.map(({ tellings }) => ({
    draft: tellings[0] as D,
    evidence: distinct(tellings.flatMap((telling) => telling.evidence)),
    tellings,
  }))
}

/** What makes two drafts of a kind the same fact: values compare by identity, so dates and the like are spelled out. */
export const sameness = {
  meetings: (m: MeetingDraft) => [m.place, m.date?.start, m.date?.end, m.status, m.outcome, m.topic, ...m.participants],
  stances: (s: StanceDraft) => [s.holder, s.target, s.polarity, s.mode],
  casualties: (c: CasualtyDraft) => [
    c.harm,
    c.value,
    c.min,
    c.max,
    c.bound,
    c.unit,
    c.victims,
    c.place,
    c.perpetrator,
    c.attributedTo,
    c.partOf,
    c.date?.start,
    c.asOf?.start,
  ],
  statements: (s: StatementDraft) => [s.speaker, s.mode, s.text],
} as const

function byFirstEvidence(a: AnyDraft, b: AnyDraft): number {
  return firstStart(a) - firstStart(b)
}

function firstStart(draft: AnyDraft): number {
  return Math.min(...draft.evidence.map((span) => span.anchor?.start ?? span.start))
}

function equalKeys(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}

function distinct(spans: readonly EvidenceSpan[]): EvidenceSpan[] {
  const kept: EvidenceSpan[] = []
  for (const span of spans) {
    if (!kept.some((other) => other.start === span.start && other.end === span.end)) kept.push(span)
  }
  return kept
}
