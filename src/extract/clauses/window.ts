import type { Sentence, Token } from '../../language/document.ts'

const within = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'SYM', 'X'])
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])

/**
 * Returns the noun phrases that stand as subject before a finite verb, by word order alone, for when the tree has none:
 * helping verbs, adverbs, what stands between two commas and prepositional phrases are passed over.
 */
export function subjectsBefore(sentence: Sentence, verb: number): number[] {
  if (!needsSubject(sentence, verb) && !isStranded(sentence, verb)) return []
  const { tokens } = sentence
  let at = verb - 1
  while (
    at >= 0 &&
    (tokens[at]!.upos === 'AUX' || tokens[at]!.upos === 'ADV' || (tokens[at]!.upos === 'PART' && tokens[at]!.lower !== 'to'))
  )
    at--
  // "has again outright rejected": an adverb that was tagged an adjective
  if (tokens[at]?.upos === 'ADJ' && (tokens[at - 1]?.upos === 'ADV' || tokens[at - 1]?.upos === 'AUX')) at--
  while (at >= 0 && (tokens[at]!.upos === 'AUX' || tokens[at]!.upos === 'ADV')) at--
  if (tokens[at]?.text === ',') at = openingComma(sentence, at) - 1
  return phrasesEndingAt(sentence, at)
}

/** "…, and A and B are to strike C": the phrases right before the helping verbs of a clause, empty where it has none of its own. */
export function ownSubjectsBefore(sentence: Sentence, verb: number): number[] {
  const { tokens } = sentence
  let at = verb - 1
  let finite = false
  while (at >= 0 && (tokens[at]!.upos === 'AUX' || tokens[at]!.upos === 'ADV' || tokens[at]!.upos === 'PART')) {
    finite ||= tokens[at]!.upos === 'AUX' && /^(?:MD|VBZ|VBP|VBD)$/.test(tokens[at]!.xpos)
    at--
  }
  if (!finite || !/^(?:NOUN|PROPN)$/.test(tokens[at]?.upos ?? '')) return []
  return phrasesEndingAt(sentence, at)
}

/** Returns the heads of the noun phrases, coordinated or with prepositional phrases behind them, that end at the token. */
function phrasesEndingAt(sentence: Sentence, end: number): number[] {
  const { tokens } = sentence
  let at = end
  const heads: number[] = []
  for (let steps = 0; steps < 6; steps++) {
    if (at < 0 || !nominal.has(tokens[at]!.upos)) return heads
    const head = at
    while (at >= 0 && isWithin(tokens[at]!)) at--
    const before = tokens[at]
    if (before?.upos === 'ADP') {
      at--
      continue
    }
    if (before?.upos === 'VERB' || before?.upos === 'AUX') return heads
    heads.unshift(head)
    if (before?.upos !== 'CCONJ') return heads
    at--
  }
  return heads
}

/** A word that may stand inside a noun phrase; "United" in names is tagged a verb at times. */
function isWithin({ upos, xpos, text }: Token): boolean {
  return within.has(upos) || upos === 'PRON' || xpos === 'NNP' || xpos === 'NNPS' || /^(?:-|['’]s)$/.test(text)
}

/** Returns the comma before, that opens what the comma at the token closes; the token itself where there is none. */
function openingComma(sentence: Sentence, closing: number): number {
  for (let at = closing - 1; at > 0 && closing - at < 20; at--) if (sentence.tokens[at]!.text === ',') return at
  return closing
}

/** A verb that wants a subject of its own: not an infinitive, not a bare participle. */
function needsSubject(sentence: Sentence, verb: number): boolean {
  const { xpos } = sentence.tokens[verb]!
  if (xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP') return true
  let at = verb - 1
  while (at >= 0 && (sentence.tokens[at]!.upos === 'ADV' || sentence.tokens[at]!.lower === 'not')) at--
  const before = sentence.tokens[at]
  return before?.upos === 'AUX' && before.lower !== 'to'
}

/**
 * Tells whether the verb is a past tense taken for a participle ("The council imposed sanctions", read as a phrase): it stands
 * between two nouns in a sentence without any finite verb.
 */
export function isStranded(sentence: Sentence, verb: number): boolean {
  const { tokens, tree } = sentence
  if (tokens[verb]!.xpos !== 'VBN' || tree.relations[verb] !== 'amod' || !nominal.has(tokens[verb - 1]?.upos ?? '')) return false
  return !tokens.some(({ xpos }) => xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'MD')
}

/**
 * Returns the head of the noun phrase that begins at the token or right behind it, by word order alone; undefined where none
 * begins there. "the Russian embassy in…" gives embassy, "Syria's army" army.
 */
export function phraseHeadAt(sentence: Sentence, from: number): number | undefined {
  const { tokens } = sentence
  let head: number | undefined
  for (let at = from; at < Math.min(tokens.length, from + 10); at++) {
    const token = tokens[at]!
    if (!isWithin(token) || (token.upos === 'PRON' && (at > from || token.xpos !== 'PRP$'))) break
    if (token.upos === 'DET' && at > from) break
    if (nominal.has(token.upos) && token.upos !== 'NUM') head = at
    else if (head !== undefined && token.upos !== 'PART' && !/^(?:-|['’]s)$/.test(token.text) && token.upos !== 'ADJ') break
  }
  return head
}
