import type { Sentence } from '../../language/document.ts'
import { hasTo } from '../clauses/force.ts'
import { childrenBy, extentOf, headOf, isVerbal } from '../clauses/phrases.ts'
import { patientsOf } from '../clauses/roles.ts'
import { stanceLexicon } from './lexicon.ts'

/** "deployed soldiers to help B": the help is military. */
export function isByTroops(sentence: Sentence, verb: number): boolean {
  const governor = headOf(sentence, verb)
  if (governor < 0 || !hasTo(sentence, verb)) return false
  const lexicon = stanceLexicon()
  return childrenBy(sentence, governor, 'obj').some(
    (thing) => lexicon.frames('thing', sentence.tokens[thing]!.lemma)[0]?.mode === 'military',
  )
}

/** "fired mortar shells at B": the phrase a few words behind the verb, when the tree hangs it elsewhere. */
export function afterPreposition(sentence: Sentence, verb: number, preposition: string): number[] {
  for (let at = verb + 1; at <= verb + 5 && at < sentence.tokens.length; at++) {
    const { upos, lower } = sentence.tokens[at]!
    if (upos === 'PUNCT') return []
    if (lower === preposition && upos === 'ADP') return headOf(sentence, at) > at ? [headOf(sentence, at)] : []
  }
  return []
}

/** "threatened to stop talks if B goes ahead": the clause that says when. */
export function conditionOf(sentence: Sentence, verb: number): number | undefined {
  const { last } = extentOf(sentence, verb)
  for (let at = verb + 1; at <= last; at++) {
    if (isVerbal(sentence, at) && ['if', 'unless', 'until'].includes(markWord(sentence, at) ?? '')) return at
  }
  return undefined
}

/** "forced B out", "out of the country". */
export function isOut(sentence: Sentence, verb: number): boolean {
  return sentence.tokens.slice(verb + 1, verb + 14).some(({ lower, index }) => {
    const next = sentence.tokens[index + 1]
    return lower === 'out' && (next === undefined || next.lower === 'of' || next.upos === 'PUNCT')
  })
}

/** "ordered the newspaper to close": what is ordered is an end. */
export function isToStop(sentence: Sentence, verb: number): boolean {
  const ends = ['close', 'leave', 'resign', 'surrender', 'disband', 'shut', 'quit', 'withdraw', 'disarm', 'flee', 'stop']
  const clauses = [verb, ...patientsOf(sentence, verb)].flatMap((at) => childrenBy(sentence, at, 'xcomp', 'acl', 'advcl'))
  return clauses.some((clause) => {
    const { lemma } = sentence.tokens[clause]!
    return ends.includes(lemma) || stanceLexicon().frames('stop', lemma).length > 0
  })
}

function markWord(sentence: Sentence, verb: number): string | undefined {
  const mark = childrenBy(sentence, verb, 'mark', 'case')[0]
  return mark === undefined ? undefined : sentence.tokens[mark]!.lower
}

/** "recalled its ambassador to B", "withdrew its diplomats from B". */
export function hasEnvoy(sentence: Sentence, verb: number): boolean {
  return patientsOf(sentence, verb).some((noun) =>
    /^(?:ambassador|envoy|diplomat|consul|attaché)$/.test(sentence.tokens[noun]!.lemma),
  )
}
