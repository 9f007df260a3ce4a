import type { HarmVerb } from './lexicon.ts'
import { phraseTo, type Scene, wordAt } from './scene.ts'

/** How a verb of harm is used, and where its verb group starts. */
interface VerbUse {
  readonly voice: 'active' | 'passive'
  /** The first token of the verb group: "have been killed" starts at "have". */
  readonly start: number
  /** True where an auxiliary makes it passive; "20 wounded" has none. */
  readonly full: boolean
}

const be = /^(be|am|is|are|was|were|been|being|'re|’re|'s|’s|get|gets|got|getting|gotten)$/
/** Copulas and words between them and a participle: "remained displaced", "were registered as displaced". */
const linking = /^(remain(s|ed|ing)?|left|as|registered|listed|reported|confirmed|become|became|made|found)$/
const have = /^(have|has|had|having|'ve|’ve)$/
const modal = /^(would|could|may|might|will|shall|should|can|'ll|’ll|'d|’d|must)$/
const negative = /^(not|n't|n’t|never|nobody|none|no)$/
/** Verbs before "to": what follows was not done, or not for certain. */
const unreal =
  /^(threaten(ed|s|ing)?|plan(ned|s|ning)?|plot(ted|s|ting)?|want(ed|s|ing)?|tr(y|ied|ies|ying)|attempt(ed|s|ing)?|intend(ed|s|ing)?|vow(ed|s|ing)?|refus(e|ed|es|ing)|hop(e|ed|es|ing)|fear(ed|s|ing)?|likely|expected|aim(ed|s|ing)?|order(ed|s)?|able|allow(ed|s|ing)?|need(ed|s)?|about|urge[ds]?|ask(ed|s)?)$/

/** Returns how the verb at the token is used, or nothing where the harm is denied, only possible, or not a verb. */
export function readVoice(scene: Scene, at: number, verb: HarmVerb): VerbUse | undefined {
  const group = verbGroup(scene, at)
  if (group.denied) return undefined
  if (verb.forms.has('gerund')) {
    if (/^(the|of|a|this|these|'s|’s|his|their)$/.test(wordAt(scene, at - 1)) && wordAt(scene, at - 1) !== 'of') return undefined
    return { voice: group.passive ? 'passive' : 'active', start: group.start, full: true }
  }
  const finished = verb.forms.has('participle') || verb.forms.has('past')
  if (!finished) return readBase(scene, at, group.start)
  if (group.passive) return { voice: 'passive', start: group.start, full: true }
  if (group.perfect) return { voice: 'active', start: group.start, full: true }
  if (!verb.forms.has('past')) return { voice: 'passive', start: group.start, full: false }
  const last = at + (verb.plus !== undefined && wordAt(scene, at + 1) === verb.plus[0] ? verb.plus.length : 0)
  return { voice: hasObject(scene, last) ? 'active' : 'passive', start: group.start, full: false }
}

function readBase(scene: Scene, at: number, start: number): VerbUse | undefined {
  const { xpos } = scene.tokens[at]!
  if (xpos.startsWith('NN')) {
    // "Gunman Kills 5" may be taken for nouns; "the murders", "Child Murders" are.
    if (!phraseStarts(scene, at + 1)) return undefined
  }
  if (xpos === 'VB' && isUnrealConjunct(scene, at)) return undefined
  return { voice: 'active', start, full: true }
}

/** "to blow up a plane and kill many people": the infinitive or modal before holds for both. */
function isUnrealConjunct(scene: Scene, at: number): boolean {
  const { heads, relations } = scene.sentence.tree
  const head = heads[at] ?? -1
  return relations[at] === 'conj' && head >= 0 && head < at && verbGroup(scene, head).denied
}

interface Group {
  readonly start: number
  readonly passive: boolean
  readonly perfect: boolean
  readonly denied: boolean
}

function verbGroup(scene: Scene, at: number): Group {
  let start = at
  let passive = false
  let perfect = false
  let denied = false
  for (let index = at - 1; index >= 0; index--) {
    const word = wordAt(scene, index)
    if (negative.test(word)) {
      // "no" belongs to a noun phrase; "no one" and "none" are subjects.
      denied = true
      start = index
    } else if (be.test(word) && !(word.endsWith('s') && /^['’]/.test(word) && !isPronoun(wordAt(scene, index - 1)))) {
      passive = true
      start = index
    } else if (/^remain(s|ed|ing)?$/.test(word) || (word === 'as' && linking.test(wordAt(scene, index - 1)))) {
      passive = true
      start = index
    } else if (linking.test(word) && (passive || be.test(wordAt(scene, index - 1)))) start = index
    else if (isCoordinatedParticiple(scene, index)) index -= 1
    else if (have.test(word)) {
      perfect = true
      start = index
    } else if (modal.test(word)) {
      denied = true
      start = index
    } else if (word === 'to' && /ly$/.test(wordAt(scene, index - 1)) && /ly$/.test(wordAt(scene, index + 1))) start = index
    else if (word === 'to') {
      // "had to be evacuated" happened, "to be killed" did not for certain; "forced to flee" has its own rule.
      const before = wordAt(scene, index - 1)
      if (have.test(before) && !denied) {
        start = index - 1
        perfect = false
        index -= 1
        if (modal.test(wordAt(scene, index - 1))) denied = true
        continue
      }
      denied ||=
        !/^(forced|compelled|obliged|made|accused|reported|said|believed|known|thought|confirmed|continue|continued)$/.test(
          before,
        ) || unreal.test(before)
      start = index - 1
      if (!/^(reported|said|believed|known|thought|confirmed)$/.test(before)) break
      index -= 1
    } else if (!isAdverb(scene, index)) break
  }
  return { start, passive, perfect, denied }
}

/** "were affected and evacuated": another participle before "and". */
function isCoordinatedParticiple(scene: Scene, at: number): boolean {
  return (
    /^(and|or)$/.test(wordAt(scene, at)) &&
    scene.tokens[at - 1]?.xpos === 'VBN' &&
    !scene.lexicon.verbs.has(wordAt(scene, at - 1))
  )
}

function isPronoun(word: string): boolean {
  return /^(he|she|it|that|who|there)$/.test(word)
}

function isAdverb(scene: Scene, at: number): boolean {
  const { lower, upos } = scene.tokens[at]!
  return (
    upos === 'ADV' ||
    /ly$/.test(lower) ||
    /^(also|since|later|then|already|still|reported|confirmed|moderately|to-date|either|both|allegedly)$/.test(lower)
  )
}

/** Whether an object follows: a number, a determiner or a noun that is no date. */
export function hasObject(scene: Scene, at: number): boolean {
  let next = at + 1
  while (scene.tokens[next]?.upos === 'ADV' && scene.tokens[next]!.xpos !== 'WRB' && !phraseStarts(scene, next)) next += 1
  const token = scene.tokens[next]
  if (token === undefined) return false
  if (phraseStarts(scene, next)) return true
  if (isDateWord(token.lower)) return false
  if (
    /^(a|an|the|his|her|their|its|this|these|those|one|another|him|them|himself|herself|themselves|people|civilians|each|all)$/.test(
      token.lower,
    )
  ) {
    // "wounded the day before"
    return !(
      /^(day|night|week|month|year)$/.test(wordAt(scene, next + 1)) &&
      /^(before|earlier|after|later|that)$/.test(wordAt(scene, next + 2))
    )
  }
  if (phraseTo(scene, at - 1) !== undefined && token.upos === 'PROPN') return false
  return (
    token.upos === 'NOUN' ||
    token.upos === 'NUM' ||
    token.upos === 'PROPN' ||
    (token.upos === 'ADJ' && /^(NOUN|PROPN|ADJ)$/.test(scene.tokens[next + 1]?.upos ?? ''))
  )
}

function phraseStarts(scene: Scene, at: number): boolean {
  return scene.phrases.some(({ first, quantity }) => first === at || quantity.core === at)
}

function isDateWord(word: string): boolean {
  return /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|tomorrow|last|earlier|overnight|this|in|on|at)$/.test(
    word,
  )
}
