import type { Sentence } from '../../language/document.ts'
import { hasTo } from './force.ts'
import { baseRelation, childrenBy, headOf, isVerbal, obliquesOf, prepositionOf } from './phrases.ts'
import { isInPhrase, isNoun, isPossessor, markWordOf, nounBefore } from './subject-words.ts'
import { isStranded, ownSubjectsBefore } from './window.ts'

/** "accused Iran of arming the rebels": who is accused does it. */
const accusing = new Set('accuse suspect blame charge prevent stop keep thank praise criticize criticise condemn bar'.split(' '))

const relativePronouns = new Set(['who', 'which', 'that', 'whom'])

/** Verbs whose infinitive is done by their subject although they have an object: "promised Israel to stop". */
const subjectControl = new Set('promise threaten vow pledge swear use send deploy meet visit take give'.split(' '))

/** "met several times", "talked all day": no objects. */
const timeNouns = new Set(
  'time day hour week month year minute night weekend moment decade monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

const deepest = 6

/** "were engaged in", "is committed to": states, not passives. */
const states = new Set(['engaged', 'involved', 'committed', 'determined', 'prepared', 'opposed', 'united'])

/** Tells whether the clause of the verb is passive, reduced relatives ("rebels backed by…") included. */
export function isPassive(sentence: Sentence, verb: number): boolean {
  const { xpos, lower } = sentence.tokens[verb]!
  if (states.has(lower)) return false
  if (xpos !== 'VBN' && xpos !== 'VBD') return false
  if (isMainClause(sentence, verb)) return false
  // the helping verbs tell the voice more surely than the labels
  const helping = childrenBy(sentence, verb, 'aux', 'cop').map((aux) => sentence.tokens[aux]!.lemma)
  if (helping.some((lemma) => lemma === 'be' || lemma === 'get')) return true
  if (helping.some((lemma) => lemma === 'have')) return false
  if (childrenBy(sentence, verb, 'obl:agent').length > 0) return true
  const relation = sentence.tree.relations[verb] ?? ''
  if (relation === 'acl' && agentPhrases(sentence, verb).length > 0) return true
  if (xpos === 'VBD' || helping.length > 0) return false
  if (relation === 'acl') return childrenBy(sentence, verb, 'obj').length === 0
  if (relation === 'conj' && childrenBy(sentence, verb, 'nsubj').length === 0) return isPassive(sentence, headOf(sentence, verb))
  return relation === 'advcl' && childrenBy(sentence, verb, 'obj', 'nsubj').length === 0
}

/** Verbs that have no passive: a participle of theirs on the noun that heads the sentence is its verb. */
const intransitive = new Set(
  'clash travel arrive fly go come return agree talk speak march rally protest retaliate cooperate collaborate withdraw skirmish war quarrel side negotiate confer riot demonstrate depart leave battle'.split(
    ' ',
  ),
)

/** "The minister travelled to Iran", read as a noun phrase: no other verb of the sentence is finite. */
function isMainClause(sentence: Sentence, verb: number): boolean {
  const { tokens, tree } = sentence
  if (!intransitive.has(tokens[verb]!.lemma) || baseRelation(sentence, verb) !== 'acl') return false
  const noun = headOf(sentence, verb)
  return (
    noun >= 0 &&
    tree.heads[noun] === -1 &&
    noun < verb &&
    !tokens.some(({ xpos, index }) => index < verb && /^(?:VBD|VBZ|VBP|MD)$/.test(xpos))
  )
}

/** Returns the heads of "by …" of a passive verb. */
export function agentPhrases(sentence: Sentence, verb: number): number[] {
  return obliquesOf(sentence, verb, ['by'])
}

/**
 * Returns the heads of the noun phrases that do what the verb says: the subject, "by …" of a passive, the subject or the
 * object of the governing verb for infinitives and participles, the noun that a relative clause or participle describes.
 */
export function agentsOf(sentence: Sentence, verb: number, depth = 0): number[] {
  if (depth > deepest) return []
  if (isPassive(sentence, verb)) {
    const agents = agentPhrases(sentence, verb)
    if (agents.length > 0) return agents
    // "was struck and killed by": the agent may hang on either verb
    const beside = childrenBy(sentence, verb, 'conj').filter((child) => isPassive(sentence, child))
    const shared = beside.flatMap((child) => agentPhrases(sentence, child))
    if (shared.length > 0) return shared
    return baseRelation(sentence, verb) === 'conj' ? agentPhrases(sentence, headOf(sentence, verb)) : []
  }
  return subjectsOf(sentence, verb, depth)
}

/** Returns the heads of the surface subject of the verb, found as for `agentsOf`. */
export function subjectsOf(sentence: Sentence, verb: number, depth = 0): number[] {
  if (depth > deepest) return []
  const own = childrenBy(sentence, verb, 'nsubj', 'nsubj:pass').filter(
    (subject) => !isPossessor(sentence, subject) && !isInPhrase(sentence, subject),
  )
  const governor = headOf(sentence, verb)
  const relation = sentence.tree.relations[verb] ?? ''
  if (own.length > 0) {
    return own.flatMap((subject) => {
      if (!isRelative(sentence, subject)) return [subject]
      return relation.startsWith('acl') ? [antecedentOf(sentence, verb)] : [nounBefore(sentence, subject) ?? subject]
    })
  }
  if (governor < 0) return []
  switch (baseRelation(sentence, verb)) {
    case 'conj': {
      const before = ownSubjectsBefore(sentence, verb)
      if (before.length > 0) return before
      return isVerbal(sentence, governor) || childrenBy(sentence, governor, 'nsubj').length > 0
        ? subjectsOf(sentence, governor, depth + 1)
        : []
    }
    case 'xcomp':
      return controllerOf(sentence, governor, depth)
    case 'advcl':
    case 'parataxis':
      if (sentence.tokens[verb]!.xpos === 'VBG') {
        const mark = markWordOf(sentence, verb)
        // "displaced by shelling": nobody is said to do it; "jailed B for ordering…": who is punished or praised did it
        if (mark === 'by' && isPassive(sentence, governor)) return []
        if (mark === 'for' && !isPassive(sentence, governor)) {
          const judged = patientsOf(sentence, governor, depth + 1)
          if (judged.length > 0) return judged
        }
      }
      if (accusing.has(sentence.tokens[governor]!.lemma) && sentence.tokens[verb]!.xpos === 'VBG')
        return patientsOf(sentence, governor, depth + 1)
      // "was attacked by militiamen, killing five"
      if (sentence.tokens[verb]!.xpos === 'VBG' && isPassive(sentence, governor) && agentPhrases(sentence, governor).length > 0) {
        return agentPhrases(sentence, governor)
      }
      if (headOf(sentence, governor) < 0 && governor < verb && isNoun(sentence, governor)) return [governor]
      return isVerbal(sentence, governor) && sentence.tokens[verb]!.xpos !== 'VBZ' && sentence.tokens[verb]!.xpos !== 'VBP'
        ? subjectsOf(sentence, governor, depth + 1)
        : []
    case 'acl':
      return isErrand(sentence, verb, governor) ? subjectsOf(sentence, headOf(sentence, governor), depth + 1) : [governor]
    default:
      return []
  }
}

/** Returns the heads of what the verb is done to: the object, the subject of a passive, the noun a participle describes. */
export function patientsOf(sentence: Sentence, verb: number, depth = 0): number[] {
  if (depth > deepest) return []
  const governor = headOf(sentence, verb)
  const relation = sentence.tree.relations[verb] ?? ''
  if (isPassive(sentence, verb)) {
    const own = childrenBy(sentence, verb, 'nsubj:pass', 'nsubj')
    if (own.length > 0) {
      return own.map((subject) =>
        relation.startsWith('acl') && isRelative(sentence, subject) ? antecedentOf(sentence, verb) : subject,
      )
    }
    if (relation.startsWith('acl')) return [governor]
    return governor >= 0 ? subjectsOf(sentence, verb, depth + 1) : []
  }
  const own = isStranded(sentence, verb) ? [governor] : objectsOf(sentence, verb)
  if (own.length > 0) {
    return own.map((object) =>
      relation.startsWith('acl') && isRelative(sentence, object) ? antecedentOf(sentence, verb) : object,
    )
  }
  const indirect = childrenBy(sentence, verb, 'iobj')
  if (indirect.length > 0) return indirect
  if (relation === 'acl:relcl' && childrenBy(sentence, verb, 'nsubj').some((subject) => !isRelative(sentence, subject))) {
    return childrenBy(sentence, verb, 'obl', 'ccomp', 'xcomp').length === 0 ? [antecedentOf(sentence, verb)] : []
  }
  // "advising and assisting the army": one object for both verbs
  const beside = [
    ...childrenBy(sentence, verb, 'conj').filter((child) => child - verb <= 3),
    ...(relation === 'conj' && verb - governor <= 3 ? [governor] : []),
  ]
  return beside
    .filter((other) => isVerbal(sentence, other) && !isPassive(sentence, other))
    .flatMap((other) => childrenBy(sentence, other, 'obj'))
    .filter((object) => object > verb)
}

/** Returns the objects, those included that the parser took for an adverbial though they have no preposition. */
function objectsOf(sentence: Sentence, verb: number): number[] {
  const isThing = (noun: number): boolean =>
    !timeNouns.has(sentence.tokens[noun]!.lemma.toLowerCase()) && !(prepositionOf(sentence, noun) === 'to')
  const objects = childrenBy(sentence, verb, 'obj')
    .filter(isThing)
    .map((object) => possessedBy(sentence, object))
  if (objects.length > 0) return objects
  return childrenBy(sentence, verb, 'obl', 'dep', 'nsubj').filter((noun) => {
    const { upos } = sentence.tokens[noun]!
    const nominal = upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON'
    return (
      nominal && noun > verb && isThing(noun) && sentence.tree.relations[noun] !== 'obl:tmod' && bareFollows(sentence, verb, noun)
    )
  })
}

/** "Niger's ambassador Brah Mohamane" headed by "Niger": what is possessed, where it hangs on the possessor. */
function possessedBy(sentence: Sentence, noun: number): number {
  if (!isPossessor(sentence, noun)) return noun
  return childrenBy(sentence, noun, 'flat', 'appos', 'nmod', 'obl', 'compound', 'dep').find((child) => child > noun + 1) ?? noun
}

/** No preposition and no comma between the verb and the noun phrase. */
function bareFollows(sentence: Sentence, verb: number, noun: number): boolean {
  if (prepositionOf(sentence, noun) !== undefined) return false
  return sentence.tokens
    .slice(verb + 1, noun)
    .every(({ upos }) => ['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'ADV', 'PRON', 'PART'].includes(upos))
}

/** Returns the noun that the relative clause or participle describes. */
function antecedentOf(sentence: Sentence, verb: number): number {
  return headOf(sentence, verb)
}

/** "arrived in the country to meet": the infinitive belongs to the verb though it hangs on the place. */
function isErrand(sentence: Sentence, verb: number, noun: number): boolean {
  const above = headOf(sentence, noun)
  return (
    hasTo(sentence, verb) &&
    above >= 0 &&
    isVerbal(sentence, above) &&
    ['in', 'at', 'to', 'into', 'from', 'on'].includes(prepositionOf(sentence, noun) ?? '')
  )
}

function controllerOf(sentence: Sentence, governor: number, depth: number): number[] {
  const objects = childrenBy(sentence, governor, 'obj', 'iobj').filter((object) => object > governor)
  if (objects.length > 0 && !subjectControl.has(sentence.tokens[governor]!.lemma)) return objects
  if (isVerbal(sentence, governor) || childrenBy(sentence, governor, 'nsubj', 'nsubj:pass').length > 0) {
    return subjectsOf(sentence, governor, depth + 1)
  }
  return baseRelation(sentence, governor) === 'acl' ? subjectsOf(sentence, governor, depth + 1) : []
}

function isRelative(sentence: Sentence, token: number): boolean {
  const { lower, xpos } = sentence.tokens[token]!
  return relativePronouns.has(lower) && (xpos === 'WDT' || xpos === 'WP' || xpos === 'IN' || xpos === 'DT')
}
