/**
 * Counts how often each rule is right on labelled articles and writes `lexicons/confidence.tsv`:
 * `npm run tools && node build/tools/confidence/count.js SOURCE…`: files of
 * facts documents made by hand (`quality/gold.jsonl`) or folders with `articles.jsonl` and `gold.jsonl`.
 */
import { writeFileSync } from 'node:fs'
import { addCounts, type Counts, evaluate } from '../../src/evaluate/evaluate.ts'
import { extractFacts } from '../../src/extract/extract.ts'
import { readLabelled } from './labels.ts'

/** A rule seen seldom is pulled towards the share of its kind, as if that had been seen this many times more. */
const pull = 4

const totals = new Map<string, Counts>()
for (const { article, gold } of process.argv.slice(2).flatMap(readLabelled)) {
  for (const [rule, counts] of evaluate(gold, extractFacts(article, { minConfidence: 0 })).rules) {
    for (const key of [rule, rule.replace(/\/.*/, '/*')])
      totals.set(key, addCounts(totals.get(key) ?? { matched: 0, gold: 0, found: 0 }, counts))
  }
}
const share = ({ matched, found }: Counts) => matched / found
const rows = [...totals].map(([rule, counts]) => {
  const kind = totals.get(rule.replace(/\/.*/, '/*'))!
  const pulled = rule.endsWith('/*') ? share(counts) : (counts.matched + pull * share(kind)) / (counts.found + pull)
  return `${rule}\t${pulled.toFixed(2)}\t${counts.matched}\t${counts.found}`
})
const head = [
  '# rule	confidence	right	found',
  '# source: counted over labelled articles by tools/confidence/count.ts; licence: MIT (this project)',
]
writeFileSync('lexicons/confidence.tsv', `${[...head, ...rows.sort()].join('\n')}\n`)
