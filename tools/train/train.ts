import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParserHead, type TaggerHead, tagKinds } from '../../src/language/model.ts'
import { encodeModel } from '../../src/language/model-file.ts'
import { parserInput } from '../../src/language/parser-features.ts'
import { wordReader } from '../../src/language/word-features.ts'
import { condenseTree, foldsOf } from './condensed.ts'
import type { TreebankSentence } from './conllu.ts'
import { readCorpora } from './corpora.ts'
import { evaluateParser, evaluateTagger } from './evaluate.ts'
import { dressSentences } from './headlines.ts'
import { type ParserExample, parserOf, sureMoves, trainParser } from './parser-training.ts'
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
const train = [...treebank.train, ...dressSentences(treebank.train, 3)]
report(`${train.length} sentences, ${train.reduce((sum, { texts }) => sum + texts.length, 0)} tokens to train on`)

const wordNet = readWordNet()
const rows = collectWords(treebank.train, wordNet)
const words = tableOf(rows)
const read = wordReader(words)
const taggerModel = trainTagger(train, words, plan.taggerEpochs, plan.taggerTheta)
const tagger = taggerOf(taggerModel)
const { tags, fixed } = taggerModel
const headlines = dressSentences(treebank.dev, 1)
report(`tagger ${JSON.stringify(evaluateTagger(treebank.dev, read, tagger, tags))}`)
report(`tagger on headlines ${JSON.stringify(evaluateTagger(headlines, read, tagger, tags))}`)
const taggerFile = encodeModel<TaggerHead>({ head: { tags, fixed }, weights: taggerModel.weights })

const foldTags = jackknife(train, plan.folds, (part) => {
  const table = tableOf(collectWords(part, wordNet))
  const model = trainTagger(part, table, plan.taggerEpochs - 2, plan.taggerTheta)
  const foldTagger = taggerOf(model)
  const foldRead = wordReader(table)
  return ({ texts }) => Array.from(foldTagger.tag(texts.map(foldRead), texts), (tag) => model.tags[tag] as string)
})
report('training tags by jackknife done')

const tagNumbers = new Map(tags.map((tag, i) => [tag, i]))
const kinds = tagKinds(tags)
const labels = [...new Set(treebank.train.flatMap(({ relations }) => relations))].sort()
const labelNumbers = new Map(labels.map((label, i) => [label, i]))
const examples = train.filter((_, i) => i < treebank.train.length || i % 2 === 0).flatMap(exampleOf)
report(`${examples.length} trees, ${examples.reduce((sum, { input }) => sum + input.n, 0)} tokens that are not folded`)
const sure = sureMoves(examples, labels.length)
report(`${sure.length} sure moves`)
const options = { epochs: plan.parserEpochs, exploration: 0.9, theta: plan.parserTheta }
const weights = trainParser(examples, labels.length, new Map(sure), options, report)
const parse = parserOf(weights, labels.length, new Map(sure))
report(`parser ${JSON.stringify(evaluateParser(treebank.dev, read, tagger, tags, kinds, parse, labels))}`)

mkdirSync(models, { recursive: true })
writeFileSync(join(models, 'words.bin.br'), encodeWords(rows))
writeFileSync(join(models, 'tagger.bin.br'), taggerFile)
writeFileSync(join(models, 'parser.bin.br'), encodeModel<ParserHead>({ head: { labels, sure }, weights }))
report('models written')

function exampleOf(sentence: TreebankSentence): ParserExample[] {
  const own = foldTags.get(sentence)!.map((tag, i) => (tagNumbers.has(tag) ? tag : tagOf(sentence, i)))
  const tree = condenseTree(sentence.heads, sentence.relations, foldsOf(sentence, own))
  if (tree === undefined) return []
  const n = tree.kept.length
  return [
    {
      input: parserInput(
        tree.kept.map((token) => read(sentence.texts[token]!)),
        Uint8Array.from(tree.kept, (token) => tagNumbers.get(own[token]!) ?? 0),
        kinds,
      ),
      heads: Int16Array.from(tree.heads, (head) => (head < 0 ? n : head)),
      labels: Uint8Array.from(tree.relations, (relation) => labelNumbers.get(relation)!),
    },
  ]
}
