import type { Sentence } from '../../language/document.ts'
import { actorsOf, doersOf } from '../clauses/actors.ts'
import { childrenBy, headOf, isVerbal, obliquesOf, prepositionOf } from '../clauses/phrases.ts'
import { patientsOf } from '../clauses/roles.ts'
import { phraseHeadAt } from '../clauses/window.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import { meetingLexicon } from './lexicon.ts'

/** Verbs of going somewhere, by lemma. */
export const journeys = new Set('travel arrive fly go come visit head journey return'.split(' '))

/** "travelled to B for talks": the state whose country or capital the journey leads to. */
export function hostStates(reading: Reading, sentence: Sentence, verb: number, doers: readonly ActorEntry[]): ActorEntry[] {
  const nouns = sentence.tokens[verb]!.lemma === 'visit' ? patientsOf(sentence, verb) : obliquesOf(sentence, verb, ['to', 'in'])
  return nouns
    .flatMap((at) => reading.actors.stateNamed(sentence, at) ?? [])
    .filter((state) => !doers.includes(state) && doers.every(({ country }) => country !== state.country))
}

/** "At a meeting of B in C, A said…": the person who does what is told, by the tree or behind the comma. */
export function presentAt(reading: Reading, sentence: Sentence, noun: number, verb: number | undefined): readonly ActorEntry[] {
  const persons = (actors: readonly ActorEntry[]): ActorEntry[] => actors.filter(({ kind, named }) => named && kind === 'person')
  if (verb !== undefined) return persons(doersOf(reading, sentence, verb))
  if (noun > 4) return []
  const comma = sentence.tokens.findIndex(({ text, index }) => text === ',' && index > noun)
  const subject = comma < 0 ? undefined : phraseHeadAt(sentence, comma + 1)
  const next = subject === undefined ? undefined : sentence.tokens[subject + 1]
  return subject !== undefined && next !== undefined && /^(?:VERB|AUX)$/.test(next.upos)
    ? persons(actorsOf(reading, sentence, subject))
    : []
}

/** "A is due in C for a meeting with B": the subject of the predicate that is no verb. */
export function predicateSubject(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  for (let at = headOf(sentence, noun), steps = 0; at >= 0 && steps < 4; at = headOf(sentence, at), steps++) {
    const subjects = childrenBy(sentence, at, 'nsubj')
    if (subjects.length > 0) return [...new Set(subjects.flatMap((subject) => actorsOf(reading, sentence, subject)))]
  }
  return []
}

/** The preposition of the phrase, of "hours" in "after 12 hours of talks". */
export function leadOf(sentence: Sentence, noun: number): string | undefined {
  const own = prepositionOf(sentence, noun)
  const head = headOf(sentence, noun)
  return own === 'of' && head >= 0 && /^(?:hour|day|week|month|year|round|series)$/.test(sentence.tokens[head]!.lemma)
    ? prepositionOf(sentence, head)
    : own
}

/** "State Councilor and Foreign Minister Wang Yi": two offices of one person. */
export function withoutDoubles(reading: Reading, sentence: Sentence, participants: readonly ActorEntry[]): readonly ActorEntry[] {
  if (participants.length < 3) return participants
  const { text } = reading.document.article
  const persons = participants.filter(({ kind, named }) => kind === 'person' && named)
  return participants.filter((actor) => {
    if (actor.named || actor.kind !== 'person') return true
    const mentions = actor.mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    return !mentions.some(({ start, end }) => {
      const bare = !/\b(?:the|a|an|his|her|its|their)\s+$/i.test(text.slice(Math.max(0, start - 6), start))
      return bare && persons.some((one) => one.mentions.some((mention) => text.slice(end, mention.start) === ' and '))
    })
  })
}

/** "speaking before a meeting with B": the phrase belongs to the meeting. */
export function isOfMeeting(sentence: Sentence, noun: number): boolean {
  const head = headOf(sentence, noun)
  return head >= 0 && meetingLexicon().frames('noun', sentence.tokens[head]!.lemma).length > 0 && !isVerbal(sentence, head)
}
