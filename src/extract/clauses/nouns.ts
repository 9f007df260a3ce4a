import type { Sentence } from '../../language/document.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import { childrenBy, obliquesOf } from './phrases.ts'

/** Things and abstractions that a list of acting nouns may hold: they are hit or sent, they hold no stance of their own. */
const things = new Set(
  (
    'camp convoy missile drone tank helicopter jet plane aircraft warplane airplane gunship warship ship vessel boat bus truck vehicle bomber ' +
    'report source power patrol artillery mission medium base state office embassy consulate post checkpoint'
  ).split(' '),
)

/** Tells whether the noun names a thing, not somebody: "camp", "convoy", "Su-24 bomber" (but not "suicide bomber"). */
export function isThing(sentence: Sentence, noun: number): boolean {
  const token = sentence.tokens[noun]
  if (token === undefined || token.upos !== 'NOUN' || !things.has(token.lemma)) return false
  if (token.lemma === 'power' || token.lemma === 'source' || token.lemma === 'state') return token.xpos === 'NN'
  return token.lemma !== 'bomber' || !/^(?:suicide|car)$/.test(sentence.tokens[noun - 1]?.lower ?? '')
}

/** Tells whether the words before a thing say whose it is: "rebel camp", "militant convoy". */
export function isHeldByFighters(sentence: Sentence, noun: number): boolean {
  return /^(?:rebel|militant|guerrilla|insurgent|terrorist|separatist|islamist)$/.test(sentence.tokens[noun - 1]?.lower ?? '')
}

const parts = new Set(
  'member fighter militant rebel guerrilla gunman insurgent soldier troop unit cell element islamist faction branch wing'.split(
    ' ',
  ),
)
const quantities = new Set('dozen score hundred thousand ten number group majority most many some handful scores tens'.split(' '))

/** Returns the noun of the whole in "members of Hamas", "hundreds of supporters", undefined where the phrase is no part. */
export function wholeOf(sentence: Sentence, noun: number): number | undefined {
  const { lemma, xpos } = sentence.tokens[noun]!
  if (xpos !== 'NN' ? !parts.has(lemma) && !quantities.has(lemma) : true) return undefined
  return obliquesOf(sentence, noun, ['of'])[0]
}

const governing = new Set(['government', 'authority', 'regime', 'administration', 'junta', 'leadership'])

/** "the government in Bamako": the state of the seat. */
export function seatedIn(reading: Reading, sentence: Sentence, noun: number): ActorEntry | undefined {
  if (!governing.has(sentence.tokens[noun]!.lemma) || sentence.tokens[noun + 1]?.lower !== 'in') return undefined
  if (childrenBy(sentence, noun, 'amod', 'compound', 'nmod:poss').length > 0) return undefined
  return reading.actors.stateNamed(sentence, noun + 2)
}
