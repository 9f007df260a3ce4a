import type { Sentence } from '../../language/document.ts'
import { actorsBehind, actorsOf, doersOf } from '../clauses/actors.ts'
import { forceOfVerb, hasTo } from '../clauses/force.ts'
import { baseRelation, childrenBy, headOf, isVerbal, obliquesOf } from '../clauses/phrases.ts'
import { patientsOf, subjectsOf } from '../clauses/roles.ts'
import { actorsHit } from '../clauses/sides.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import { isKnown } from './draft.ts'
import { stanceLexicon } from './lexicon.ts'

/** "A helps B fight C": A too stands against C. */
export function helpersOf(reading: Reading, sentence: Sentence, verb: number): readonly ActorEntry[] {
  let at = verb
  while (baseRelation(sentence, at) === 'conj') at = headOf(sentence, at)
  const governor = headOf(sentence, at)
  if (baseRelation(sentence, at) === 'acl' && governor >= 0) {
    const leading = headOf(sentence, governor)
    const leads = leading >= 0 && ['lead', 'head', 'join', 'command', 'spearhead'].includes(sentence.tokens[leading]!.lemma)
    return leads && baseRelation(sentence, governor) === 'obj' ? doersOf(reading, sentence, leading) : []
  }
  if (
    governor < 0 ||
    !['xcomp', 'advcl', 'ccomp'].includes(baseRelation(sentence, at)) ||
    patientsOf(sentence, governor).length === 0
  )
    return []
  const helps = stanceLexicon()
    .frames('verb', sentence.tokens[governor]!.lemma)
    .some(({ polarity, mode }) => polarity === 'supports' && mode !== 'verbal')
  return helps && forceOfVerb(sentence, governor) !== 'denied' ? doersOf(reading, sentence, governor) : []
}

/** "condemned the attack, for which B claimed responsibility": who claims it anywhere in the sentence. */
export function claimersIn(reading: Reading, sentence: Sentence): readonly ActorEntry[] {
  const claim = sentence.tokens.find(
    ({ lemma, index }) => stanceLexicon().frames('claim', lemma).length > 0 && isVerbal(sentence, index),
  )
  if (claim === undefined || !sentence.tokens.some(({ lower }) => lower === 'responsibility')) return []
  return doersOf(reading, sentence, claim.index)
}

/** "A is one of the officials sought by B": what is said of them is said of A. */
export function namedBy(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  const head = headOf(sentence, noun)
  const predicate = childrenBy(sentence, noun, 'cop').length > 0 ? noun : head
  if (predicate < 0 || childrenBy(sentence, predicate, 'cop').length === 0) return []
  if (predicate !== noun && sentence.tokens[predicate]!.lower !== 'one') return []
  return childrenBy(sentence, predicate, 'nsubj').flatMap((subject) => [...actorsOf(reading, sentence, subject)])
}

/** "threatened to fire missiles at B", "to ban voting in B": whom the threatened deed is done to. */
export function threatened(reading: Reading, sentence: Sentence, verb: number): readonly ActorEntry[] {
  const deed = childrenBy(sentence, verb, 'xcomp', 'advcl', 'ccomp').find((at) => isVerbal(sentence, at) && hasTo(sentence, at))
  if (deed === undefined) return []
  const aims = ['on', 'against', 'at', 'into', 'to', 'with', 'from']
  const objects = patientsOf(sentence, deed)
  const nouns = [...objects, ...[deed, ...objects].flatMap((at) => obliquesOf(sentence, at, aims))]
  for (const noun of nouns) {
    const found = actorsHit(reading, sentence, noun).filter(isKnown)
    if (found.length > 0) return found
  }
  return []
}

/** Returns the actors that are the subject of the clause. */
export function subjectActors(reading: Reading, sentence: Sentence, clause: number): ActorEntry[] {
  return subjectsOf(sentence, clause).flatMap((noun) => [...actorsBehind(reading, sentence, noun)])
}
