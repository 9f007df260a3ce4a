/**
 * Trains the tagger and the parser: `npm run tools && node build/tools/train/train.js CORPORA [EPOCHS]`. CORPORA holds `gum/` and `ewt/`
 * with CoNLL-U files. Writes `models/` and prints the scores on the documents kept aside.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeModel } from '../../src/language/model-file.ts'
import { makeParser } from '../../src/language/parser.ts'
import { type ParserInput, parserInput } from '../../src/language/parser-features.ts'
import type { Tagger } from '../../src/language/tagger.ts'
import { scorerOf } from '../../src/language/weights.ts'
import { wordReader } from '../../src/language/word-features.ts'
import { readTreebank, type TreebankSentence, titleCased } from './conllu.ts'
import { lemmaExceptions } from './lemmas.ts'
import { trainParser } from './train-parser.ts'
import { taggerOf, trainTagger } from './train-tagger.ts'
import { makeWordList } from './word-list.ts'

/** Documents that no model is trained on: two are scored articles, the others measure the models. */
const keptAside =
  /GUM_(?:news_korea|news_crane|news_taxes|interview_peres|bio_chao|speech_nixon|court_fire|academic_census|textbook_history|voyage_oakland)\b/
const [corpora = '', epochs = '5'] = process.argv.slice(2)
const files = ['gum', 'ewt'].flatMap((folder) =>
  readdirSync(join(corpora, folder))
    .filter((name) => name.endsWith('.conllu'))
    .sort()
    .map((name) => join(corpora, folder, name)),
)
const training = files.filter((file) => !keptAside.test(file)).flatMap(readTreebank)
const aside = files.filter((file) => keptAside.test(file)).flatMap(readTreebank)
const augmented = training.flatMap((sentence, i) =>
  i % 9 === 0 && sentence.words.length < 25 ? [sentence, titleCased(sentence)] : [sentence],
)

const tags = [...new Set(training.flatMap((sentence) => sentence.tags))].sort()
const labels = [...new Set(training.flatMap((sentence) => sentence.relations))].sort()
const words = makeWordList(training)
const read = wordReader(words.table)
const kinds = Uint8Array.from(tags, (tag) =>
  tag.startsWith('VERB') ? 1 : tag.startsWith('PUNCT') ? 2 : tag.startsWith('CCONJ') ? 4 : 0,
)
console.error(`${training.length} sentences, ${tags.length} tags, ${labels.length} labels`)

const input = (sentence: TreebankSentence, tagger: Tagger): ParserInput => {
  const seen = sentence.words.map(read)
  return parserInput(seen, tagger.tag(seen, sentence.words), kinds)
}
const number = new Map(labels.map((label, i) => [label, i]))
const gold = ({ heads, relations }: TreebankSentence) => ({
  heads: heads.map((head) => (head < 0 ? heads.length : head)),
  labels: relations.map((relation) => number.get(relation) ?? 0),
})

const taggerModel = trainTagger(augmented, tags, words.table, Number(epochs), 1)
const tagger = taggerOf(taggerModel)
// the parser learns from tags as they come, with their errors: each half is tagged by a tagger trained on the other
const half = (sentence: TreebankSentence) => createHash('md5').update(sentence.document).digest()[0]! % 2
const examples = [0, 1].flatMap((fold) => {
  const other = taggerOf(
    trainTagger(
      augmented.filter((sentence) => half(sentence) !== fold),
      tags,
      words.table,
      3,
      1,
    ),
  )
  return augmented
    .filter((sentence) => half(sentence) === fold)
    .map((sentence) => ({ input: input(sentence, other), gold: gold(sentence) }))
})
const parserWeights = trainParser(examples, labels.length, Number(epochs), 0.9, 2)
const parse = makeParser(scorerOf(parserWeights), labels.length)

mkdirSync('models', { recursive: true })
writeFileSync('models/words.bin', words.bytes)
const { weights: taggerWeights, fixed } = taggerModel
writeFileSync('models/tagger.bin', encodeModel({ head: { tags, fixed }, weights: taggerWeights }))
writeFileSync('models/parser.bin', encodeModel({ head: { labels }, weights: parserWeights }))
writeFileSync('models/lemmas.tsv', lemmaExceptions(training, words.table))

let total = 0
let scored = 0
const right = { upos: 0, xpos: 0, uas: 0, las: 0 }
for (const sentence of aside) {
  const seen = sentence.words.map(read)
  const guessed = tagger.tag(seen, sentence.words)
  const { heads, labels: found } = parse(parserInput(seen, guessed, kinds))
  const { labels: goldLabels } = gold(sentence)
  sentence.words.forEach((_, i) => {
    const tag = tags[guessed[i]!]!
    total++
    if (tag === sentence.tags[i]) right.xpos++
    if (tag.split('|')[0] === sentence.tags[i]!.split('|')[0]) right.upos++
    if (sentence.relations[i] === 'punct') return
    scored++
    if (heads[i] !== sentence.heads[i]) return
    right.uas++
    if (found[i] === goldLabels[i]) right.las++
  })
}
const share = (part: number, whole: number) => ((100 * part) / whole).toFixed(1)
console.log(
  `kept aside (${total} tokens): UPOS ${share(right.upos, total)}, tags ${share(right.xpos, total)}, UAS ${share(right.uas, scored)}, LAS ${share(right.las, scored)}`,
)
