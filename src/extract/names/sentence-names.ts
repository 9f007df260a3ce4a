import type { Document, Sentence } from '../../language/document.ts'
import { joinAcronyms } from './acronyms.ts'
import { judgeNames, scoreName } from './judge.ts'
import type { Name } from './name.ts'
import { parseRun } from './parse-run.ts'
import { findRuns } from './runs.ts'
import { type Casing, casingOf } from './shapes.ts'
import { addTitles } from './titles-before.ts'
import { findKnown } from './units.ts'

/** The names of a sentence in order, and how its capitals are to be read. */
export interface SentenceNames {
  readonly sentence: Sentence
  readonly casing: Casing
  readonly names: readonly Name[]
}

/** Returns the names of each sentence of the article; without a judge as the rules read them, each sentence for itself. */
export function findNames({ article, sentences }: Document, judge: typeof scoreName | null = scoreName): SentenceNames[] {
  const read = sentences.map((sentence) => {
    const casing = casingOf(sentence)
    const context = { sentence, casing, text: article.text }
    const runs = findRuns(sentence, findKnown(sentence, casing), casing)
    const names = runs.flatMap((run) => parseRun(context, run))
    return { context, names: addTitles(context, names) }
  })
  const found = read.flatMap(({ context, names }) => names.map((name) => ({ context, name })))
  const judged = judge ? judgeNames(found, judge) : found.map(({ name }) => name)
  let at = 0
  return read.map(({ context, names }) => {
    const own = judged.slice(at, at + names.length)
    at += names.length
    return { sentence: context.sentence, casing: context.casing, names: joinAcronyms(context, addTitles(context, own)) }
  })
}
