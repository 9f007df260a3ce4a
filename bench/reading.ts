/**
 * How fast articles are read, beside the tokens and tags of wink-nlp in the same run:
 * `npm run tools && node build/bench/reading.js [FILE…]`, by default the examples. Prints medians of interleaved rounds.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extractFacts } from '../src/extract/extract.ts'
import { annotate } from '../src/language/annotate.ts'

const require = createRequire(import.meta.url)
const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos'])

const files = process.argv.slice(2)
const inputs =
  files.length > 0 ? files : ['ceasefire-talks', 'madrid-summit', 'mogadishu-bombing'].map((name) => `examples/${name}.txt`)
const articles = inputs.map((file) => ({ id: file, text: readFileSync(file, 'utf8') }))
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
const rounds = 9
const repeats = Math.ceil(20_000 / words)

/** Returns the words that `work` reads in a second of processor time (which a busy machine distorts less than time on the clock). */
function rate(work: (article: { id: string; text: string }) => void): number {
  const start = process.cpuUsage()
  for (let i = 0; i < repeats; i++) for (const article of articles) work(article)
  const { user, system } = process.cpuUsage(start)
  return (words * repeats * 1e6) / (user + system)
}

const contenders = {
  'wink-nlp tokens and tags': ({ text }: { text: string }) => void nlp.readDoc(text).tokens().out(),
  'tokens and tags': (article: { id: string; text: string }) => void annotate(article),
  'tokens, tags and all trees': (article: { id: string; text: string }) => {
    for (const sentence of annotate(article).sentences) void sentence.tree
  },
  'all facts': (article: { id: string; text: string }) => void extractFacts(article),
}
const rates = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]))
for (const work of Object.values(contenders)) rate(work)
for (let round = 0; round < rounds; round++) {
  for (const [name, work] of Object.entries(contenders)) rates.get(name)!.push(rate(work))
}
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
const peer = median(rates.get('wink-nlp tokens and tags')!)
console.log(`${articles.length} articles, ${words} words, ${rounds} rounds, Node ${process.version}`)
for (const [name, values] of rates) {
  const value = median(values)
  console.log(
    `${name.padEnd(28)} ${Math.round(value).toLocaleString('en-US').padStart(9)} words/s  ${(value / peer).toFixed(3)} x wink-nlp`,
  )
}
console.log(`articles of 300 words: ${(median(rates.get('all facts')!) / 300).toFixed(1)} a second`)
console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB (wink-nlp included)`)
