import type { Sentence } from '../../language/document.ts'
import type { ActorEntry, EvidenceSpan, Reading } from '../reading.ts'
import { actorsOfAll } from './actors.ts'
import { childrenBy, isNominal, obliquesOf } from './phrases.ts'
import { phraseHeadAt } from './window.ts'

/** Returns the pairs of a group: each with those after it. */
export function pairsOf<T>(group: readonly T[]): readonly (readonly [T, T])[] {
  return group.flatMap((first, i) => group.slice(i + 1).map((second) => [first, second] as const))
}

/** Returns the sides of "clash between A and B", "the A-B war", "Israeli-Palestinian talks"; empty where two are not named. */
export function betweenOf(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  for (const side of obliquesOf(sentence, noun, ['between', 'among', 'pitting'])) {
    const actors = actorsOfAll(reading, sentence, [side, ...childrenBy(sentence, side, 'conj')])
    if (actors.length > 1) return actors
  }
  const worded = betweenByWords(reading, sentence, noun)
  if (worded.length > 1) return worded
  const before = childrenBy(sentence, noun, 'compound', 'amod').filter((child) => child < noun)
  const named = before.flatMap((child) => {
    const inside = [child, ...childrenBy(sentence, child, 'compound', 'conj', 'flat', 'amod')]
    return inside.flatMap((at) => reading.actors.at(sentence, at) ?? [])
  })
  const distinct = [...new Set(named)]
  return distinct.length > 1 ? distinct : []
}

/** "talks in C between A and his counterpart, B": by word order, the phrases on both sides of the "and" behind "between". */
function betweenByWords(reading: Reading, sentence: Sentence, noun: number): readonly ActorEntry[] {
  const { tokens } = sentence
  let at = noun + 1
  while (at <= noun + 5 && tokens[at] !== undefined && tokens[at]!.lower !== 'between') {
    if (tokens[at]!.upos === 'VERB' || tokens[at]!.upos === 'PUNCT') return []
    at++
  }
  if (tokens[at]?.lower !== 'between') return []
  const found: ActorEntry[] = []
  let from = at + 1
  for (let sides = 0; sides < 6; sides++) {
    const head = phraseHeadAt(sentence, from)
    if (head === undefined) break
    const [side] = actorsOfAll(reading, sentence, [head])
    if (side !== undefined && !found.includes(side)) found.push(side)
    from = head + 1
    while (tokens[from]?.text === ',' || tokens[from]?.lower === 'and') from++
    if (from === head + 1) break
    if (tokens[from - 1]!.lower === 'and' && found.length === 0) return []
  }
  return found
}

/** Returns the phrases with the preposition that hang on the verb, or else on its object or another of its phrases. */
export function phrasesWith(sentence: Sentence, verb: number, preposition: string): number[] {
  const own = obliquesOf(sentence, verb, [preposition])
  const found =
    own.length > 0
      ? own
      : childrenBy(sentence, verb, 'obj', 'nsubj:pass', 'xcomp', 'obl').flatMap((noun) =>
          obliquesOf(sentence, noun, [preposition]),
        )
  return found.filter((noun) => noun > verb && isNominal(sentence, noun))
}

/** Tells whether the verb has the particle (or the bare noun of a fixed phrase) that a lexicon row wants. */
export function hasParticle(sentence: Sentence, verb: number, { particle }: { readonly particle?: string }): boolean {
  if (particle === undefined) return true
  return (sentence.tree.children[verb] ?? []).some((child) => sentence.tokens[child]!.lower === particle)
}

/** The longest evidence, in code units: the contract allows 1,000 code points. */
const longest = 950

/** Returns the sentence as evidence for what the token says, cut to the tokens around it where it is too long. */
export function evidenceAt(sentence: Sentence, token: number): EvidenceSpan {
  const { start: from, end: to } = sentence.tokens[token]!
  const anchor = { start: from, end: to }
  if (sentence.end - sentence.start <= longest) return { start: sentence.start, end: sentence.end, anchor }
  let first = token
  let last = token
  const half = longest / 2
  while (first > 0 && from - sentence.tokens[first - 1]!.start < half) first--
  while (last < sentence.tokens.length - 1 && sentence.tokens[last + 1]!.end - from < half) last++
  return { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end, anchor }
}
