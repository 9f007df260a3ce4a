import type { Sentence } from '../../language/document.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import { actorsBehind, actorsOf, ownersOf } from './actors.ts'
import { childrenBy, obliquesOf, prepositionOf } from './phrases.ts'
import { agentPhrases, isPassive } from './roles.ts'

/** Returns who meets or acts together: the actors of the phrase, or the named ones before a plural ("U.S. and Russian envoys"). */
export function groupOf(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  const actors = actorsOf(reading, sentence, noun)
  if (sentence.tokens[noun]?.xpos !== 'NNS' || (actors.length > 1 && actors[0]?.named === true)) return actors
  const named = namedAfter(reading, sentence, noun)
  if (named.length > 1) return named
  const before = ownersOf(reading, sentence, noun, [])
  if (before.length > 1 && actors.length < 2) return before
  const behind = seatsOf(reading, sentence, noun)
  return behind.length > 1 ? behind : actors
}

/** "the prime ministers of A and B, C and D,": the persons named behind the phrase. */
function namedAfter(reading: Reading, sentence: Sentence, noun: number): ActorEntry[] {
  const { tokens } = sentence
  let at = noun + 1
  while (at < tokens.length && at <= noun + 12 && tokens[at]!.text !== ',') {
    if (/^(?:VERB|AUX)$/.test(tokens[at]!.upos)) return []
    at++
  }
  const found: ActorEntry[] = []
  for (at++; at < tokens.length; at++) {
    const actor = reading.actors.at(sentence, at)
    if (actor?.kind === 'person' && actor.named) {
      if (!found.includes(actor)) found.push(actor)
    } else if (tokens[at]!.lower !== 'and' && (tokens[at]!.text !== ',' || found.length === 0)) break
  }
  // "…, C and D," closes: a list that goes on with a verb is another subject
  return tokens[at - 1]?.text === ',' ? found : []
}

/** "officials from A, B and C": the sides, though the list may hang in pieces. */
function seatsOf(reading: Reading, sentence: Sentence, noun: number): ActorEntry[] {
  const phrases = childrenBy(sentence, noun, 'nmod', 'conj').filter((child) => child > noun)
  const first = phrases.findIndex((child) => ['from', 'of'].includes(prepositionOf(sentence, child) ?? ''))
  if (first < 0) return []
  const rest = phrases.slice(first + 1).filter((child) => prepositionOf(sentence, child) === undefined)
  return [...new Set([phrases[first]!, ...rest].flatMap((child) => [...reading.actors.of(sentence, child)]))]
}

/** Returns who a blow at the phrase hits: as `actorsBehind`, or the state where a country is named as a place. */
export function actorsHit(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  const actors = actorsBehind(reading, sentence, noun)
  return actors.length > 0 ? actors : placesHit(reading, sentence, noun)
}

/** Returns the state that the token names as a place ("rockets into Israel", "missiles at Riyadh", "the airport of Asmara"). */
export function placesHit(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  const own = reading.actors.stateNamed(sentence, noun)
  if (own !== undefined) return [own]
  return obliquesOf(sentence, noun, ['of']).flatMap((at) => reading.actors.stateNamed(sentence, at) ?? [])
}

const bearing = new Set('carry use transport house hold control occupy run own operate serve shelter belong'.split(' '))

/** Returns whose thing is hit by what is said behind it: "a convoy carrying weapons for A", "targets used by A", "a bus carrying pilgrims". */
export function bearersHit(reading: Reading, sentence: Sentence, thing: number): ActorEntry[] {
  const clauses = childrenBy(sentence, thing, 'acl').filter((at) => bearing.has(sentence.tokens[at]!.lemma))
  const nouns = clauses.flatMap((clause) => {
    if (isPassive(sentence, clause)) return agentPhrases(sentence, clause)
    const objects = childrenBy(sentence, clause, 'obj')
    return [...objects, ...[clause, ...objects].flatMap((at) => obliquesOf(sentence, at, ['to', 'for', 'of']))]
  })
  return [...new Set(nouns.flatMap((noun) => [...actorsOf(reading, sentence, noun)]))]
}
