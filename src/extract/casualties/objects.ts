import { readSingle } from './implicit.ts'
import { isHarmWord, type Phrase } from './phrases.ts'
import { phraseFrom, type Scene, wordAt } from './scene.ts'

/** The victims named after a word of harm, and those told as a part of them ("including 14 children"). */
export interface Victims {
  readonly whole: readonly Phrase[]
  readonly end: number
}

/** Returns the coordinated phrases from the token on: "a professor, a policeman and 3 others". */
export function readVictims(scene: Scene, from: number, plus: readonly string[] = []): Victims {
  const whole: Phrase[] = []
  let at = skipAdverbs(scene, from)
  let end = from - 1
  while (at < scene.tokens.length) {
    if (/^(himself|herself|themselves|itself)$/.test(wordAt(scene, at))) {
      const next = afterItem(scene, at + 1)
      if (next === undefined) break
      at = next
      continue
    }
    const phrase = phraseFrom(scene, at) ?? readSingle(scene, at)
    if (phrase === undefined || phrase.counts === 'things') break
    if (whole.length > 0 && (startsClause(scene, phrase, plus) || isPart(scene, phrase))) break
    if (!isApposed(scene, whole.at(-1), phrase)) whole.push(phrase)
    end = phrase.last
    const next = afterItem(scene, phrase.last + 1) ?? afterPlace(scene, phrase.last + 1)
    if (next === undefined) break
    at = next
  }
  return { whole, end }
}

/** "an engineer, Asi Ali", "Ahmed Yassin, the leader of Hamas": one victim named twice. */
export function isApposed(scene: Scene, before: Phrase | undefined, phrase: Phrase): boolean {
  if (before === undefined || !phrase.implicit || wordAt(scene, phrase.first - 1) !== ',') return false
  // "One hostage, the judge Carlos Giusti, and two soldiers"
  if (!before.implicit)
    return before.quantity.value === 1 && scene.tokens[phrase.last]!.upos === 'PROPN' && wordAt(scene, phrase.last + 1) === ','
  return (wordUpos(scene, before) === 'PROPN') !== (wordUpos(scene, phrase) === 'PROPN')
}

function wordUpos({ tokens }: Scene, { head }: Phrase): string | undefined {
  return head === undefined ? undefined : tokens[head]?.upos
}

function skipAdverbs(scene: Scene, from: number): number {
  let at = from
  while (scene.tokens[at] !== undefined && phraseFrom(scene, at) === undefined && isSkipped(scene, at)) at += 1
  return at
}

function isSkipped(scene: Scene, at: number): boolean {
  const { lower, upos, xpos } = scene.tokens[at]!
  return (
    (upos === 'ADV' && xpos !== 'WRB') ||
    lower === 'only' ||
    lower === 'and' ||
    lower === 'both' ||
    lower === ':' ||
    lower === 'of'
  )
}

/** Returns where the next coordinated phrase starts: after ", and", "and", "," or "as well as", over "in the north" never. */
function afterItem(scene: Scene, at: number): number | undefined {
  let next = at
  if (wordAt(scene, next) === ',') next += 1
  if (/^(and|or|plus|&)$/.test(wordAt(scene, next))) next += 1
  else if (wordAt(scene, next) === 'as' && wordAt(scene, next + 1) === 'well') next += 3
  if (next === at) return undefined
  return skipAdverbs(scene, next)
}

/** "16 in Georgia and three in Florida": another bare number with a place of its own. */
function afterPlace(scene: Scene, at: number): number | undefined {
  if (wordAt(scene, at) === 'of') return afterOwner(scene, at)
  const preposition = /^(in|at|near|on|from)$/
  if (!preposition.test(wordAt(scene, at))) return undefined
  for (let and = at + 2; and <= at + 6; and++) {
    if (!/^(and|,)$/.test(wordAt(scene, and))) continue
    const next = wordAt(scene, and + 1) === 'and' ? and + 2 : and + 1
    const phrase = phraseFrom(scene, next)
    if (phrase?.counts === 'elided' && preposition.test(wordAt(scene, phrase.last + 1))) return next
    if (wordAt(scene, and) === 'and') return undefined
  }
  return undefined
}

/** "the mayor of Tingo Maria and his wife". */
function afterOwner(scene: Scene, of: number): number | undefined {
  for (let and = of + 2; and <= of + 5; and++) {
    if (wordAt(scene, and) === 'and') return /^(his|her|their)$/.test(wordAt(scene, and + 1)) ? and + 1 : undefined
    if (!/^(PROPN|NOUN|DET|ADJ)$/.test(scene.tokens[and]?.upos ?? '')) return undefined
  }
  return undefined
}

/** "…, many of them students" */
function isPart(scene: Scene, { quantity, partitive }: Phrase): boolean {
  return partitive && /^(them|whom|which)$/.test(wordAt(scene, quantity.last + 2))
}

/** Whether a later phrase is the subject of what follows: "killed 57 and 177 were injured", "killing 5 and 12 wounded". */
function startsClause(scene: Scene, phrase: Phrase, plus: readonly string[]): boolean {
  let at = phrase.last + 1
  while (scene.tokens[at]?.upos === 'ADV') at += 1
  const token = scene.tokens[at]
  if (token === undefined) return false
  if (plus[0] === token.lower) return false
  if (/^(who|that|which)$/.test(token.lower)) return false
  if (token.upos === 'AUX' || isHarmWord(token.lower, scene.lexicon)) return true
  return token.xpos === 'VBD' || token.xpos === 'VBZ' || token.xpos === 'VBP' || token.xpos === 'MD'
}
