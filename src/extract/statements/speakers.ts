import type { Sentence } from '../../language/document.ts'
import type { ActorEntry, ActorIndex } from '../reading.ts'
import type { Subject } from './subjects.ts'

const PERSONS = new Set(['he', 'she'])
const BODIES = new Set(['it', 'they'])

/**
 * Returns who the subject stands for. A pronoun that the actors leave open is the last speaker of the same paragraph, if that one
 * fits it: a person for "he", no person for "it".
 */
export function speakerOf(
  sentence: Sentence,
  subject: Subject,
  actors: ActorIndex,
  last: ActorEntry | undefined,
): ActorEntry | undefined {
  const word = sentence.tokens[subject.head]!.lower
  if (last !== undefined && PERSONS.has(word) && last.kind === 'person') return last
  if (last !== undefined && BODIES.has(word) && last.kind !== 'person') return last
  return actors.of(sentence, subject.head)[0]
}
