import type { Sentence } from '../../language/document.ts'
import type { ActorEntry, ActorIndex, Reading } from '../reading.ts'
import { stanceLexicon } from '../stances/lexicon.ts'
import { childrenBy, headOf, isVerbal, obliquesOf } from './phrases.ts'
import { agentsOf } from './roles.ts'

const speakers = new Set(['i', 'we', 'us', 'me', 'our', 'my'])

/** Returns the actors that the noun phrase stands for: as the actor index has it, the speaker for "I" and "we" in his words. */
export function actorsOf(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  const token = sentence.tokens[noun]
  if (token === undefined) return []
  if (speakers.has(token.lower)) {
    const statement = reading.statements.around({ start: token.start, end: token.end })
    return statement?.speaker === undefined || statement.mode === 'indirect' ? [] : [statement.speaker]
  }
  return reading.actors.of(sentence, noun)
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
      const actor = child < noun ? reading.actors.at(sentence, child) : undefined
      if (actor !== undefined) found.add(actor)
      if (actor !== undefined)
        for (const other of childrenBy(sentence, child, 'conj')) {
          const beside = reading.actors.at(sentence, other)
          if (beside !== undefined) found.add(beside)
        }
    }
  }
  for (const child of obliquesOf(sentence, noun, prepositions)) add(actorsOf(reading, sentence, child))
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
  const nouns = agentsOf(sentence, verb)
  const found = [...new Set(nouns.flatMap((noun) => actorsBehind(reading, sentence, noun)))]
  if (found.length > 0 || depth > 3) return found
  for (const noun of nouns) {
    const governor = headOf(sentence, noun)
    if (governor >= 0 && governor !== verb && isVerbal(sentence, governor) && sentence.tree.relations[noun] !== 'nsubj') {
      const above = doersOf(reading, sentence, governor, depth + 1)
      if (above.length > 0) return above
    }
  }
  return []
}

interface Mention {
  readonly start: number
  readonly end: number
  readonly actor: ActorEntry
}

const mentionsOf = new WeakMap<ActorIndex, { readonly count: number; readonly mentions: readonly Mention[] }>()

/** Returns the actors with a mention inside the stretch of text, in order. */
export function actorsBetween(reading: Reading, start: number, end: number): ActorEntry[] {
  const mentions = sortedMentions(reading.actors)
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found = new Set<ActorEntry>()
  for (let i = low; i < mentions.length && mentions[i]!.start < end; i++) {
    if (mentions[i]!.end <= end) found.add(mentions[i]!.actor)
  }
  return [...found]
}

function sortedMentions(actors: ActorIndex): readonly Mention[] {
  const known = mentionsOf.get(actors)
  if (known !== undefined && known.count === actors.all.length) return known.mentions
  const mentions = actors.all
    .flatMap((actor) => actor.mentions.map(({ start, end }) => ({ start, end, actor })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  mentionsOf.set(actors, { count: actors.all.length, mentions })
  return mentions
}
