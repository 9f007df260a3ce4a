import type { Document, Sentence } from '../../language/document.ts'
import { joinAcronyms } from './acronyms.ts'
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

/** Returns the names of each sentence of the article, each sentence read for itself. */
export function findNames({ article, sentences }: Document): SentenceNames[] {
  return sentences.map((sentence) => {
    const casing = casingOf(sentence)
    const context = { sentence, casing, text: article.text }
    const runs = findRuns(sentence, findKnown(sentence, casing), casing)
    const names = runs.flatMap((run) => parseRun(context, run))
    return { sentence, casing, names: joinAcronyms(context, addTitles(context, names)) }
  })
}
