import type { Meeting } from '../../facts/model.ts'
import type { Sentence } from '../../language/document.ts'
import { type Force, forceOfVerb, hasNo } from '../clauses/force.ts'
import { baseRelation, childrenBy, headOf, isVerbal, obliquesOf, prepositionOf } from '../clauses/phrases.ts'
import { type ContactKind, meetingLexicon } from './lexicon.ts'

export interface Course {
  readonly status: Meeting['status']
  readonly outcome?: NonNullable<Meeting['outcome']>
}

/** Returns status and outcome of a meeting told by a verb ("met", "will meet", "met but failed to agree"), undefined for none. */
export function courseOfVerb(sentence: Sentence, verb: number): Course | undefined {
  const force = forceOfVerb(sentence, verb)
  const status = statusOf(force)
  if (status === undefined) return undefined
  const outcome = status === 'held' ? outcomeAround(sentence, verb) : undefined
  return outcome === undefined ? { status } : { status, outcome }
}

/** Returns status and outcome of the meeting that a noun names, from the verb and adjectives it stands with. */
export function courseOfNoun(sentence: Sentence, noun: number): Course | undefined {
  const verb = governing(sentence, noun)
  const adjectives = childrenBy(sentence, noun, 'amod').map((child) => sentence.tokens[child]!.lemma)
  const preposition = prepositionOf(sentence, noun)
  const core = preposition === undefined || preposition === 'of'
  const is = (kind: ContactKind): boolean => verb !== undefined && core && isOfKind(sentence, verb, kind)
  if (preposition === 'after' || preposition === 'following' || preposition === 'during') {
    return verb !== undefined && isOfKind(sentence, verb, 'plan') && preposition === 'during'
      ? { status: 'planned' }
      : { status: 'held' }
  }
  // "will not go to C for talks"
  if (preposition === 'for' && verb !== undefined && forceOfVerb(sentence, verb) === 'denied') return { status: 'cancelled' }
  if (verb !== undefined && wasToHave(sentence, noun)) return { status: 'cancelled' }
  if (preposition === 'for' || preposition === 'before' || preposition === 'ahead') return { status: 'planned' }
  const force = verb === undefined ? 'fact' : forceOfVerb(sentence, verb)
  if (hasNo(sentence, noun) || force === 'denied' || force === 'possible' || force === 'wished') return undefined
  if (is('cancel')) return force === 'fact' ? { status: 'cancelled' } : undefined
  if (is('collapse')) return force === 'fact' ? { status: 'held', outcome: 'no-agreement' } : undefined
  const lexicon = meetingLexicon()
  const asked = adjectives.some((lemma) => lemma !== 'new' && lexicon.frames('future', lemma).length > 0)
  if (asked || is('plan') || force === 'planned' || force === 'attempted' || force === 'refused') {
    return force === 'refused' || force === 'attempted' ? undefined : { status: 'planned' }
  }
  if (adjectives.some((lemma) => lexicon.frames('broken', lemma).length > 0)) return { status: 'held', outcome: 'no-agreement' }
  const around = verb === undefined ? undefined : outcomeAround(sentence, verb)
  if (around !== undefined) return { status: 'held', outcome: around }
  return is('open') ? { status: 'held', outcome: 'ongoing' } : { status: 'held' }
}

/** "where he was to have held talks": what came to nothing. */
function wasToHave(sentence: Sentence, noun: number): boolean {
  const { tokens } = sentence
  for (let at = noun - 1; at > 2 && at > noun - 6; at--) {
    if (tokens[at]!.lower === 'have' && tokens[at - 1]!.lower === 'to' && /^(?:was|were)$/.test(tokens[at - 2]!.lower))
      return true
  }
  return false
}

/** Returns whether a meeting so told was held, is planned, or is not told at all. */
export function statusOf(force: Force): Meeting['status'] | undefined {
  if (force === 'fact') return 'held'
  return force === 'planned' || force === 'purpose' ? 'planned' : undefined
}

/** Tells whether the verb is of the kind, its particle included. */
export function isOfKind(sentence: Sentence, verb: number, kind: ContactKind): boolean {
  return meetingLexicon()
    .frames(kind, sentence.tokens[verb]!.lemma)
    .some(
      ({ particle }) =>
        particle === undefined ||
        (sentence.tree.children[verb] ?? []).some((child) => sentence.tokens[child]!.lower === particle),
    )
}

/** Prepositions of phrases that belong to the clause though the parser may hang them on its object. */
const adverbial = new Set(['of', 'in', 'after', 'during', 'at', 'following', 'before', 'for'])

/** Returns the verb whose subject, object or adverbial the noun is. */
export function governing(sentence: Sentence, noun: number): number | undefined {
  let at = noun
  for (let steps = 0; steps < 4; steps++) {
    const head = headOf(sentence, at)
    if (head < 0) return undefined
    if (isVerbal(sentence, head)) return head
    const relation = baseRelation(sentence, at)
    // "a new round of talks", "the first day of negotiations"
    if (relation !== 'conj' && !(relation === 'nmod' && adverbial.has(prepositionOf(sentence, at) ?? ''))) return undefined
    at = head
  }
  return undefined
}

/** Returns what came of it by what is said beside the verb: "met but failed to…", "met and agreed", "ended without a deal". */
function outcomeAround(sentence: Sentence, verb: number): Course['outcome'] {
  const lexicon = meetingLexicon()
  const without = obliquesOf(sentence, verb, ['without']).some(
    (noun) => lexicon.frames('pact', sentence.tokens[noun]!.lemma).length > 0,
  )
  if (without) return 'no-agreement'
  const beside = childrenBy(sentence, verb, 'conj', 'parataxis', 'advcl')
  const above = baseRelation(sentence, verb) === 'conj' ? [headOf(sentence, verb)] : []
  for (const other of [...beside, ...above]) {
    const outcome = pactOutcome(sentence, other)
    if (outcome !== undefined) return outcome
  }
  return undefined
}

/** Returns what the clause says of a pact: reached or signed, or missed ("failed to reach", "did not agree"). */
export function pactOutcome(sentence: Sentence, verb: number): Course['outcome'] {
  const { lemma } = sentence.tokens[verb]!
  if (lemma === 'fail') {
    const aim = childrenBy(sentence, verb, 'xcomp', 'advcl', 'acl')[0]
    return aim !== undefined && (reachesPact(sentence, aim) || isOfKind(sentence, aim, 'agree')) ? 'no-agreement' : undefined
  }
  const force = forceOfVerb(sentence, verb)
  if (!reachesPact(sentence, verb) && !isOfKind(sentence, verb, 'agree')) return undefined
  if (force === 'denied') return 'no-agreement'
  // "agreed that there will be work" is an opinion
  const opinion = childrenBy(sentence, verb, 'ccomp').length > 0 || sentence.tokens[verb + 1]?.lower === 'that'
  if (isOfKind(sentence, verb, 'agree') && opinion) return undefined
  return force === 'fact' ? 'agreement' : undefined
}

/** "reach an agreement", "sign a treaty", "come to terms". */
export function reachesPact(sentence: Sentence, verb: number): boolean {
  if (!isOfKind(sentence, verb, 'reach') && !isOfKind(sentence, verb, 'sign')) return false
  const lexicon = meetingLexicon()
  return childrenBy(sentence, verb, 'obj', 'nsubj:pass').some(
    (noun) => lexicon.frames('pact', sentence.tokens[noun]!.lemma).length > 0,
  )
}
