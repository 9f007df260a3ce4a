import { hashString } from './hash.ts'
import { type WordTable, wordBits } from './words.ts'

/** What tagger and parser see of a word by itself; all values are hashes or small numbers. */
export interface WordFeatures {
  readonly lower: number
  readonly exact: number
  /** Hashes of the first 1 to 3 and the last 1 to 5 letters. */
  readonly prefixes: readonly number[]
  readonly suffixes: readonly number[]
  readonly shape: number
  /** Parts of speech in the word list, also through -s, -ed, -ing, -ly, -er, -est. */
  readonly bits: number
  readonly ambiguity: number
  readonly common: boolean
  /** Starts with a capital. */
  readonly capital: boolean
  /** For the parser: the word itself when common, else its shape and last letters. */
  readonly form: number
}

/** Returns a function from words to their features, which remembers the words it has seen. */
export function wordReader(words: WordTable): (text: string) => WordFeatures {
  const seen = new Map<string, WordFeatures>()
  return (text) => {
    let features = seen.get(text)
    if (features === undefined) {
      if (seen.size > 50_000) seen.clear()
      features = readWord(text, words)
      seen.set(text, features)
    }
    return features
  }
}

/** Returns the word with straight quotes and one form of dash, so that typography makes no features. */
export function plainForm(text: string): string {
  return text
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„]|''/g, '"')
    .replace(/[–—―]|-{2,}/g, '--')
}

function readWord(text: string, words: WordTable): WordFeatures {
  const plain = plainForm(text)
  const lower = plain.toLowerCase()
  const hash = hashString(lower)
  const shape = hashString(shapeOf(plain))
  const common = words.isCommon(hash)
  const length = lower.length
  return {
    lower: hash,
    exact: hashString(plain),
    prefixes: [1, 2, 3].map((n) => hashString(lower, 0, Math.min(n, length))),
    suffixes: [1, 2, 3, 4, 5].map((n) => (n > length ? 0 : hashString(lower, length - n, length))),
    shape,
    bits: bitsOf(lower, words),
    ambiguity: words.ambiguityOf(hash),
    common,
    capital: /^\p{Lu}/u.test(plain),
    form: common ? hash : shape ^ Math.imul(hashString(lower, Math.max(0, length - 3), length), 31),
  }
}

/** Returns the shape of a word: Xx for Moscow, XX for NATO, d for 12, d,d for 1,200, x-x for cease-fire. */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .replace(/\p{N}+/gu, 'd')
    .slice(0, 8)
}

const endings: readonly (readonly [ending: RegExp, stems: readonly string[], bits: number, marker: number])[] = [
  [/ies$/, ['y'], wordBits.noun | wordBits.verb, 16],
  [/(?<=s|x|z|ch|sh|o)es$/, ['', 'e'], wordBits.noun | wordBits.verb, 16],
  [/(?<!s)s$/, [''], wordBits.noun | wordBits.verb, 16],
  [/ied$/, ['y'], wordBits.verb, 32],
  [/(.)\1ed$/, ['$1'], wordBits.verb, 32],
  [/ed$/, ['', 'e'], wordBits.verb, 32],
  [/(.)\1ing$/, ['$1'], wordBits.verb, 64],
  [/ing$/, ['', 'e'], wordBits.verb, 64],
  [/ily$/, ['y'], wordBits.adjective, 128],
  [/ly$/, [''], wordBits.adjective, 128],
  [/(?:er|est)$/, ['', 'e'], wordBits.adjective, 256],
]

function bitsOf(lower: string, words: WordTable): number {
  let bits = words.bitsOf(lower)
  for (const [ending, stems, wanted, marker] of endings) {
    if (!ending.test(lower)) continue
    for (const stem of stems) {
      const found = words.bitsOf(lower.replace(ending, stem)) & wanted
      if (found !== 0) bits |= marker | (found << 9)
    }
  }
  return bits
}
