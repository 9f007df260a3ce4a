import type { Document, Sentence } from '../../language/document.ts'
import { parseDay } from '../dates/calendar.ts'
import type { ActorEntry, CasualtyDraft, PlaceEntry, Reading } from '../reading.ts'
import { isAggregate, namesEvent, namesTarget } from './setting.ts'

/** Figures above this count wars and disasters, not one attack. */
const largest = 5000
/** Days before the article after which an event is another story. */
const longAgo = 60

/**
 * Returns the drafts with what the whole story says where their own sentences are silent: the place of the headline, or the only place
 * where people came to harm, and the group that claimed responsibility. Figures of wars, of long ago and of elsewhere stay as they are.
 */
export function fillFromStory(drafts: readonly CasualtyDraft[], reading: Reading): readonly CasualtyDraft[] {
  if (drafts.length === 0) return drafts
  const sentences = drafts.map(({ evidence }) => sentenceAt(reading.document, evidence[0]!.start))
  const own = drafts.map((draft, at) => isOfStory(draft, sentences[at], reading))
  const found = new Set(
    drafts.flatMap(({ place }, at) => (place !== undefined && isRecent(drafts[at]!, reading.document) ? [place] : [])),
  )
  const place = headlinePlace(reading) ?? (found.size === 1 ? [...found][0] : undefined)
  const claimant = found.size < 2 ? claimantOf(reading) : undefined
  const filled = new Map<CasualtyDraft, CasualtyDraft>()
  return drafts.map((draft, at) => {
    const whole = draft.partOf && (filled.get(draft.partOf) ?? draft.partOf)
    const one: CasualtyDraft = {
      ...(own[at] && place && { place }),
      ...(own[at] && claimant && suffers(draft, claimant) && { perpetrator: claimant }),
      ...draft,
      ...(whole && { partOf: whole }),
    }
    filled.set(draft, one)
    return one
  })
}

function sentenceAt({ sentences }: Document, offset: number): Sentence | undefined {
  return sentences.find(({ start, end }) => start <= offset && offset < end)
}

function isOfStory(draft: CasualtyDraft, sentence: Sentence | undefined, reading: Reading): boolean {
  if (
    sentence === undefined ||
    namesTarget(sentence, reading) ||
    !isRecent(draft, reading.document) ||
    isAggregate(sentence) ||
    isOfSide(sentence, draft)
  )
    return false
  return !sentence.tokens.some(({ lower }) => /^(?:elsewhere|separately|meanwhile|previous|earlier)$/.test(lower))
}

/** "Georgia puts its own dead at 175", "the General Staff has reported 18 killed": the losses of a side, not of the event. */
function isOfSide(sentence: Sentence, { evidence }: CasualtyDraft): boolean {
  const { start = sentence.start, end = sentence.end } = evidence[0]?.anchor ?? {}
  const from = sentence.tokens.findLastIndex((token) => token.text === ';' && token.start < start) + 1
  const to = sentence.tokens.findIndex((token) => token.text === ';' && token.start >= end)
  const tokens = sentence.tokens.slice(from, to < 0 ? undefined : to)
  const counts = tokens.some(
    ({ lemma, upos }) => upos === 'VERB' && /^(?:report|put|claim|count|confirm|acknowledge)$/.test(lemma),
  )
  return counts && !namesEvent({ tokens }) && !tokens.some(({ lower }) => lower === 'toll')
}

function isRecent({ harm, value, min, date }: CasualtyDraft, { article }: Document): boolean {
  if (harm === 'displaced' || (value ?? min ?? 0) > largest) return false
  const told = parseDay(date?.start)
  const published = parseDay(article.published)
  return told === undefined || published === undefined || published - told <= longAgo
}

/** "… in Lima": where the headline says that it happened. */
function headlinePlace({ document, places }: Reading): PlaceEntry | undefined {
  for (const sentence of document.sentences) {
    if (sentence.segment.kind !== 'headline') continue
    for (const { lower, index } of sentence.tokens) {
      const place = /^(?:in|at|near|outside)$/.test(lower) ? places.at(sentence, index + 1) : undefined
      if (place !== undefined) return place
    }
  }
  return undefined
}

/** The group that claimed responsibility, if there is but one. */
function claimantOf({ document, actors }: Reading): ActorEntry | undefined {
  if (!/\bclaim\w* responsibility/.test(document.article.text)) return undefined
  const found = new Set<ActorEntry>()
  for (const sentence of document.sentences) {
    const { tokens } = sentence
    const claim = tokens.findIndex(
      ({ lower }, at) => /^claim(?:s|ed|ing)?$/.test(lower) && tokens[at + 1]?.lower === 'responsibility',
    )
    if (claim < 0 || tokens.slice(0, claim).some(({ lower }) => /^(?:no|not|n't|nobody|none|neither|yet)$/.test(lower))) continue
    const { children, relations } = sentence.tree
    const subject = (children[claim] ?? []).find((child) => /^nsubj/.test(relations[child] ?? ''))
    const named = subject === undefined ? [] : actors.of(sentence, subject)
    for (const actor of named) if (actor.kind === 'armed-group' || actor.kind === 'organization') found.add(actor)
  }
  return found.size === 1 ? [...found][0] : undefined
}

/** Whether the group may have done it: not to its own, and not to attackers. */
function suffers({ harm, victims = '', perpetrator }: CasualtyDraft, { name, aliases }: ActorEntry): boolean {
  if (perpetrator !== undefined || harm === 'missing') return false
  const attackers =
    /\b(?:attackers?|gunm[ae]n|bombers?|assailants?|militants?|rebels?|insurgents?|fighters?|terrorists?|militiamen|guerrillas?|extremists?|hijackers?)\b/i
  return !attackers.test(victims) && ![name, ...aliases].some((alias) => victims.includes(alias))
}
