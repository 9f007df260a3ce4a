import type { Sentence } from '../../language/document.ts'
import type { ActorEntry, ActorIndex } from '../reading.ts'
import { isFiniteVerb } from './phrases.ts'
import { findSubject, type Subject } from './subjects.ts'

const PERSONS = new Set(['he', 'she'])
const BODIES = new Set(['it', 'they'])

/**
 * Returns who the subject stands for. A pronoun is the last speaker of the same paragraph, if that one fits it (a person for "he",
 * no person for "it"), else what the actors say, else the subject that the sentence starts with ("Iran builds a plant, which it
 * says is for power").
 */
export function speakerOf(
  sentence: Sentence,
  subject: Subject,
  actors: ActorIndex,
  last: ActorEntry | undefined,
): ActorEntry | undefined {
  const word = sentence.tokens[subject.head]!.lower
  if (fits(word, last)) return last
  const found = actors.of(sentence, subject.head)[0]
  if (found !== undefined || !(PERSONS.has(word) || BODIES.has(word))) return found
  const first = firstSubject(sentence, subject, actors)
  return fits(word, first) ? first : undefined
}

function firstSubject(sentence: Sentence, subject: Subject, actors: ActorIndex): ActorEntry | undefined {
  const verb = sentence.tokens.findIndex(isFiniteVerb)
  if (verb < 0 || verb >= subject.start) return undefined
  const first = findSubject(sentence, verb, 0, actors)
  return first && first.head !== subject.head ? actors.at(sentence, first.head) : undefined
}

function fits(word: string, actor: ActorEntry | undefined): boolean {
  if (actor === undefined) return false
  return actor.kind === 'person' ? PERSONS.has(word) : BODIES.has(word)
}
