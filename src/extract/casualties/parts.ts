import { readSingle } from './implicit.ts'
import type { Phrase } from './phrases.ts'
import { addFigure, type Figure, isTaken, phraseFrom, type Scene, wordAt } from './scene.ts'

/**
 * Adds the figures that are parts of others: "61, including 14 children", "nine of them women", "two of whom", and a list that
 * adds up to the figure before it ("10 others, 5 officers and 5 civilians"). Figures already told become parts where they are.
 */
export function readParts(scene: Scene): void {
  for (const whole of [...scene.figures]) {
    for (const phrase of includedIn(scene, whole)) attach(scene, whole, phrase)
  }
  for (const phrase of scene.phrases) {
    if (!phrase.partitive || !/^(them|whom|which|these|those)$/.test(wordAt(scene, ofAt(scene, phrase) + 1))) continue
    const whole = scene.figures.findLast(
      (figure) => figure.phrase.last < phrase.first && figure.phrase !== phrase && figure.partOf === undefined,
    )
    if (whole !== undefined) attach(scene, whole, phrase)
  }
}

function ofAt(scene: Scene, phrase: Phrase): number {
  return wordAt(scene, phrase.quantity.last + 1) === 'of' ? phrase.quantity.last + 1 : phrase.last
}

function includedIn(scene: Scene, whole: Figure): readonly Phrase[] {
  const end = scene.tokens.length
  for (let at = whole.phrase.last + 1; at < Math.min(end, whole.phrase.last + 14); at++) {
    const word = wordAt(scene, at)
    if (/^(including|among|include|includes)$/.test(word)) {
      return word === 'among' && !/^(them|whom)$/.test(wordAt(scene, at + 1))
        ? []
        : list(scene, word === 'among' ? at + 2 : at + 1)
    }
    const other = scene.phrases.find(({ first }) => first === at)
    if (other !== undefined && other.counts !== 'things' && !other.partitive) return sums(scene, whole, at)
    if (/^(;|when|after|while|said|but)$/.test(word)) return []
  }
  return []
}

/** The phrases joined by commas and "and" from the token on. */
function list(scene: Scene, from: number, apposed = false): readonly Phrase[] {
  const found: Phrase[] = []
  for (let at = from; at < scene.tokens.length; ) {
    while (/^(only|at|mostly|also|:)$/.test(wordAt(scene, at)) && phraseFrom(scene, at) === undefined) at += 1
    const phrase = phraseFrom(scene, at) ?? readSingle(scene, at)
    if (phrase === undefined || phrase.counts === 'things' || phrase.others || (!apposed && isSubject(scene, phrase))) break
    found.push(phrase)
    at = phrase.last + 1
    const separated = wordAt(scene, at) === ','
    if (separated) at += 1
    if (/^(and|or)$/.test(wordAt(scene, at))) at += 1
    else if (!separated) break
  }
  return found
}

/** Whether the phrase begins a clause of its own: "8 civilians and another 27 were wounded". */
function isSubject(scene: Scene, phrase: Phrase): boolean {
  const told = scene.figures.find((figure) => figure.phrase.quantity.core === phrase.quantity.core)
  return (
    told !== undefined &&
    told.trigger > phrase.last &&
    told.trigger - phrase.last <= 3 &&
    scene.tokens[phrase.first - 1]?.lower === 'and'
  )
}

/** "10 others, 5 police officers and 5 civilians": the list adds up to the figure before the comma. */
function sums(scene: Scene, whole: Figure, at: number): readonly Phrase[] {
  const { head, last } = whole.phrase
  if (wordAt(scene, at - 1) !== ',' || at !== last + 2) return []
  // "six officers, four soldiers and two civilians" is one list.
  if (head !== undefined && !/^(others|people|persons|victims|casualties|passengers|hostages)$/.test(wordAt(scene, head)))
    return []
  const parts = list(scene, at, true)
  const total = parts.reduce((sum, { quantity }) => sum + (quantity.value ?? Number.NaN), 0)
  return parts.length > 1 && total === whole.phrase.quantity.value ? parts : []
}

function attach(scene: Scene, whole: Figure, phrase: Phrase): void {
  if (phrase.quantity.bound === 'vague' && phrase.quantity.min === undefined) return
  const value = phrase.quantity.value
  const larger = value !== undefined && whole.phrase.quantity.value !== undefined && value > whole.phrase.quantity.value
  const at = scene.figures.findIndex((figure) => figure.phrase.quantity.core === phrase.quantity.core)
  if (at >= 0) {
    const told = scene.figures[at]!
    if (told !== whole && told.harm === whole.harm && told.partOf === undefined && !larger)
      scene.figures[at] = { ...told, partOf: whole, rule: 'casualty/part' }
    return
  }
  if (isTaken(scene, phrase)) return
  const { harm, trigger, voice } = whole
  // More than the whole: a further figure of a list that only begins with a part.
  if (larger) addFigure(scene, { harm, trigger, voice, phrase, rule: whole.rule })
  else scene.figures.push({ harm, trigger, voice, phrase, rule: 'casualty/part', partOf: whole })
}
