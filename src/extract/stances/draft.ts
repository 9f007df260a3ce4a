import type { Stance } from '../../facts/model.ts'
import type { Sentence } from '../../language/document.ts'
import { evidenceAt } from '../clauses/pairs.ts'
import type { ActorEntry, Reading, StanceDraft } from '../reading.ts'

/** What a stance rule found at a token: everyone who holds the stance, everyone it is towards. */
export interface Finding {
  readonly token: number
  readonly holders: readonly ActorEntry[]
  readonly targets: readonly ActorEntry[]
  readonly polarity: Stance['polarity']
  readonly mode: Stance['mode']
  readonly symmetric?: boolean
  readonly rule: string
}

/** Where rules put what they find. */
export type Report = (finding: Finding) => void

/** Returns one draft for each pair of a finding, none between an actor and itself. */
export function draftsOf(reading: Reading, sentence: Sentence, finding: Finding): StanceDraft[] {
  const evidence = [evidenceAt(sentence, finding.token)]
  const said = reading.statements.attributionOf(sentence, finding.token)
  const drafts: StanceDraft[] = []
  for (const holder of new Set(finding.holders)) {
    for (const target of new Set(finding.targets)) {
      if (holder === target || isOfNobody(finding, holder, target)) continue
      drafts.push({
        holder,
        target,
        polarity: finding.polarity,
        mode: finding.mode,
        ...(finding.symmetric === true ? { symmetric: true } : {}),
        ...(said === undefined || said === holder ? {} : { attributedTo: said }),
        evidence,
        rule: ruleFor(finding, target),
      })
    }
  }
  return drafts
}

/** An attack on somebody without a name is a rule of its own: it is far less often a stance. */
function ruleFor({ rule, mode }: Finding, target: ActorEntry): string {
  return mode === 'hostilities' && !isKnown(target) ? `${rule}-at-unnamed` : rule
}

/** "a gunman wounded two people", "A offered help to people": no stance towards anybody. */
function isOfNobody({ polarity }: Finding, holder: ActorEntry, target: ActorEntry): boolean {
  if (isBystander(target) && (polarity === 'supports' || !holder.named)) return true
  // two people without names, or people and somebody: nothing to know them by
  return !isKnown(holder) && !isKnown(target) && [holder, target].some((actor) => actor.kind === 'person' || isBystander(actor))
}

const bystanders =
  /(?:^|\s)(?:civilians?|children|people|persons?|residents?|villagers?|bystanders?|passers-?by|women|men|others|victims?|family|families|passengers?|students?|man|woman|pedestrians?|shoppers?|tourists?|worshippers?|personnel|hostages?|drivers?)$/i

/** Tells whether the actor is but people something happens to: "civilians", "families", "people". */
export function isBystander({ named, kind, name }: ActorEntry): boolean {
  return !named && (kind === 'group' || kind === 'person') && bystanders.test(name)
}

/** Tells whether the actor has a name; a state has one wherever it stands. */
export function isKnown({ named, kind }: ActorEntry): boolean {
  return named || kind === 'state'
}
