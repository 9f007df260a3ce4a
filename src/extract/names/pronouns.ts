import type { Sentence } from '../../language/document.ts'
import type { ActorEntry } from '../reading.ts'
import type { Collected } from './collected.ts'
import { stateOfCode } from './phrase-states.ts'

/** Returns who a pronoun stands for where that is sure: the single person just named for "he", the two just named for "they". */
export function pronounReferents(collected: Collected, sentence: Sentence, at: number): readonly ActorEntry[] {
  const { lower, upos } = sentence.tokens[at]!
  if (upos === 'DET' && lower !== 'both') return []
  if (/^(?:he|she|him|his|her)$/.test(lower)) {
    const person = personBefore(collected, sentence, at)
    return person ? [person] : []
  }
  if (lower === 'they' || lower === 'both' || lower === 'them') {
    const relation = sentence.tree.relations[at]
    if (lower !== 'both' && relation !== 'nsubj' && relation !== 'nsubj:pass') return []
    if (lower === 'both' && /^(?:NOUN|ADJ)$/.test(sentence.tokens[at + 1]?.upos ?? '')) return []
    return at <= 2 || lower === 'both' ? twoBefore(collected, sentence, at, 'any') : []
  }
  if (upos === 'PRON' && /^(?:who|which|that)$/.test(lower)) return antecedentOf(collected, sentence, at)
  return []
}

/** "he" at the head of a sentence whose forerunner names one person; or later in a sentence that begins with one person. */
function personBefore(collected: Collected, sentence: Sentence, at: number): ActorEntry | undefined {
  const here = personsOf(collected, sentence, at)
  if (here.length === 1) return here[0]
  if (here.length > 1 || sentence.tokens.slice(0, at).some(({ text }) => /^["“”]$/.test(text))) return undefined
  const previous = collected.document.sentences[sentence.index - 1]
  if (previous === undefined || previous.segment.index !== sentence.segment.index || sentence.paragraph - previous.paragraph > 1)
    return undefined
  const before = personsOf(collected, previous)
  return before.length === 1 ? before[0] : undefined
}

function personsOf(collected: Collected, sentence: Sentence, until = sentence.tokens.length): ActorEntry[] {
  const found = new Set<ActorEntry>()
  const row = collected.actorAt.get(sentence) ?? []
  for (let at = 0; at < until; at++) if (row[at]?.kind === 'person') found.add(row[at]!)
  return [...found]
}

/** Returns the two persons (or two actors of one kind) named last before the token, in one sentence and no third. */
export function twoBefore(collected: Collected, sentence: Sentence, at: number, kind: 'person' | 'any'): readonly ActorEntry[] {
  for (let back = 0; back <= 2; back++) {
    const earlier = collected.document.sentences[sentence.index - back]
    if (earlier === undefined) return []
    const row = collected.actorAt.get(earlier) ?? []
    const found = new Set<ActorEntry>()
    for (let i = 0; i < (back === 0 ? at : earlier.tokens.length); i++) if (row[i] !== undefined) found.add(row[i]!)
    const persons = [...found].filter((entry) => entry.kind === 'person')
    if (persons.length === 2) return persons
    if (kind === 'any') {
      const bodies = [...found].filter((entry) => entry.kind !== 'person')
      if (persons.length === 0 && bodies.length === 2) return bodies
    }
    if (persons.length > 2) return []
  }
  return []
}

/** Returns the two states named last before the token, or those of the two persons named last. */
export function twoStatesBefore(collected: Collected, sentence: Sentence, at: number): readonly ActorEntry[] {
  for (let back = 0; back <= 2; back++) {
    const earlier = collected.document.sentences[sentence.index - back]
    if (earlier === undefined) return []
    const row = collected.actorAt.get(earlier) ?? []
    const states = new Set<ActorEntry>()
    for (let i = 0; i < (back === 0 ? at : earlier.tokens.length); i++) if (row[i]?.kind === 'state') states.add(row[i]!)
    if (states.size === 2) return [...states]
    if (states.size > 2) return []
  }
  const persons = twoBefore(collected, sentence, at, 'person')
  const states = new Set(persons.flatMap(({ country }) => stateOfCode(collected, country) ?? []))
  return states.size === 2 ? [...states] : []
}

/** "the group which…": the noun that the relative clause hangs on. */
function antecedentOf(collected: Collected, sentence: Sentence, at: number): readonly ActorEntry[] {
  const { heads, relations } = sentence.tree
  let clause = heads[at] ?? -1
  for (let steps = 0; clause >= 0 && steps < 5 && !relations[clause]!.startsWith('acl'); steps++) clause = heads[clause] ?? -1
  const noun = clause < 0 ? -1 : (heads[clause] ?? -1)
  const entry = noun < 0 || noun >= at ? undefined : collected.actorAt.get(sentence)?.[noun]
  return entry ? [entry] : []
}
