import { readSingle, readSingleOver } from './implicit.ts'
import { isApposed } from './objects.ts'
import type { Phrase } from './phrases.ts'
import { isTaken, phraseOver, phraseTo, type Scene, wordAt } from './scene.ts'

const subordinators =
  /^(when|after|before|while|as|because|since|but|if|although|though|where|until|whereas|that|;|:|—|says?|said|saying|reported|reports|--)$/
const relative = /^(who|which|that|whom)$/
const inclusion = /^(including|include|includes|among)$/

/**
 * Returns the phrases that are the subject of the verb group (or the noun before a participle) starting at the token, seen
 * from the left: the counted phrase that ends there, the antecedent of a relative clause, or the first free phrase of the clause.
 */
export function readSubject(scene: Scene, start: number, trigger: number): readonly Phrase[] {
  const end = skipBack(scene, start - 1)
  const bound = clauseStart(scene, end)
  const adjacent = phraseTo(scene, end)
  const relativeClause = relative.test(wordAt(scene, start - 1))
  if (
    adjacent !== undefined &&
    (isFree(scene, adjacent) || ((isBare(scene, start, trigger) || relativeClause) && isOpen(scene, adjacent)))
  ) {
    return relativeClause || isGoverned(scene, adjacent) ? [adjacent] : withCoordinated(scene, adjacent, bound)
  }
  const including = adjacent === undefined ? undefined : wholeBefore(scene, adjacent)
  if (including !== undefined) return withCoordinated(scene, including, bound)
  if (wordAt(scene, end) === 'they') {
    const antecedent = scene.phrases.find((phrase) => phrase.last < end && isFree(scene, phrase) && phrase.counts !== 'elided')
    return antecedent === undefined ? [] : [antecedent]
  }
  const first = scene.phrases.find((phrase) => phrase.first >= bound && phrase.last <= end && isFree(scene, phrase))
  if (first !== undefined) return [...withCoordinated(scene, first, bound), ...rightward(scene, first, end)]
  const single = singleSubject(scene, end, bound, trigger)
  if (single.length > 0) return single
  // "one of four children injured has died"
  const injured = scene.figures.find((figure) => figure.trigger === end && figure.phrase.last === end - 1)
  return injured === undefined ? [] : [injured.phrase]
}

/** Whether no verb stands between the phrase and the word of harm: "20 wounded", "17 still missing". */
function isBare(scene: Scene, start: number, trigger: number): boolean {
  return scene.tokens.slice(start, trigger).every(({ upos }) => upos === 'ADV')
}

/** Steps left over a comma with its insertion, brackets, a relative pronoun, and adverbs. */
function skipBack(scene: Scene, from: number): number {
  let at = from
  for (let turns = 0; turns < 8 && at >= 0; turns++) {
    const word = wordAt(scene, at)
    if (relative.test(word)) at -= 1
    else if (word === ',') {
      const open = insertionStart(scene, at)
      at = open === undefined ? at - 1 : open - 1
    } else if (word === ')' || word === ']') {
      const open = scene.tokens.findLastIndex(({ lower }, index) => index < at && (lower === '(' || lower === '['))
      if (open < 0) return at
      at = open - 1
    } else if (scene.tokens[at]!.upos === 'ADV' && phraseOver(scene, at) === undefined) at -= 1
    else return at
  }
  return at
}

/** Returns the comma that opens the insertion closed by the comma at hand. */
function insertionStart(scene: Scene, close: number): number | undefined {
  for (let at = close - 1; at > 0; at--) {
    const word = wordAt(scene, at)
    if (word === ';' || word === '.') return undefined
    if (word !== ',') continue
    const next = wordAt(scene, at + 1)
    if (inclusion.test(next) || relative.test(next) || /^(most|all|some|mostly|many|both|the|a|an|half|aged)$/.test(next))
      return at
    if (scene.tokens[at + 1]?.xpos === 'VBG' || scene.tokens[at + 1]?.xpos === 'VBN') return at
    if (phraseOver(scene, at + 1) !== undefined) continue
    return undefined
  }
  return undefined
}

/** Returns the first token of the clause that ends at the token. */
function clauseStart(scene: Scene, end: number): number {
  for (let at = end; at >= 0; at--) {
    const { lower, xpos, upos } = scene.tokens[at]!
    if (subordinators.test(lower) && !isRelative(scene, at)) return at + 1
    const finite = xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || (upos === 'AUX' && xpos !== 'VB')
    const told = scene.figures.some(({ trigger }) => trigger === at)
    if (finite || told) {
      const pronoun = relativeBefore(scene, at)
      if (pronoun === undefined) return at + 1
      at = pronoun
    }
  }
  return 0
}

function isRelative(scene: Scene, at: number): boolean {
  return wordAt(scene, at) === 'that' && /^(NOUN|PROPN)$/.test(scene.tokens[at - 1]?.upos ?? '')
}

function relativeBefore(scene: Scene, at: number): number | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 8); index--) {
    const word = wordAt(scene, index)
    if (/^(who|which|whom)$/.test(word) || (word === 'that' && isRelative(scene, index))) return index
    if (word === ',' || word === ';') return undefined
  }
  return undefined
}

/** Whether the phrase may be a subject: not told yet, no thing, no prepositional phrase, not in "including …". */
export function isFree(scene: Scene, phrase: Phrase): boolean {
  return isOpen(scene, phrase) && !isGoverned(scene, phrase)
}

function isOpen(scene: Scene, phrase: Phrase): boolean {
  return phrase.counts !== 'things' && phrase.counts !== 'losses' && !isTaken(scene, phrase)
}

/** Whether a preposition or "including" stands before the phrase or the list it belongs to. */
export function isGoverned(scene: Scene, phrase: Phrase): boolean {
  let at = phrase.first - 1
  // "including 29 children and over 200 others were injured"
  if (phrase.others && wordAt(scene, at) === 'and') return false
  for (let turns = 0; turns < 6; turns++) {
    const link = wordAt(scene, at)
    const linked = /^(and|or|,)$/.test(link) ? phraseTo(scene, wordAt(scene, at - 1) === ',' ? at - 2 : at - 1) : undefined
    if (linked === undefined) break
    at = linked.first - 1
  }
  const word = wordAt(scene, at)
  if (inclusion.test(word)) return true
  // "a community of 85 people"
  if (
    word === 'of' &&
    /^(community|communities|group|groups|total|convoy|crew|family|team|population|majority)$/.test(wordAt(scene, at - 1))
  )
    return false
  return scene.tokens[at]?.upos === 'ADP' && !/^(after|before|until|as|like|than)$/.test(word)
}

/** Returns the phrase that the list ending with the phrase is a part of: "five militants, including a bomber and nine civilians". */
function wholeBefore(scene: Scene, phrase: Phrase): Phrase | undefined {
  const at = scene.tokens.findLastIndex(({ lower, index }) => index < phrase.first && lower === 'including')
  if (at < 0 || phrase.first - at > 12) return undefined
  const whole = phraseTo(scene, wordAt(scene, at - 1) === ',' ? at - 2 : at - 1)
  return whole !== undefined && isFree(scene, whole) ? whole : undefined
}

/** Adds the phrases coordinated to the left: "35 guerrillas and 5 soldiers". */
function withCoordinated(scene: Scene, phrase: Phrase, bound: number): readonly Phrase[] {
  const list = [phrase]
  for (let at = phrase.first - 1; at >= bound; ) {
    const two = wordAt(scene, at) === 'and' && wordAt(scene, at - 1) === ','
    if (!/^(and|or|,|;)$/.test(wordAt(scene, at))) break
    const end = two ? at - 2 : at - 1
    const before = phraseTo(scene, end) ?? phraseOwning(scene, end) ?? singleBefore(scene, end)
    if (
      before === undefined ||
      before.first < bound ||
      isTaken(scene, before) ||
      before.counts === 'things' ||
      isGoverned(scene, before)
    )
      break
    if (isApposed(scene, before, list[0]!)) list[0] = before
    else list.unshift(before)
    at = before.first - 1
  }
  return list
}

/** "400 fighters of the enclave, and an unknown number of troops": the phrase that "of" joins to the noun. */
function phraseOwning(scene: Scene, end: number): Phrase | undefined {
  const of = scene.tokens.findLastIndex(({ lower, index }) => lower === 'of' && index < end && index > end - 7)
  const nouns = scene.tokens.slice(of + 1, end + 1).every(({ upos }) => /^(DET|ADJ|NOUN|PROPN|PART)$/.test(upos))
  return of > 0 && nouns ? phraseTo(scene, of - 1) : undefined
}

function singleBefore(scene: Scene, end: number): Phrase | undefined {
  const single = readSingleOver(scene, end)
  return single !== undefined && single.last === end && single.first !== end ? single : undefined
}

/** The phrases coordinated to the right of the first of a clause. */
function rightward(scene: Scene, phrase: Phrase, end: number): readonly Phrase[] {
  const list: Phrase[] = []
  let last = phrase.last
  for (;;) {
    let at = last + 1
    if (wordAt(scene, at) === ',') at += 1
    if (/^(and|or)$/.test(wordAt(scene, at))) at += 1
    if (at === last + 1) return list
    const next = scene.phrases.find(({ first }) => first === at) ?? readSingle(scene, at)
    if (next === undefined || next.last > end || isTaken(scene, next) || next.counts === 'things') return list
    if (!isApposed(scene, list.at(-1) ?? phrase, next)) list.push(next)
    last = next.last
  }
}

function singleSubject(scene: Scene, end: number, bound: number, trigger: number): readonly Phrase[] {
  const possible = scene.tokens.slice(bound, end + 1)
  if (
    !possible.some(
      ({ lower, upos }) => lower === 'another' || upos === 'PROPN' || upos === 'NOUN' || scene.lexicon.people.has(lower),
    )
  )
    return []
  const { relations, children } = scene.sentence.tree
  const subject = children[trigger]?.find((child) => /^nsubj/.test(relations[child] ?? '') && child <= end)
  const heads =
    subject === undefined ? [end] : [subject, ...(children[subject] ?? []).filter((child) => relations[child] === 'conj')]
  const found: Phrase[] = []
  for (const head of heads) {
    if (head < bound && subject === undefined) continue
    const phrase = phraseOver(scene, head) ?? readSingleOver(scene, head)
    if (phrase === undefined || phrase.counts === 'things' || phrase.counts === 'losses' || isTaken(scene, phrase)) continue
    if (subject === undefined && isGoverned(scene, phrase)) continue
    found.push(phrase)
  }
  return found.length === 1 ? [...found, ...rightward(scene, found[0]!, end)] : found
}
