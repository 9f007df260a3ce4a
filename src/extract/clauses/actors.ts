import type { Sentence } from '../../language/document.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import { stanceLexicon } from '../stances/lexicon.ts'
import { companionsOf } from './companions.ts'
import { forceOfVerb, hasTo } from './force.ts'
import { holderNamed, houseOf, namedBefore, withHolders } from './holders.ts'
import { isHeldByFighters, isThing, seatedIn, wholeOf } from './nouns.ts'
import { baseRelation, childrenBy, headOf, isUnder, isVerbal, obliquesOf, prepositionOf } from './phrases.ts'
import { agentPhrases, agentsOf, isPassive, patientsOf, subjectsOf } from './roles.ts'
import { subjectsBefore } from './window.ts'

const speakers = new Set(['i', 'we', 'our', 'my'])

/** Returns the actors that the noun phrase stands for: as the actor index has it, the speaker for "I" and "we" in his words. */
export function actorsOf(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  const token = sentence.tokens[noun]
  if (token === undefined) return []
  if (speakers.has(token.lower)) {
    const statement = reading.statements.around({ start: token.start, end: token.end })
    if (statement !== undefined)
      return statement.speaker === undefined || statement.mode === 'indirect' ? [] : [statement.speaker]
    return token.lower === 'we' || token.lower === 'our' ? houseOf(reading, sentence) : []
  }
  const inside = insideOf(reading, sentence, noun)
  if (inside !== undefined) return inside
  const found = withHolders(reading, sentence, noun, reading.actors.of(sentence, noun))
  if (found.length === 0)
    return token.upos === 'PRON' ? referentsOf(reading, sentence, noun) : holderNamed(reading, sentence, noun)
  if (countryWords.has(token.lemma)) return found.filter(({ kind }) => kind !== 'person')
  return found.length === 1 && !found[0]!.named && found[0]!.kind !== 'state'
    ? nonEmpty(holderNamed(reading, sentence, noun), found)
    : found
}

/** What the phrase stands for by the noun alone: nobody for things, "members of Hamas" for Hamas; undefined where the name index decides. */
function insideOf(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] | undefined {
  if (reading.actors.at(sentence, noun) !== undefined) return undefined
  if (isThing(sentence, noun) && !isHeldByFighters(sentence, noun)) {
    return reading.actors.of(sentence, noun).filter(({ named, kind }) => named || kind === 'state')
  }
  const seat = seatedIn(reading, sentence, noun)
  if (seat !== undefined) return [seat]
  const whole = wholeOf(sentence, noun)
  if (whole === undefined) return undefined
  const actors = actorsOf(reading, sentence, whole).filter(({ named, kind }) => named && kind !== 'state' && kind !== 'person')
  return actors.length > 0 ? actors : undefined
}

const countryWords = new Set(['country', 'nation', 'state', 'neighbor', 'neighbour', 'government'])

function nonEmpty(some: readonly ActorEntry[], others: readonly ActorEntry[]): readonly ActorEntry[] {
  return some.length > 0 ? some : others
}

/**
 * Who a pronoun stands for where the grammar leaves no doubt: "A said it will…", "A and its allies", "A fears that they…" is
 * the subject of the clause above.
 */
function referentsOf(reading: Reading, sentence: Sentence, pronoun: number): readonly ActorEntry[] {
  const { lower, xpos } = sentence.tokens[pronoun]!
  const relation = baseRelation(sentence, pronoun)
  if (!thirdPersons.has(lower)) return []
  const head = headOf(sentence, pronoun)
  if (head < 0) return []
  if (xpos === 'PRP$' || relation === 'nmod') {
    const verb = clauseAbove(sentence, head)
    if (verb === undefined) return []
    const subjects = subjectsOf(sentence, verb)
    if (subjects.some((subject) => isUnder(sentence, pronoun, subject))) return ofClauseAbove(reading, sentence, verb, lower)
    // "lists Iran as a sponsor because of its support": what somebody is named, blamed or thanked for is the object's own
    if (['for', 'over', 'of'].includes(prepositionOf(sentence, head) ?? '')) {
      const objects = patientsOf(sentence, verb).filter((at) => at < pronoun)
      const judged = agreeing(reading, sentence, objects, lower)
      if (judged.length > 0) return judged
    }
    const fit = agreeing(reading, sentence, subjects, lower)
    return fit.length > 0 || !hasTo(sentence, verb) ? fit : doersByTree(reading, sentence, verb, 1)
  }
  if (relation !== 'nsubj' || baseRelation(sentence, head) !== 'ccomp') return []
  return agreeing(reading, sentence, subjectsOf(sentence, headOf(sentence, head)), lower)
}

/** "A flew to C, where his talks with B went on": the person who is the subject of the clause above. */
function ofClauseAbove(reading: Reading, sentence: Sentence, verb: number, pronoun: string): readonly ActorEntry[] {
  if (pronoun !== 'his' && pronoun !== 'her') return []
  const head = headOf(sentence, verb)
  const above = head < 0 ? undefined : clauseAbove(sentence, head)
  return above === undefined ? [] : agreeing(reading, sentence, subjectsOf(sentence, above), pronoun)
}

const thirdPersons = new Set(['it', 'they', 'he', 'she', 'its', 'their', 'his', 'her'])

/** Returns the actors of the subjects, none where the pronoun cannot stand for them. */
function agreeing(reading: Reading, sentence: Sentence, subjects: readonly number[], pronoun: string): readonly ActorEntry[] {
  const actors = subjects
    .filter((at) => sentence.tokens[at]!.upos !== 'PRON')
    .flatMap((at) => [...reading.actors.of(sentence, at)])
  const plural =
    actors.length > 1 || subjects.some((at) => sentence.tokens[at]!.xpos === 'NNS' || sentence.tokens[at]!.xpos === 'NNPS')
  const person = actors.length === 1 && actors[0]!.kind === 'person'
  if (pronoun === 'they' || pronoun === 'their') return plural || actors[0]?.kind === 'armed-group' ? actors : []
  if (pronoun === 'it' || pronoun === 'its') return plural || person ? [] : actors
  return person ? actors : []
}

/** Returns the verb whose clause the noun stands in. */
function clauseAbove(sentence: Sentence, noun: number): number | undefined {
  let at = noun
  while (at >= 0 && !isVerbal(sentence, at)) at = headOf(sentence, at)
  return at < 0 ? undefined : at
}

/** Returns the actors of several noun phrases, each once. */
export function actorsOfAll(reading: Reading, sentence: Sentence, nouns: readonly number[]): ActorEntry[] {
  return [...new Set(nouns.flatMap((noun) => actorsOf(reading, sentence, noun)))]
}

/**
 * Returns whose thing or deed the noun names: "Russia's offer", "the Russian offer", "an offer by Russia" (the prepositions
 * that lead to the owner can be given).
 */
export function ownersOf(
  reading: Reading,
  sentence: Sentence,
  noun: number,
  prepositions: readonly string[] = ['by', 'from', 'of'],
): ActorEntry[] {
  const found = new Set<ActorEntry>()
  const add = (actors: readonly ActorEntry[]): void => {
    for (const actor of actors) found.add(actor)
  }
  for (const child of childrenBy(sentence, noun, 'nmod:poss')) add(actorsOf(reading, sentence, child))
  if (found.size === 0) {
    for (const child of childrenBy(sentence, noun, 'compound', 'amod', 'nmod:desc', 'nmod:unmarked', 'flat', 'det')) {
      // "a rebel-held town" is no town of the rebels
      if (child > noun || sentence.tokens[child]!.xpos === 'VBN') continue
      // "Afghan-NATO operation", "U.S. and Iraqi strikes"
      const inside = reading.actors.at(sentence, child)?.kind === 'person' ? ['conj'] : ['conj', 'compound', 'amod']
      for (const at of [child, ...childrenBy(sentence, child, ...inside)]) {
        const actor = reading.actors.at(sentence, at)
        if (actor !== undefined) found.add(actor)
        // "Rohingya villages"
        else if (at === child && sentence.tokens[at]!.upos === 'PROPN')
          for (const group of reading.actors.of(sentence, at))
            if (group.kind === 'group' || group.kind === 'armed-group') found.add(group)
      }
    }
  }
  // "Colombian Air Force installations" are the body's
  const bodies = [...found].filter(({ kind }) => kind === 'organization')
  for (const actor of found)
    if (actor.kind === 'state' && bodies.some(({ country }) => country === actor.country)) found.delete(actor)
  for (const child of obliquesOf(sentence, noun, prepositions)) {
    const actors = actorsOf(reading, sentence, child)
    // "calls by Belarus's rulers"
    add(actors.length > 0 ? actors : namedBefore(reading, sentence, child))
  }
  return [...found]
}

/** Returns who a noun phrase acts for: the actors it stands for, or else those whose thing or deed it is. */
export function actorsBehind(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  const actors = actorsOf(reading, sentence, noun)
  return actors.length > 0 ? actors : ownersOf(reading, sentence, noun, ownerPrepositions(sentence, noun))
}

/** Returns the prepositions that lead to the owner: not "of" where it leads to the victim ("the bombing of Aleppo"). */
export function ownerPrepositions(sentence: Sentence, noun: number): readonly string[] {
  const undergone = stanceLexicon()
    .frames('noun', sentence.tokens[noun]!.lemma)
    .some(({ targets }) => targets.includes('of'))
  return undergone ? ['by', 'from'] : ['by', 'from', 'of']
}

/**
 * Returns the actors that do what the verb says. Where its subject is a deed or a plan ("a campaign to defeat…", "strikes
 * that killed…"), these are the owners of the deed, or whoever does the deed in the governing clause.
 */
export function doersOf(reading: Reading, sentence: Sentence, verb: number, depth = 0): readonly ActorEntry[] {
  const found = doersByTree(reading, sentence, verb, depth)
  if (depth > 0) return found
  const companions = companionsOf(sentence, verb).flatMap((noun) => [...actorsOf(reading, sentence, noun)])
  if (found.length > 0) return companions.length > 0 ? [...new Set([...found, ...companions])] : found
  if (isPassive(sentence, verb)) return found
  const before = subjectsBefore(sentence, verb)
  return [...new Set(before.flatMap((noun) => actorsBehind(reading, sentence, noun)))]
}

/** What befalls somebody is no deed of his: "his death will weaken B". */
const undergone = new Set(
  'death killing murder assassination arrest capture loss absence removal defeat ouster fall resignation departure'.split(' '),
)

/** "strike to target fighters firing on B": a participle right behind somebody is his, whatever it hangs on. */
function actingBefore(reading: Reading, sentence: Sentence, verb: number): readonly ActorEntry[] {
  const { tokens } = sentence
  if (tokens[verb]!.xpos !== 'VBG' || baseRelation(sentence, verb) !== 'advcl' || childrenBy(sentence, verb, 'mark').length > 0)
    return []
  const noun = verb - 1
  if (tokens[noun]?.xpos !== 'NNS' || headOf(sentence, noun) === verb) return []
  return actorsOf(reading, sentence, noun)
}

function doersByTree(reading: Reading, sentence: Sentence, verb: number, depth: number): readonly ActorEntry[] {
  const acting = actingBefore(reading, sentence, verb)
  if (acting.length > 0) return acting
  const nouns = agentsOf(sentence, verb).filter((noun) => !undergone.has(sentence.tokens[noun]!.lemma))
  const found = [...new Set(nouns.flatMap((noun) => actorsBehind(reading, sentence, noun)))]
  if (found.length > 0 || depth > 3) return found
  for (const noun of nouns) {
    // somebody else's plan: "the Department's work to support…"
    if (childrenBy(sentence, noun, 'nmod:poss').some((owner) => sentence.tokens[owner]!.upos !== 'PRON')) continue
    const claimants = claimantsOf(reading, sentence, noun, depth)
    if (claimants.length > 0) return claimants
    // "a bomb planted by A killed B"
    const planted = childrenBy(sentence, noun, 'acl').filter((clause) => isPassive(sentence, clause))
    const planters = planted
      .flatMap((clause) => agentPhrases(sentence, clause))
      .flatMap((at) => [...actorsOf(reading, sentence, at)])
    if (planters.length > 0) return [...new Set(planters)]
    // "Operation Inherent Resolve, the operation to…"
    if (baseRelation(sentence, noun) === 'appos') return actorsOf(reading, sentence, headOf(sentence, noun))
    const governor = headOf(sentence, noun)
    // "blocked a road to protest": an infinitive says why, whatever it hangs on; "a rally calling for…" speaks for those at it
    const { lemma } = sentence.tokens[noun]!
    const lexicon = stanceLexicon()
    const speaks = lexicon.frames('noun', lemma).some(({ mode, polarity }) => mode === 'verbal' && polarity === 'opposes')
    const light = governor >= 0 && lexicon.frames('light', sentence.tokens[governor]!.lemma).length > 0
    const does = governor >= 0 && (hasTo(sentence, verb) || speaks || light)
    if (does && governor !== verb && isVerbal(sentence, governor) && sentence.tree.relations[noun] !== 'nsubj') {
      const above = doersOf(reading, sentence, governor, depth + 1)
      if (above.length > 0) return above
    }
  }
  return []
}

/** "claimed responsibility for an attack that killed…": who claims the deed does it. */
function claimantsOf(reading: Reading, sentence: Sentence, noun: number, depth: number): readonly ActorEntry[] {
  let at = noun
  for (let steps = 0; steps < 3; steps++) {
    const above = headOf(sentence, at)
    if (above < 0) return []
    if (stanceLexicon().frames('claim', sentence.tokens[above]!.lemma).length > 0 && isVerbal(sentence, above)) {
      const owned = sentence.tokens[at]!.lemma === 'responsibility'
      return owned && forceOfVerb(sentence, above) === 'fact' ? doersOf(reading, sentence, above, depth + 1) : []
    }
    at = above
  }
  return []
}
