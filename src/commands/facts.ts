import { type ArticleInput, readArticles } from '../article/read.ts'
import type { NewsgraphError, Where } from '../errors.ts'
import { extractFacts } from '../extract/extract.ts'
import type { Article, FactsDocument } from '../facts/model.ts'
import { explain } from './explain.ts'
import { type ReadingOptions, toReadOptions } from './reading.ts'
import { count, createReport, toFault } from './report.ts'
import type { Terminal } from './terminal.ts'

export interface FactsOptions extends ReadingOptions {
  /** Show sentence by sentence what was found and what was not kept, instead of the documents. */
  readonly explain?: boolean
}

/** Facts are left out below this share of a rule's facts that are right, unless told otherwise. */
const usualConfidence = 0.5

/** Writes one facts document a line on stdout for each article, in the order of the inputs; returns the exit status. */
export async function runFacts(inputs: readonly string[], options: FactsOptions, terminal: Terminal): Promise<number> {
  const report = createReport(terminal, options)
  for await (const input of readArticles(inputs, await toReadOptions(inputs, options, terminal))) {
    const document = toFacts(input, options.explain ? 0 : options.minConfidence)
    if (document instanceof Error) report.fault(document)
    else {
      const kept = options.minConfidence ?? usualConfidence
      await terminal.write(options.explain ? explain(document, kept) : `${JSON.stringify(document)}\n`)
      report.done()
    }
  }
  report.clear()
  const { done, failed } = report.counts
  if (failed > 0) report.note(`${failed} of ${count(done + failed, 'article')} failed`)
  return report.status()
}

/** Returns the facts of an input, read now or given, or why there are none. */
export function toFacts(input: ArticleInput, minConfidence: number | undefined): FactsDocument | NewsgraphError {
  if (input.kind === 'fault') return input.error
  if (input.kind === 'facts') return input.document
  return readFacts(input.article, input.where, minConfidence)
}

/** Returns the facts of an article, or the fault that reading it met. */
export function readFacts(article: Article, where: Where, minConfidence: number | undefined): FactsDocument | NewsgraphError {
  try {
    return extractFacts(article, minConfidence === undefined ? {} : { minConfidence })
  } catch (error) {
    return toFault(error, where)
  }
}
