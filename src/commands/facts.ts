import { type ArticleInput, readArticles } from '../article/read.ts'
import type { NewsgraphError, Where } from '../errors.ts'
import { extractFacts } from '../extract/extract.ts'
import type { Article, FactsDocument } from '../facts/model.ts'
import { type ReadingOptions, toReadOptions } from './reading.ts'
import { count, createReport, toFault } from './report.ts'
import type { Terminal } from './terminal.ts'

/** Writes one facts document a line on stdout for each article, in the order of the inputs; returns the exit status. */
export async function runFacts(inputs: readonly string[], options: ReadingOptions, terminal: Terminal): Promise<number> {
  const report = createReport(terminal, options)
  for await (const input of readArticles(inputs, await toReadOptions(inputs, options, terminal))) {
    const document = toFacts(input, options.minConfidence)
    if (document instanceof Error) report.fault(document)
    else {
      await terminal.write(`${JSON.stringify(document)}\n`)
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
