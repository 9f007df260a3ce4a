import type { Sentence } from '../../language/document.ts'
import type { PlaceEntry, Reading } from '../reading.ts'

const locating = /^(?:in|at|near|outside|inside|aboard)$/
const leading = /^(?:in|at|to|into|for)$/
const turning = /^(?:about|over|regarding|that|which|who|while|when|because|as|but|where|if|since|before|after|to|from|against)$/

/**
 * Returns where the meeting is by word order alone, for when the tree hangs the place elsewhere: "met A, the president of B, in C",
 * "was in C for talks", "left for C, where he will meet A", "said in C after meeting A", "In C, A met B", "met here".
 */
export function placeByWords(reading: Reading, sentence: Sentence, event: number): PlaceEntry | undefined {
  return behind(reading, sentence, event) ?? whence(reading, sentence, event) ?? opening(reading, sentence, event)
}

function behind(reading: Reading, sentence: Sentence, event: number): PlaceEntry | undefined {
  const { tokens } = sentence
  for (let at = event + 1; at < tokens.length && at <= event + 30; at++) {
    const { lower, upos, xpos, text } = tokens[at]!
    if (turning.test(lower) || /^[;:"“”—–(]$/.test(text) || /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)) return undefined
    if (lower === 'on' && !/^(?:PROPN|NUM)$/.test(tokens[at + 1]?.upos ?? '')) return undefined
    if (lower === 'here' && upos === 'ADV') return dateline(reading)
    if (lower === 'there' && upos === 'ADV' && at <= event + 2) return placeBefore(reading, sentence)
    if (locating.test(lower) && upos === 'ADP') {
      const place = placeIn(reading, sentence, at)
      if (place !== undefined) return place
    }
  }
  return undefined
}

/** Returns the place that the phrase of the preposition names: "in the rebel stronghold of C", "in the capital, C". */
function placeIn(reading: Reading, sentence: Sentence, preposition: number): PlaceEntry | undefined {
  const { tokens } = sentence
  for (let at = preposition + 1; at < tokens.length && at <= preposition + 8; at++) {
    const place = reading.places.at(sentence, at)
    if (place !== undefined) return place
    const { upos, text, lower } = tokens[at]!
    const inside = /^(?:DET|ADJ|NOUN|PROPN|PART|NUM)$/.test(upos) || lower === 'of' || (text === ',' && at > preposition + 1)
    if (!inside || reading.actors.at(sentence, at)?.kind === 'person') return undefined
  }
  return undefined
}

/** What stands before: "was in C for talks", "speaking in C before a meeting", "went to C, where he met A". */
function whence(reading: Reading, sentence: Sentence, event: number): PlaceEntry | undefined {
  const { tokens } = sentence
  let link = event - 1
  while (link > 0 && event - link < 10 && !/^(?:for|after|before|following|where|to)$/.test(tokens[link]!.lower)) {
    if (tokens[link]!.text === ',' || tokens[link]!.text === ';') return undefined
    link--
  }
  if (!/^(?:for|after|before|following|where|to)$/.test(tokens[link]?.lower ?? '')) return undefined
  let at = link - 1
  for (; at > 0 && link - at < 9; at--) {
    const { lower, text } = tokens[at]!
    if (/^[;:"“”]$/.test(text) || (text === ',' && (tokens[link]!.lower !== 'where' || at < link - 1))) return undefined
    if (!leading.test(lower)) continue
    const place = reading.places.at(sentence, at + 1) ?? placeIn(reading, sentence, at)
    if (place !== undefined) return place
  }
  return undefined
}

/** "In C, A met B": a sentence that opens with its place. */
function opening(reading: Reading, sentence: Sentence, event: number): PlaceEntry | undefined {
  const { tokens } = sentence
  if (!/^(?:in|at)$/.test(tokens[0]?.lower ?? '')) return undefined
  const comma = tokens.findIndex(({ text }) => text === ',')
  if (comma < 1 || comma > 6 || comma > event) return undefined
  return reading.places.at(sentence, comma - 1)
}

function dateline(reading: Reading): PlaceEntry | undefined {
  const sentence = reading.document.sentences.find(({ segment }) => segment.kind === 'dateline')
  return sentence?.tokens.map(({ index }) => reading.places.at(sentence, index)).find((place) => place !== undefined)
}

/** "met there": the place that the sentence before is set in. */
function placeBefore(reading: Reading, { index }: Sentence): PlaceEntry | undefined {
  const sentence = reading.document.sentences[index - 1]
  const at = sentence?.tokens.findIndex(
    (token) => locating.test(token.lower) && placeIn(reading, sentence, token.index) !== undefined,
  )
  return sentence === undefined || at === undefined || at < 0 ? undefined : placeIn(reading, sentence, at)
}
