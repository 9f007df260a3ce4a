import { writeFileSync } from 'node:fs'
import { isOpen, judgedKinds } from '../../src/extract/names/judge.ts'
import { nameFeatureCount, nameFeatures } from '../../src/extract/names/name-features.ts'
import { findNames } from '../../src/extract/names/sentence-names.ts'
import { annotate } from '../../src/language/annotate.ts'
import { encodeModel } from '../../src/language/model-file.ts'
import { scorerOf } from '../../src/language/weights.ts'
import { Perceptron } from '../train/perceptron.ts'
import { seededRandom, shuffle } from '../train/random.ts'
import { type LabelledText, readLabelled } from './corpora.ts'

// node build/tools/train-names/train.js CORPORA OUT: learns the kinds of names from GUM, UNER-EWT and CrossNER politics and writes the model.
const [folder = '.', out = 'models/names.bin.br'] = process.argv.slice(2)
const epochs = 12
const theta = 0.35

interface Example {
  readonly features: Int32Array
  readonly label: number
}

const texts = readLabelled(folder)
const examples = texts.map(examplesOf)
const held = examples.filter((_, i) => i % 10 === 0).flat()
const rest = examples.filter((_, i) => i % 10 !== 0).flat()
report(train(rest), held)
const learner = train([...rest, ...held])
const weights = learner.pack(theta)
const scale = medianLead(scorerOf(weights), [...rest, ...held])
const bytes = encodeModel({ head: { scale }, weights })
writeFileSync(out, bytes)
process.stderr.write(`${examples.flat().length} names, ${bytes.length} bytes, scale ${scale}\n`)

/** Names the rules leave open, with the label of the span they are most of. */
function examplesOf({ text, spans }: LabelledText, index: number): Example[] {
  const document = annotate({ id: String(index), text })
  return findNames(document, null).flatMap(({ sentence, casing, names }) =>
    names
      .filter((name) => isOpen({ sentence, casing, text }, name))
      .map((name): Example => {
        const features = new Int32Array(nameFeatureCount)
        const count = nameFeatures({ sentence, casing, text }, name, features)
        const [start, end] = [sentence.tokens[name.first]!.start, sentence.tokens[name.last]!.end]
        return { features: features.slice(0, count), label: judgedKinds.indexOf(labelOf(start, end, spans)) }
      }),
  )
}

function labelOf(start: number, end: number, spans: LabelledText['spans']) {
  let best: LabelledText['spans'][number] | undefined
  let most = 0
  for (const span of spans) {
    const shared = Math.min(end, span.end) - Math.max(start, span.start)
    if (shared <= 0) continue
    const fits = span.head
      ? span.head.start >= start && span.head.end <= end
      : shared / (Math.max(end, span.end) - Math.min(start, span.start)) >= 0.5
    const share = shared / (Math.max(end, span.end) - Math.min(start, span.start))
    if (fits && share > most) [best, most] = [span, share]
  }
  return best?.label ?? 'other'
}

function train(list: readonly Example[]): Perceptron {
  const perceptron = new Perceptron()
  const scores = new Float32Array(judgedKinds.length)
  const random = seededRandom(7)
  const order = [...list]
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const { features, label } of order) {
      perceptron.score(features, features.length, scores)
      let wrong = -1
      for (let i = 0; i < scores.length; i++) if (i !== label && (wrong < 0 || scores[i]! > scores[wrong]!)) wrong = i
      // a margin keeps the averaged weights apart
      if (scores[label]! - scores[wrong]! < 2) perceptron.update(features, features.length, label, wrong)
      perceptron.tick()
    }
  }
  return perceptron
}

function report(perceptron: Perceptron, list: readonly Example[]): void {
  const scorer = scorerOf(perceptron.pack(theta))
  const scores = new Float32Array(judgedKinds.length)
  const table = judgedKinds.map(() => ({ hit: 0, gold: 0, said: 0 }))
  for (const { features, label } of list) {
    scorer.score(features, features.length, scores)
    const said = scores.indexOf(Math.max(...scores))
    table[label]!.gold++
    table[said]!.said++
    if (said === label) table[label]!.hit++
  }
  table.forEach(({ hit, gold, said }, i) => {
    process.stderr.write(`${judgedKinds[i]}: precision ${(hit / said).toFixed(3)} recall ${(hit / gold).toFixed(3)} of ${gold}\n`)
  })
}

/** Returns the median lead of the best class, the unit in which sureness is told. */
function medianLead(scorer: ReturnType<typeof scorerOf>, list: readonly Example[]): number {
  const scores = new Float32Array(judgedKinds.length)
  const leads = list.map(({ features }) => {
    scorer.score(features, features.length, scores)
    const [first = 0, second = 0] = [...scores].sort((a, b) => b - a)
    return first - second
  })
  leads.sort((a, b) => a - b)
  return leads[Math.floor(leads.length / 2)] ?? 1
}
