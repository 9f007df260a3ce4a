import type { Sentence } from '../../language/document.ts'

/** Returns the relation of the token without its subtype: `obl:tmod` gives `obl`. */
export function baseRelation(sentence: Sentence, token: number): string {
  const relation = sentence.tree.relations[token] ?? 'dep'
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}

/** Returns the head of the token, -1 for the root. */
export function headOf(sentence: Sentence, token: number): number {
  return sentence.tree.heads[token] ?? -1
}

/** Returns the dependents of the token whose full or base relation is one of those given, in order. */
export function childrenBy(sentence: Sentence, token: number, ...relations: readonly string[]): number[] {
  const children = sentence.tree.children[token] ?? []
  return children.filter((child) => {
    const relation = sentence.tree.relations[child] ?? ''
    return relations.includes(relation) || relations.includes(baseRelation(sentence, child))
  })
}

/** Returns the preposition of a noun phrase in lower case (`against`, `with`), `by` for an agent, or undefined. */
export function prepositionOf(sentence: Sentence, noun: number): string | undefined {
  const marks = childrenBy(sentence, noun, 'case').filter((child) => child < noun)
  // "together with", "because of", "along with": the last word says which role the phrase plays
  const last = marks.at(-1)
  if (last === undefined) return sentence.tree.relations[noun] === 'obl:agent' ? 'by' : undefined
  const word = sentence.tokens[last]!.lower
  if (word === "'s" || word === '’s') return undefined
  const fixed = childrenBy(sentence, last, 'fixed').at(-1)
  return fixed === undefined ? word : sentence.tokens[fixed]!.lower
}

/** Returns the heads of the prepositional phrases that hang on the token with one of the prepositions, in order. */
export function obliquesOf(sentence: Sentence, token: number, prepositions: readonly string[]): number[] {
  return childrenBy(sentence, token, 'obl', 'nmod', 'advcl', 'dep', 'obj', 'iobj', 'xcomp').filter((child) => {
    const preposition = prepositionOf(sentence, child)
    return preposition !== undefined && prepositions.includes(preposition) && isNominal(sentence, child)
  })
}

/** Tells whether the token can head a noun phrase. */
export function isNominal(sentence: Sentence, token: number): boolean {
  const upos = sentence.tokens[token]?.upos
  return (
    upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM' || upos === 'ADJ' || upos === 'DET' || upos === 'X'
  )
}

/** Tells whether the token is a verb, or a participle that was tagged an adjective or noun though it has a subject or an object. */
export function isVerbal(sentence: Sentence, token: number): boolean {
  const { upos, xpos } = sentence.tokens[token]!
  if (upos === 'VERB') return xpos.startsWith('VB')
  return upos === 'AUX' && xpos.startsWith('VB') && childrenBy(sentence, token, 'obj').length > 0
}

/** Returns the token and all that is coordinated with it, in order. */
export function conjunctsOf(sentence: Sentence, token: number): number[] {
  const found = [token]
  for (let i = 0; i < found.length; i++) found.push(...childrenBy(sentence, found[i]!, 'conj'))
  return found.sort((a, b) => a - b)
}

/** Returns the first and the last token of the token's subtree. */
export function extentOf(sentence: Sentence, token: number): { readonly first: number; readonly last: number } {
  let first = token
  let last = token
  const walk = (at: number): void => {
    if (at < first) first = at
    if (at > last) last = at
    for (const child of sentence.tree.children[at] ?? []) walk(child)
  }
  walk(token)
  return { first, last }
}

/** Tells whether `inner` stands in the subtree of `outer`. */
export function isUnder(sentence: Sentence, inner: number, outer: number): boolean {
  let at = inner
  for (let steps = 0; at >= 0 && steps <= sentence.tokens.length; steps++) {
    if (at === outer) return true
    at = headOf(sentence, at)
  }
  return false
}
