import type { Sentence, Token } from '../../language/document.ts'
import type { ActorIndex } from '../reading.ts'
import { endOfPhrase, headOfPhrase, isFiniteVerb, isNominal, isRelative, isTimeWord, subjectBefore } from './phrases.ts'
import { speechClass } from './speech-verbs.ts'

/** The noun phrase of who speaks: its head and the index where the phrase starts. */
export interface Subject {
  readonly head: number
  readonly start: number
}

/**
 * Returns the subject of a verb of speech that stands left of it, not before the floor: next to it ("officials said"), behind an
 * apposition ("Basya, spokesman for the army, said"), before a relative ("a spokesman who said") or shared with an earlier verb
 * ("scrapped the deal and said", "refused, saying").
 */
export function findSubject(sentence: Sentence, verb: number, floor: number, actors: ActorIndex): Subject | undefined {
  const { tokens } = sentence
  if (tokens[verb - 1]?.lower === 'as') return quotedSubject(sentence, verb - 1, floor, actors)
  const at = skipAdjuncts(tokens, verb - 1, floor)
  const before = tokens[at]
  if (at < floor || before === undefined) return treeSubject(sentence, verb, floor)
  if (
    tokens[verb]!.xpos === 'VBG' &&
    before.upos !== 'PUNCT' &&
    tokens[verb - 1]!.upos !== 'AUX' &&
    tokens[verb - 1]!.lower !== 'as'
  ) {
    return sharedSubject(sentence, verb, floor, actors) ?? subjectBefore(tokens, at + 1, floor)
  }
  if (isRelative(before)) return antecedent(tokens, at, floor, actors, sentence)
  if (before.upos === 'CCONJ') return sharedSubject(sentence, verb, floor, actors)
  if (before.upos === 'PUNCT') {
    if (tokens[verb]!.xpos === 'VBG') return sharedSubject(sentence, verb, floor, actors)
    return interrupted(sentence, at, floor, actors)
  }
  // of two finite verbs side by side the first is a noun that the tagger missed: "reports say"
  if (before.upos === 'VERB' && before.xpos === 'VBZ') return { head: at, start: subjectBefore(tokens, at, floor)?.start ?? at }
  return subjectBefore(tokens, at + 1, floor) ?? treeSubject(sentence, verb, floor)
}

/** "Putin is quoted by TASS as saying" and "TASS quoted Putin as saying". */
function quotedSubject(sentence: Sentence, as: number, floor: number, actors: ActorIndex): Subject | undefined {
  const { tokens } = sentence
  for (let at = as - 1; at >= Math.max(floor, as - 12); at--) {
    if (!/^(?:quot|cit|report|record)(?:e|es|ed|ing)$/.test(tokens[at]!.lower)) continue
    const passive = at === as - 1 || tokens[at + 1]!.lower === 'by' || isTimeWord(tokens[at + 1])
    if (passive) return findSubject(sentence, at, floor, actors)
    const head = headOfPhrase(tokens, at + 1, as)
    return head === undefined ? undefined : { head, start: at + 1 }
  }
  return undefined
}

/** Returns the subject behind the verb ("…, said Kerry"). */
export function findInverted(sentence: Sentence, verb: number, limit: number): Subject | undefined {
  const { tokens } = sentence
  let start = verb + 1
  while (start < limit && (tokens[start]!.text === '.' || tokens[start]!.upos === 'ADV')) start++
  const end = endOfPhrase(tokens, start, limit)
  const head = headOfPhrase(tokens, start, end)
  return head === undefined ? undefined : { head, start }
}

function skipAdjuncts(tokens: readonly Token[], from: number, floor: number): number {
  let at = from
  for (; at >= floor; at--) {
    const token = tokens[at]!
    const skipped = token.upos === 'AUX' || token.upos === 'ADV' || token.upos === 'PART' || isTimeWord(token)
    if (!skipped && !(token.upos === 'ADP' && isTimeWord(tokens[at + 1]))) break
  }
  return at
}

function antecedent(
  tokens: readonly Token[],
  relative: number,
  floor: number,
  actors: ActorIndex,
  sentence: Sentence,
): Subject | undefined {
  const comma = tokens[relative - 1]?.text === ','
  const end = comma ? relative - 1 : relative
  for (let at = end - 1; at >= Math.max(floor, end - 3); at--) {
    if (actors.at(sentence, at) !== undefined && isNominal(tokens[at]))
      return { head: at, start: subjectBefore(tokens, end, floor)?.start ?? at }
  }
  return subjectBefore(tokens, end, floor)
}

/** Walks left over appositions and adjuncts between commas, to a named actor if there is one, else to the nearest noun phrase. */
function interrupted(sentence: Sentence, comma: number, floor: number, actors: ActorIndex): Subject | undefined {
  const { tokens } = sentence
  let nearest: Subject | undefined
  let commas = 0
  for (let at = comma - 1; at >= floor && commas < 4; at--) {
    const { text } = tokens[at]!
    if (isFiniteVerb(tokens[at]) && !isRelative(tokens[at - 1]) && nearest !== undefined) break
    if (text !== ',' && text !== '(' && text !== '—' && text !== '–' && text !== '--' && text !== '-') continue
    commas++
    const subject = subjectBefore(tokens, at, floor)
    if (subject === undefined) continue
    if (actors.at(sentence, subject.head)?.named === true) return subject
    nearest ??= tokens[subject.head]!.upos === 'NUM' ? undefined : subject
  }
  return treeSubject(sentence, comma + 1, floor) ?? nearest
}

/** The subject of an earlier verb that this one goes on with. */
function sharedSubject(sentence: Sentence, verb: number, floor: number, actors: ActorIndex): Subject | undefined {
  const { tokens } = sentence
  for (let at = verb - 1; at > floor; at--) {
    // "says …, and warns", "said …, adding": who spoke first in the sentence goes on
    if (isFiniteVerb(tokens[at]) && speechClass(tokens[at]!) !== undefined) return findSubject(sentence, at, floor, actors)
  }
  const { heads, relations } = sentence.tree
  for (let at = verb, steps = 0; at >= floor && steps < 4; at = heads[at]!, steps++) {
    const subject = treeSubject(sentence, at, floor)
    if (subject !== undefined) return subject
    if (!/^(?:conj|advcl|xcomp|ccomp|acl|parataxis|dep)/.test(relations[at] ?? '')) break
  }
  for (let at = floor; at < verb; at++) {
    if (isFiniteVerb(tokens[at])) return at > floor ? findSubject(sentence, at, floor, actors) : undefined
  }
  return undefined
}

function treeSubject(sentence: Sentence, verb: number, floor: number): Subject | undefined {
  const { children, relations } = sentence.tree
  const head = children[verb]?.find((child) => relations[child]!.startsWith('nsubj') && child >= floor)
  if (head === undefined || !isNominal(sentence.tokens[head])) return undefined
  let start = head
  while (start > floor && children[head]!.includes(start - 1)) start--
  return { head, start }
}
