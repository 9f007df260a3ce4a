import type { Sentence } from '../../language/document.ts'
import type { PlaceEntry, Reading } from '../reading.ts'
import { eventNoun } from './details.ts'

/**
 * Returns where the harm happened: the place of its clause, or else of the event told just before in the paragraph, or of "the
 * attack" with which the next sentence goes on.
 */
export function placeOf(sentence: Sentence, trigger: number, reading: Reading): PlaceEntry | undefined {
  return reading.places.of(sentence, trigger) ?? placeAfter(sentence, reading) ?? placeBefore(sentence, reading)
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
