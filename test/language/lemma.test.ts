import { expect, test } from 'vitest'
import { makeLemmatizer } from '../../src/language/lemma.ts'
import { wordBits } from '../../src/language/words.ts'

const known: Record<string, number> = {
  use: wordBits.noun | wordBits.verb,
  bus: wordBits.noun,
  case: wordBits.noun,
  box: wordBits.noun | wordBits.verb,
  kill: wordBits.verb,
  back: wordBits.verb,
  agree: wordBits.verb,
  stop: wordBits.verb,
  resell: wordBits.verb,
  rely: wordBits.verb,
  strong: wordBits.adjective,
  large: wordBits.adjective,
}
const words = { bitsOf: (lower: string) => known[lower] ?? 0, ambiguityOf: () => 0, isCommon: () => false }
const lemmatize = makeLemmatizer(words)

test.each([
  ['met VERB VBD', 'meet'],
  ['found VERB VB', 'found'],
  ['found VERB VBD', 'find'],
  ['resold VERB VBN', 'resell'],
  ['relying VERB VBG', 'rely'],
  ['agreed VERB VBD', 'agree'],
  ['killing VERB VBG', 'kill'],
  ['stopped VERB VBD', 'stop'],
  ['uses VERB VBZ', 'use'],
  ['buses NOUN NNS', 'bus'],
  ['cases NOUN NNS', 'case'],
  ['boxes NOUN NNS', 'box'],
  ['bodies NOUN NNS', 'body'],
  ['children NOUN NNS', 'child'],
  ['gunmen NOUN NNS', 'gunman'],
  ['people NOUN NNS', 'people'],
  ["n't PART RB", 'not'],
  ['’s AUX VBZ', 'be'],
  ['are VERB VBP', 'be'],
  ['larger ADJ JJR', 'large'],
  ['strongest ADJ JJS', 'strong'],
  ['US-backed VERB VBN', 'us-back'],
  ['Lavrov PROPN NNP', 'Lavrov'],
  ['The DET DT', 'the'],
])('the lemma of %s is %s', (tagged, lemma) => {
  const [text = '', upos = '', xpos = ''] = tagged.split(' ')
  expect(lemmatize(text, text.toLowerCase(), upos, xpos)).toBe(lemma)
})
