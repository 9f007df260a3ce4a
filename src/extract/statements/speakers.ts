import type { Sentence } from '../../language/document.ts'
import type { ActorEntry, ActorIndex } from '../reading.ts'
import { isFiniteVerb } from './phrases.ts'
import { isSpokenText } from './speech-verbs.ts'
import { findSubject, type Subject } from './subjects.ts'

const PERSONS = new Set(['he', 'she'])
const BODIES = new Set(['it', 'they'])

/** The last speaker of a paragraph, and where the evidence of what that one said ends. */
export interface LastSpeaker {
  readonly speaker: ActorEntry
  readonly end: number
}

/** Finds who a subject stands for, where somebody may have spoken before in the same paragraph. */
export type FindSpeaker = (sentence: Sentence, subject: Subject, last: LastSpeaker | undefined) => ActorEntry | undefined

/**
 * Returns a reader of speakers for one article, to be asked in order of the text. A pronoun is the last speaker of the paragraph, if
 * that one fits it (a person for "he", no person for "it"), else what the actors say, else the subject that the sentence starts with
 * ("Iran builds a plant, which it says is for power"); "he" may also be the last person who spoke, in the paragraph before at most,
 * where nobody else is named since. A text speaks for who gave it out: "a ministry statement", later "the statement".
 */
export function speakerFinder(actors: ActorIndex): FindSpeaker {
  const issuers = new Map<string, ActorEntry>()
  let lately: { readonly person: ActorEntry; readonly paragraph: number; readonly end: number } | undefined
  const find: FindSpeaker = (sentence, subject, last) => {
    const token = sentence.tokens[subject.head]!
    if (isSpokenText(token)) {
      const issuer = issuerOf(sentence, subject, actors) ?? issuers.get(token.lemma)
      if (issuer !== undefined) {
        issuers.set(token.lemma, issuer)
        return issuer
      }
    }
    if (last && fits(token.lower, last.speaker) && !namesAnother(actors, last.speaker, last.end, token.start)) return last.speaker
    const found =
      apposedTo(sentence, subject, actors) ?? actors.of(sentence, subject.head)[0] ?? actors.at(sentence, subject.head)
    if (found !== undefined || !(PERSONS.has(token.lower) || BODIES.has(token.lower))) return found
    const first = firstSubject(sentence, subject, actors)
    if (fits(token.lower, first)) return first
    const near = PERSONS.has(token.lower) && lately !== undefined && sentence.paragraph - lately.paragraph < 2
    return near && !namesAnother(actors, lately!.person, lately!.end, token.start) ? lately!.person : undefined
  }
  return (sentence, subject, last) => {
    const speaker = find(sentence, subject, last)
    if (speaker?.kind === 'person')
      lately = { person: speaker, paragraph: sentence.paragraph, end: sentence.tokens[subject.head]!.end }
    return speaker
  }
}

/**
 * The person named beside a common noun: "said the group's leader, Joseph Kony", and with the second comma left out "Joseph Votel,
 * commander of the forces said".
 */
function apposedTo(sentence: Sentence, { head, start }: Subject, actors: ActorIndex): ActorEntry | undefined {
  const { tokens } = sentence
  if (tokens[head]!.upos !== 'NOUN' || tokens[head]!.xpos === 'NNS' || actors.at(sentence, head)?.named === true) return undefined
  const before = tokens[start - 1]?.text === ',' ? actors.at(sentence, start - 2) : undefined
  if (before?.kind === 'person' && before.mentions.some((mention) => mention.start === sentence.start)) return before
  const person = tokens[head + 1]?.text === ',' ? actors.at(sentence, head + 2) : undefined
  if (person?.kind !== 'person') return undefined
  let end = head + 2
  while (end < tokens.length && actors.at(sentence, end) === person) end++
  return end === tokens.length || /^[.,;]$/.test(tokens[end]!.text) ? person : undefined
}

/** Whether somebody else is named between the offsets, so that "he" may be that one. */
function namesAnother(actors: ActorIndex, person: ActorEntry, from: number, to: number): boolean {
  return actors.all.some(
    (actor) => actor.kind === 'person' && actor !== person && actor.mentions.some(({ start, end }) => start >= from && end <= to),
  )
}

/** The actor named inside the phrase: "a Defense Department news release", "a statement from the ministry". */
function issuerOf(sentence: Sentence, { head, start }: Subject, actors: ActorIndex): ActorEntry | undefined {
  const { tokens } = sentence
  // reports from a country are nobody's word, a statement from its capital is the state's
  const speaks = (actor: ActorEntry) => actor.kind !== 'state' || !tokens[head]!.lower.startsWith('report')
  for (let at = head - 1; at >= start; at--) {
    const actor = actors.at(sentence, at)
    if (actor !== undefined) return speaks(actor) ? actor : undefined
  }
  if (!/^(?:from|by|of)$/.test(tokens[head + 1]?.lower ?? '')) return undefined
  for (let at = head + 2; at < Math.min(tokens.length, head + 7); at++) {
    const actor = actors.at(sentence, at)
    if (actor !== undefined) return speaks(actor) ? actor : undefined
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[at]!.upos)) return undefined
  }
  return undefined
}

function firstSubject(sentence: Sentence, subject: Subject, actors: ActorIndex): ActorEntry | undefined {
  const verb = sentence.tokens.findIndex(isFiniteVerb)
  const quoted = sentence.tokens.slice(0, subject.start).some((token) => /["“”]/.test(token.text))
  if (verb < 0 || verb >= subject.start || quoted) return undefined
  const first = findSubject(sentence, verb, 0, actors)
  return first && first.head !== subject.head ? actors.at(sentence, first.head) : undefined
}

function fits(word: string, actor: ActorEntry | undefined): boolean {
  if (actor === undefined) return false
  return actor.kind === 'person' ? PERSONS.has(word) : BODIES.has(word)
}
