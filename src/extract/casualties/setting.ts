import type { Sentence } from '../../language/document.ts'
import type { PlaceEntry, Reading } from '../reading.ts'
import { eventNoun, subjectOf } from './details.ts'
import type { Figure, Scene } from './scene.ts'

/**
 * Returns where the harm happened: the place of the event that did it, of its clause, or else of the event told just before in the paragraph, or of "the
 * attack" with which the next sentence goes on.
 */
export function placeOf(scene: Scene, figure: Figure, reading: Reading): PlaceEntry | undefined {
  const { sentence } = scene
  return (
    placeOfSubject(scene, figure, reading) ??
    reading.places.of(sentence, figure.trigger) ??
    placeAfter(sentence, reading) ??
    placeBefore(sentence, reading)
  )
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

function placeBefore(sentence: Sentence, { document, places }: Reading): PlaceEntry | undefined {
  for (let index = sentence.index - 1; index >= 0; index--) {
    const before = document.sentences[index]!
    if (before.paragraph !== sentence.paragraph) return undefined
    const event = before.tokens.find(
      ({ lower }) => eventNoun.test(lower) || /^(exploded|attacked|blew|killed|fought|erupted|hit|struck)$/.test(lower),
    )
    const place = event === undefined ? undefined : places.of(before, event.index)
    if (place !== undefined) return place
  }
  return undefined
}

function placeAfter(sentence: Sentence, { document, places }: Reading): PlaceEntry | undefined {
  const next = document.sentences[sentence.index + 1]
  if (next === undefined || next.paragraph > sentence.paragraph + 1) return undefined
  const event = next.tokens.find(
    ({ lower, index }) => eventNoun.test(lower) && /^(the|air|car|suicide|truck|bomb)$/.test(next.tokens[index - 1]?.lower ?? ''),
  )
  if (event === undefined) return undefined
  const definite = [1, 2, 3].some((back) => next.tokens[event.index - back]?.lower === 'the')
  return definite ? places.of(next, event.index) : undefined
}
