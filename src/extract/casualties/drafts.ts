import type { ActorEntry, CasualtyDraft, EvidenceSpan, Reading } from '../reading.ts'
import { causeOf, datesOf, victimsOf } from './details.ts'
import { perpetratorOf } from './perpetrators.ts'
import { reporterOf } from './reporters.ts'
import type { Figure, Scene } from './scene.ts'
import { placeOf } from './setting.ts'

/** The longest evidence, in code units; the fact contract allows 1,000 code points. */
const longest = 1000

/** Returns the drafts of the figures of a sentence, parts after their wholes. `attackers` holds who was behind the attacks told so far. */
export function draftFigures(scene: Scene, reading: Reading, attackers: Map<string, ActorEntry>): readonly CasualtyDraft[] {
  const drafts = new Map<number, CasualtyDraft>()
  const key = ({ phrase, harm }: Figure) => phrase.quantity.core * 10 + harm.length
  const ordered = [...scene.figures].sort(
    (a, b) => Number(a.partOf !== undefined) - Number(b.partOf !== undefined) || a.phrase.first - b.phrase.first,
  )
  for (const figure of ordered) {
    if (isDenied(scene, figure)) continue
    const partOf = figure.partOf === undefined ? undefined : drafts.get(key(figure.partOf))
    const draft = draftFigure(scene, figure, reading, attackers)
    drafts.set(key(figure), partOf === undefined ? draft : inherit(draft, partOf))
  }
  return [...drafts].map(([at, draft]) =>
    withCoordinated(draft, scene, ordered.find((figure) => key(figure) === at)!, drafts, key),
  )
}

/** "One soldier was killed and four were wounded in an attack by rebels": what hangs on the last verb holds for the first. */
function withCoordinated(
  draft: CasualtyDraft,
  { sentence, figures }: Scene,
  { trigger, voice }: Figure,
  drafts: ReadonlyMap<number, CasualtyDraft>,
  key: (figure: Figure) => number,
): CasualtyDraft {
  if (draft.perpetrator !== undefined || draft.cause !== undefined || voice === 'active') return draft
  const { heads, relations } = sentence.tree
  const next = figures.find(
    (other) => other.voice !== 'active' && heads[other.trigger] === trigger && relations[other.trigger] === 'conj',
  )
  const { perpetrator, cause } = (next && drafts.get(key(next))) ?? {}
  // Parts point at their wholes: those are not made anew.
  if ([...drafts.values()].some(({ partOf }) => partOf === draft)) return draft
  return { ...draft, ...(perpetrator && { perpetrator }), ...(cause && { cause }) }
}

const hearsayNoun = /^(?:reports?|claims?|allegations?|rumou?rs?|evidence|information|suggestions?|accusations?)$/
const refusal = /^(?:no|not|n't|n’t|denied|denies|dismissed|dismisses|rejected|rejects|without|false)$/

/** "denied that its forces had killed 12 people", "denied killing": the article does not say so. */
function isDenied({ tokens }: Scene, { trigger }: Figure): boolean {
  // "had no information about a report that 12 Russians were killed"
  const hearsay = tokens.findLastIndex(
    ({ lower, index }) => index < trigger && /^(?:that|of)$/.test(lower) && hearsayNoun.test(tokens[index - 1]?.lower ?? ''),
  )
  if (hearsay > 0 && tokens.slice(Math.max(0, hearsay - 8), hearsay).some(({ lower }) => refusal.test(lower))) return true
  const deny = tokens.findLastIndex(({ lemma, index }) => lemma === 'deny' && index < trigger)
  if (deny < 0 || !(tokens[deny + 1]?.lower === 'that' || tokens[deny + 1]?.xpos === 'VBG')) return false
  return !tokens
    .slice(deny, trigger)
    .some(({ upos, text }, at, all) => text === ';' || (upos === 'CCONJ' && all[at - 1]?.text === ','))
}

/** A part happened where, when and by whom its whole did. */
function inherit(draft: CasualtyDraft, partOf: CasualtyDraft): CasualtyDraft {
  const { place, perpetrator, attributedTo, date, asOf, cause } = partOf
  const shared = { place, perpetrator, attributedTo, date, asOf, cause }
  const known = Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined))
  return { ...known, ...draft, partOf }
}

function draftFigure(scene: Scene, figure: Figure, reading: Reading, attackers: Map<string, ActorEntry>): CasualtyDraft {
  const { sentence } = scene
  const { quantity, counts } = figure.phrase
  const { text } = reading.document.article
  const victims = victimsOf(scene, figure, text)
  const cause = causeOf(scene, figure, text)
  const place = placeOf(scene, figure, reading)
  const perpetrator = perpetratorOf(scene, figure, reading, attackers)
  const attributedTo = reading.statements.attributionOf(sentence, figure.trigger) ?? reporterOf(scene, figure, reading)
  return {
    harm: figure.harm,
    bound: quantity.bound,
    unit: counts === 'households' ? 'households' : 'people',
    evidence: [evidenceOf(scene, figure)],
    rule: figure.rule,
    ...(quantity.value === undefined ? {} : { value: quantity.value }),
    ...(quantity.min === undefined ? {} : { min: quantity.min }),
    ...(quantity.max === undefined ? {} : { max: quantity.max }),
    ...(victims === undefined ? {} : { victims }),
    ...(cause === undefined ? {} : { cause }),
    ...(place === undefined ? {} : { place }),
    ...(perpetrator === undefined ? {} : { perpetrator }),
    ...(attributedTo === undefined || attributedTo === perpetrator ? {} : { attributedTo }),
    ...datesOf(scene, figure, reading),
  }
}

/** The sentence, or in a very long one the stretch around the figure and its word of harm. */
function evidenceOf({ sentence, tokens }: Scene, { phrase, trigger }: Figure): EvidenceSpan {
  const first = tokens[Math.min(phrase.first, trigger)]!
  const last = tokens[Math.max(phrase.last, trigger)]!
  const anchor = { start: first.start, end: last.end }
  if (sentence.end - sentence.start <= longest) return { start: sentence.start, end: sentence.end, anchor }
  return { start: first.start, end: Math.min(last.end, first.start + longest), anchor }
}
