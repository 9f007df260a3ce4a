import { brotliDecompressSync } from 'node:zlib'
import { hashString } from './hash.ts'
import { decodeSorted } from './model-file.ts'

/** Parts of speech that a word list gives a word, as bits. */
export const wordBits = { noun: 1, verb: 2, adjective: 4, adverb: 8 } as const

/** What is known of words before any sentence is read. */
export interface WordTable {
  /** Returns the parts of speech of a lower-case word as `wordBits`; 0 when unknown. */
  bitsOf(lower: string): number
  /** Returns the class of tags that a word had in training, counted from 1; 0 for rare and unknown words. */
  ambiguityOf(lowerHash: number): number
  /** Returns whether the word was common enough in training to have features of its own. */
  isCommon(lowerHash: number): boolean
}

/** Returns the table of a word file: a count, sorted hashes of lower-case words, a byte of bits and a byte of class for each. */
export function decodeWords(bytes: Buffer): WordTable {
  const data = brotliDecompressSync(bytes)
  const count = data.readUInt32LE(0)
  const { keys, end } = decodeSorted(data, 4, count)
  const bits = data.subarray(end, end + count)
  const classes = data.subarray(end + count, end + 2 * count)
  return wordTable(keys, bits, classes)
}

/** Bit of the first byte that marks a common word. */
export const commonBit = 16

/** Returns a table over hashes sorted as unsigned numbers. */
export function wordTable(keys: Int32Array, bits: Uint8Array, classes: Uint8Array): WordTable {
  // the place of a hash are its first bits, so that sorted hashes fill the table in order
  let shift = 22
  while (2 ** (32 - shift) < keys.length * 2) shift--
  const mask = 2 ** (32 - shift) - 1
  const slots = new Int32Array(mask + 1)
  for (let i = 0; i < keys.length; i++) {
    let at = (keys[i] as number) >>> shift
    while (slots[at] !== 0) at = (at + 1) & mask
    slots[at] = i + 1
  }
  const find = (hash: number) => {
    let at = hash >>> shift
    while (slots[at] !== 0) {
      const i = (slots[at] as number) - 1
      if (keys[i] === hash) return i
      at = (at + 1) & mask
    }
    return -1
  }
  const byteOf = (table: Uint8Array, i: number) => (i < 0 ? 0 : (table[i] as number))
  return {
    bitsOf: (lower) => byteOf(bits, find(hashString(lower))) & 15,
    ambiguityOf: (hash) => byteOf(classes, find(hash)),
    isCommon: (hash) => (byteOf(bits, find(hash)) & commonBit) !== 0,
  }
}
