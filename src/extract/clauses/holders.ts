import type { Sentence } from '../../language/document.ts'
import type { ActorEntry, Reading } from '../reading.ts'
import { childrenBy, conjunctsOf, extentOf, isVerbal } from './phrases.ts'
import { subjectsOf } from './roles.ts'

/** "Santos and the commander of the rebels, Rodrigo Londono": the named holder in the place of the unnamed one. */
export function withHolders(
  reading: Reading,
  sentence: Sentence,
  noun: number,
  found: readonly ActorEntry[],
): readonly ActorEntry[] {
  if (found.length < 2 || found.every(({ named }) => named)) return found
  const parts = conjunctsOf(sentence, noun)
  return [
    ...new Set(
      found.flatMap((actor) => {
        if (actor.named) return [actor]
        const part = parts.find((at) => reading.actors.of(sentence, at)[0] === actor)
        const named = part === undefined ? [] : holderNamed(reading, sentence, part)
        return named.length > 0 ? named : [actor]
      }),
    ),
  ]
}

/** "the Special Representative for North Korea, Sung Kim": the one person named inside the phrase of an office. */
export function holderNamed(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  const { upos } = sentence.tokens[noun]!
  if (upos !== 'NOUN' && upos !== 'PROPN') return []
  // "the opposition newspaper La Prensa"
  const apposed = childrenBy(sentence, noun, 'appos').map((child) => reading.actors.at(sentence, child))
  const beside = apposed.find((actor) => actor?.named === true)
  if (beside !== undefined && sentence.tokens.slice(noun + 1).find(({ text }) => text === ',')?.index !== noun + 1)
    return [beside]
  const { last } = extentOf(sentence, noun)
  const named = new Set<ActorEntry>()
  for (let at = noun + 1; at <= Math.min(last, noun + 16); at++) {
    if (isVerbal(sentence, at) || (sentence.tokens[at]!.upos === 'CCONJ' && named.size > 0)) break
    const actor = reading.actors.at(sentence, at)
    if (actor?.kind === 'person' && actor.named) named.add(actor)
  }
  if (!isOffice(sentence.tokens[noun]!.lemma)) return []
  if (named.size === 1) return [...named]
  // "his counterpart, A,", whatever the tree hangs the name on
  const next = sentence.tokens[noun + 1]?.text === ',' ? reading.actors.at(sentence, noun + 2) : undefined
  return named.size === 0 && next?.kind === 'person' && next.named ? [next] : []
}

function isOffice(lemma: string): boolean {
  return /(?:representative|envoy|secretary|minister|chief|head|leader|president|chairman|director|commander|ambassador|general|advis[eo]r|counterpart)$/i.test(
    lemma,
  )
}

/**
 * Who "we" is in a text that speaks for itself, as the releases of ministries do: the state that the latest sentence in the
 * present tense had as its subject.
 */
export function houseOf(reading: Reading, sentence: Sentence): readonly ActorEntry[] {
  for (let at = sentence.index; at >= 0 && sentence.index - at < 12; at--) {
    const before = reading.document.sentences[at]!
    const root = before.tree.heads.indexOf(-1)
    if (!/^VB[PZ]$/.test(before.tokens[root]?.xpos ?? '') || reading.statements.around(before) !== undefined) continue
    const states = subjectsOf(before, root).flatMap((subject) => reading.actors.at(before, subject) ?? [])
    if (states[0]?.kind === 'state') return [states[0]]
  }
  return []
}

/** Returns the actors named by the words before a noun: "Belarus's", "Russian". */
export function namedBefore(reading: Reading, sentence: Sentence, noun: number): ActorEntry[] {
  const before = childrenBy(sentence, noun, 'nmod:poss', 'amod', 'compound').filter((child) => child < noun)
  return before.flatMap((child) => reading.actors.at(sentence, child) ?? [])
}
