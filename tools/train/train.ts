import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParserHead, type TaggerHead, tagKinds } from '../../src/language/model.ts'
import { encodeModel } from '../../src/language/model-file.ts'
import { parserInput } from '../../src/language/parser-features.ts'
import { wordReader } from '../../src/language/word-features.ts'
import type { TreebankSentence } from './conllu.ts'
import { readCorpora } from './corpora.ts'
import { evaluate } from './evaluate.ts'
import { dressSentences } from './headlines.ts'
import { type ParserExample, parserOf, trainParser } from './parser-training.ts'
import { jackknife, taggerOf, tagOf, trainTagger } from './tagger-training.ts'
import { collectWords, encodeWords, readWordNet, tableOf } from './word-list.ts'

// node build/tools/train/train.js CORPORA_DIR MODELS_DIR [quick]
const [corpora, models, mode] = process.argv.slice(2)
if (corpora === undefined || models === undefined) throw new Error('usage: train.js CORPORA_DIR MODELS_DIR [quick]')
const quick = mode === 'quick'
const plan = quick
  ? { parts: ['gum'], folds: 2, taggerEpochs: 4, parserEpochs: 3, taggerTheta: 1, parserTheta: 2 }
  : { parts: ['gum', 'ewt'], folds: 4, taggerEpochs: 5, parserEpochs: 5, taggerTheta: 1, parserTheta: 2 }

const report = (line: string) => process.stderr.write(`${Math.round(process.uptime())} s ${line}\n`)

const treebank = readCorpora(corpora, plan.parts)
const train = [...treebank.train, ...dressSentences(treebank.train)]
report(`${train.length} sentences, ${train.reduce((sum, { texts }) => sum + texts.length, 0)} tokens to train on`)

const wordNet = readWordNet()
const rows = collectWords(treebank.train, wordNet)
const words = tableOf(rows)
const read = wordReader(words)
const taggerModel = trainTagger(train, words, plan.taggerEpochs, plan.taggerTheta)
const tagger = taggerOf(taggerModel)
report(`tagger ${JSON.stringify(evaluate(treebank.dev, read, tagger, taggerModel.tags))}`)

const tagNumbers = new Map(taggerModel.tags.map((tag, i) => [tag, i]))
const foldTags = jackknife(train, plan.folds, (part) => {
  const table = tableOf(collectWords(part, wordNet))
  const model = trainTagger(part, table, plan.taggerEpochs - 1, plan.taggerTheta)
  const foldTagger = taggerOf(model)
  const foldRead = wordReader(table)
  return ({ texts }) => Array.from(foldTagger.tag(texts.map(foldRead), texts), (tag) => model.tags[tag] as string)
})
report('training tags by jackknife done')

const labels = [...new Set(treebank.train.flatMap(({ relations }) => relations))].sort()
const labelNumbers = new Map(labels.map((label, i) => [label, i]))
const kinds = tagKinds(taggerModel.tags)
const weights = trainParser(
  train.map(exampleOf),
  labels.length,
  { epochs: plan.parserEpochs, exploration: 0.9, theta: plan.parserTheta },
  report,
)
const parse = parserOf(weights, labels.length)
report(`tagger and parser ${JSON.stringify(evaluate(treebank.dev, read, tagger, taggerModel.tags, parse, labels))}`)

mkdirSync(models, { recursive: true })
const { tags, fixed } = taggerModel
writeFileSync(join(models, 'words.bin.br'), encodeWords(rows))
writeFileSync(join(models, 'tagger.bin.br'), encodeModel<TaggerHead>({ head: { tags, fixed }, weights: taggerModel.weights }))
writeFileSync(join(models, 'parser.bin.br'), encodeModel<ParserHead>({ head: { labels }, weights }))
report('models written')

function exampleOf(sentence: TreebankSentence): ParserExample {
  const n = sentence.texts.length
  const own = foldTags.get(sentence) as readonly string[]
  const tagged = Uint8Array.from(own, (tag, i) => tagNumbers.get(tag) ?? tagNumbers.get(tagOf(sentence, i)) ?? 0)
  return {
    input: parserInput(sentence.texts.map(read), tagged, kinds),
    heads: Int16Array.from(sentence.heads, (head) => (head < 0 ? n : head)),
    labels: Uint8Array.from(sentence.relations, (relation) => labelNumbers.get(relation) as number),
  }
}
