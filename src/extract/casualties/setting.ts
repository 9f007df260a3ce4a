import type { Sentence } from '../../language/document.ts'
import type { PlaceEntry, Reading } from '../reading.ts'
import { eventNoun } from './details.ts'
import { subjectOf } from './doers.ts'
import { reporterOf } from './reporters.ts'
import type { Figure, Scene } from './scene.ts'
import { placeNear } from './where.ts'

/**
 * Returns where the harm happened: the place of the event that did it, of its clause, or else of the event told just before in the
 * paragraph, or of "the attack" with which the next sentence goes on.
 */
export function placeOf(scene: Scene, figure: Figure, reading: Reading): PlaceEntry | undefined {
  const { sentence } = scene
  const own =
    placeOfSubject(scene, figure, reading) ??
    sharedPlace(scene, figure, reading) ??
    placeNear(sentence, figure.trigger, reading, figure.harm === 'displaced' ? undefined : figure.phrase.head) ??
    captionPlace(sentence, figure, reading)
  if (own !== undefined || isAggregate(sentence)) return own
  // Who counts the dead of a side counts those of more than the event before; people flee from more than one place.
  const definite = figure.harm !== 'displaced' && namesEvent(sentence)
  if ((!definite && reporterOf(scene, figure, reading) !== undefined) || namesTarget(sentence, reading)) return undefined
  return placeAfter(sentence, reading) ?? placeBefore(sentence, definite, reading)
}

/** Returns whether it has "when Gori was shelled": a name that is not known for a place, yet tells that it was another. */
export function namesTarget(sentence: Sentence, { actors }: Reading): boolean {
  return sentence.tokens.some(
    ({ upos, index }, _, tokens) =>
      upos === 'PROPN' &&
      /^(?:was|were)$/.test(tokens[index + 1]?.lower ?? '') &&
      /^(?:shelled|bombed|hit|struck|attacked|bombarded|raided|stormed)$/.test(tokens[index + 2]?.lower ?? '') &&
      actors.at(sentence, index) === undefined,
  )
}

/** Returns whether the sentence speaks of "the storm", "the siege": an event told before, if need be in another paragraph. */
export function namesEvent({ tokens }: Pick<Sentence, 'tokens'>): boolean {
  return tokens.some(({ lower, upos }, at) => upos === 'NOUN' && eventNoun.test(lower) && tokens[at - 1]?.lower === 'the')
}

function captionPlace(sentence: Sentence, { trigger }: Figure, { places }: Reading): PlaceEntry | undefined {
  return sentence.segment.kind === 'caption' ? places.of(sentence, trigger) : undefined
}

/** Whether the figures of the sentence count what a war or a long time did, or it tells of another region: nothing before says where. */
export function isAggregate({ tokens }: Sentence): boolean {
  return tokens.some(({ lower, upos }, at) => {
    if (/^(?:war|wars|conflict|insurgency|decade|decades|uprooted)$/.test(lower)) return true
    if (lower === 'since' && upos !== 'ADV') return !tokens.slice(0, at).some(({ xpos }) => xpos === 'JJS')
    const region = /^(?:north|south|east|west|northeast|northwest|southeast|southwest)$/.test(lower)
    return region && tokens[at - 1]?.lower === 'the' && tokens[at - 2]?.lower === 'in' && tokens[at + 1]?.lower !== 'of'
  })
}

/** "the war in Syria has killed …" */
function placeOfSubject(scene: Scene, { voice, trigger }: Figure, { places }: Reading): PlaceEntry | undefined {
  const { sentence, tokens } = scene
  const subject = voice === 'active' ? subjectOf(scene, trigger) : undefined
  if (subject === undefined || !eventNoun.test(tokens[subject]!.lower)) return undefined
  const { heads } = sentence.tree
  for (let at = subject + 1; at < trigger; at++) {
    let up = at
    for (let turns = 0; turns < 6 && up >= 0 && up !== subject; turns++) up = heads[up] ?? -1
    if (up === subject && places.at(sentence, at) !== undefined) return places.of(sentence, subject)
  }
  return undefined
}

/** "the war in Syria has killed 250,000 people, displaced 11 million": a verb that goes on with the subject of another figure. */
function sharedPlace(scene: Scene, { trigger }: Figure, reading: Reading): PlaceEntry | undefined {
  const { children, relations } = scene.sentence.tree
  if (
    !/^VB/.test(scene.tokens[trigger]!.xpos) ||
    (children[trigger] ?? []).some((child) => /^nsubj/.test(relations[child] ?? ''))
  )
    return undefined
  const before = scene.figures.find((other) => other.voice === 'active' && other.trigger < trigger)
  return before === undefined ? undefined : placeOfSubject(scene, before, reading)
}

/** "a cease-fire" is no fire. */
function isEvent({ tokens }: Sentence, at: number): boolean {
  const { lower, upos } = tokens[at]!
  if (upos === 'NOUN' && eventNoun.test(lower)) return tokens[at - 1]?.text !== '-' || tokens[at - 2]?.lower !== 'cease'
  return /^(?:exploded|attacked|blew|killed|erupted|struck|stormed|bombed|shelled|raided|ambushed|collapsed|crashed|laid)$/.test(
    lower,
  )
}

function placeBefore(sentence: Sentence, definite: boolean, reading: Reading): PlaceEntry | undefined {
  for (let index = sentence.index - 1; index >= 0; index--) {
    const before = reading.document.sentences[index]!
    if (before.paragraph !== sentence.paragraph && !definite) return undefined
    const event = before.tokens.find((token) => isEvent(before, token.index))
    const place = event === undefined ? undefined : placeNear(before, event.index, reading)
    if (place !== undefined) return place
  }
  return undefined
}

function placeAfter(sentence: Sentence, reading: Reading): PlaceEntry | undefined {
  const next = reading.document.sentences[sentence.index + 1]
  if (next === undefined || next.paragraph > sentence.paragraph + 1) return undefined
  const event = next.tokens.find(
    ({ lower, index }) => eventNoun.test(lower) && /^(the|air|car|suicide|truck|bomb)$/.test(next.tokens[index - 1]?.lower ?? ''),
  )
  if (event === undefined) return undefined
  const definite = [1, 2, 3].some((back) => next.tokens[event.index - back]?.lower === 'the')
  return definite ? placeNear(next, event.index, reading) : undefined
}
